package org.gouji.workbook;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Standing;

/**
 * The columns of 问题清单 in which people decide, by the titles under which they are read back: what stands in which
 * column does not matter.
 */
public final class ReviewColumns {

    public static final String CONCLUSION = "核实结论";
    public static final String GROUND = "原因";
    public static final String STATE = "整改状态";
    public static final String OPINION = "意见";
    public static final String REVIEWER = "核实人";
    public static final String UNTIL = "有效期";
    public static final String KEY = "标识";
    public static final String VALUES = "数值标识";
    /** What the columns held when they were written, by which it is told what a person changed since. */
    public static final String MARK = "核实基准";

    public static final String ACTION = "处置方式";
    /** What stands as the action of a finding that follows the decision on the one above it. */
    public static final String FOLDED = "随上一条";

    /** The columns to fill in. */
    static final List<String> TITLES = List.of(CONCLUSION, GROUND, STATE, OPINION, REVIEWER, UNTIL);

    static final int[] WIDTHS = {9, 11, 9, 14, 8, 11};

    /** The columns that only tell. */
    static final List<String> TOLD = List.of("核实记录", "单位反馈");

    private static final List<String> REMARKS = List.of("请更正后重新公布", "请说明情况", "已与单位核实", "在下一年度报告中改进");

    private ReviewColumns() {}

    /** The mark of a row that shows a review: number of the decision in the log, and what is shown. */
    public static String mark(Standing standing) {
        return standing.kept().map(Reviewed::number).orElse(0) + "-"
                + standing.review().fingerprint();
    }

    static List<Entry> entries(Standing standing) {
        Review review = standing.review();
        return List.of(
                Entry.centred(review.conclusion().getLabel()).as(standing.isReopened() ? Look.WARNING : Look.ENTRY),
                Entry.centred(review.ground().map(Ground::getLabel).orElse("")).as(Look.ENTRY),
                Entry.centred(review.state().getLabel()).as(Look.ENTRY),
                Entry.text(review.opinion()).as(Look.ENTRY_TEXT),
                Entry.text(review.reviewer()).as(Look.ENTRY),
                Entry.centred(review.until().map(Object::toString).orElse("")).as(Look.ENTRY));
    }

    static List<Entry> told(Standing standing) {
        return List.of(
                Entry.text(record(standing)), Entry.text(standing.response().words()));
    }

    private static String record(Standing standing) {
        if (standing.isReopened()) {
            return "重新核实：" + standing.reopened();
        }
        return standing.kept()
                .map(kept -> kept.at().atZone(ZoneId.systemDefault()).toLocalDate() + " " + kept.by() + " 登记")
                .orElse("");
    }

    /**
     * Offers what may be chosen.
     *
     * @param first column of the first of {@link #TITLES}
     */
    static void dropDowns(Page page, int firstRow, int first) {
        closed(
                page,
                firstRow,
                first,
                Stream.of(Conclusion.values()).map(Conclusion::getLabel).toList());
        closed(
                page,
                firstRow,
                first + 1,
                Stream.of(Ground.values()).map(Ground::getLabel).toList());
        closed(
                page,
                firstRow,
                first + 2,
                Stream.of(Rectification.values()).map(Rectification::getLabel).toList());
        DataValidation remark = list(page, firstRow, first + 3, REMARKS);
        remark.setShowErrorBox(false);
        page.sheet().addValidationData(remark);
    }

    private static void closed(Page page, int firstRow, int column, List<String> words) {
        DataValidation choice = list(page, firstRow, column, words);
        choice.setErrorStyle(DataValidation.ErrorStyle.STOP);
        choice.createErrorBox("请从下拉列表中选择", String.join("、", words));
        choice.setShowErrorBox(true);
        page.sheet().addValidationData(choice);
    }

    private static DataValidation list(Page page, int firstRow, int column, List<String> words) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(firstRow, page.next() - 1, column, column));
        list.setEmptyCellAllowed(true);
        return list;
    }
}
