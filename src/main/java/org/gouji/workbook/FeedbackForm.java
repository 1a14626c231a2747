package org.gouji.workbook;

import java.util.List;

/** 整改情况反馈表: the titles of its table, by which an office's answers are read back. */
public final class FeedbackForm {

    public static final String KEY = "问题编号";

    /** What the office fills in, in the order of {@code Response}. */
    public static final List<String> ANSWERS = List.of("单位意见", "整改措施", "更正后内容", "完成时间", "责任人");

    private FeedbackForm() {}
}
