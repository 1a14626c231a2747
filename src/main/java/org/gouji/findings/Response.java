package org.gouji.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * What the office answered to a finding in its 整改情况反馈表.
 *
 * @param opinion 单位意见
 * @param measures 整改措施
 * @param corrected 更正后内容
 * @param done 完成时间 as a day, {@code 2026-12-01}; empty where none is given
 * @param person 责任人
 */
public record Response(String opinion, String measures, String corrected, String done, String person) {

    /** No answer yet. */
    public static final Response NONE = new Response("", "", "", "", "");

    public boolean blank() {
        return equals(NONE);
    }

    /** In one text, what is empty left out. */
    public String words() {
        List<String> parts = new ArrayList<>();
        add(parts, "单位意见", opinion);
        add(parts, "整改措施", measures);
        add(parts, "更正后内容", corrected);
        add(parts, "完成时间", done);
        add(parts, "责任人", person);
        return String.join("\n", parts);
    }

    private static void add(List<String> parts, String name, String text) {
        if (!text.isEmpty()) {
            parts.add(name + "：" + text);
        }
    }
}
