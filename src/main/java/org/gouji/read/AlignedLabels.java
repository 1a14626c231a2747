package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether labels put together from several lines are the form's. A label that took a line of the one beside it does not show
 * where its row stands, nor does the other.
 */
final class AlignedLabels {

    private static final List<String> FIRST = List.of(
            "本年新收政府信息公开申请数量",
            "上年结转政府信息公开申请数量",
            "予以公开",
            "部分公开区分处理的只计这一情形不计其他情形",
            "属于国家秘密",
            "其他法律行政法规禁止公开",
            "危及三安全一稳定",
            "保护第三方合法权益",
            "属于三类内部事务信息",
            "属于四类过程性信息",
            "属于行政执法案卷",
            "属于行政查询事项",
            "本机关不掌握相关政府信息",
            "没有现成信息需要另行制作",
            "补正后申请内容仍不明确",
            "信访举报投诉类申请",
            "重复申请",
            "要求提供公开出版物",
            "无正当理由大量反复申请",
            "要求行政机关确认或重新出具已获取信息");
    private static final List<String> THREE =
            List.of("申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请", "申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请", "其他");
    private static final List<String> ONE = List.of("其他处理");
    private static final List<String> LAST = List.of("总计", "结转下年度继续办理");

    private AlignedLabels() {}

    /**
     * For each label of a whole table three, in order, whether it and those beside it are nothing but the form's.
     *
     * @param sharp whether places are in points; then labels in other words, as those in traditional script, are taken where
     *     nearly all are
     */
    static boolean[] own(List<String> labels, boolean sharp) {
        List<String> form = new ArrayList<>(FIRST);
        form.addAll(labels.size() == FIRST.size() + THREE.size() + LAST.size() ? THREE : ONE);
        form.addAll(LAST);
        boolean[] clean = new boolean[labels.size()];
        int foreign = 0;
        for (int i = 0; i < clean.length; i++) {
            clean[i] = i < form.size() && clean(letters(labels.get(i)), form.get(i));
            foreign += clean[i] ? 0 : 1;
        }
        boolean[] own = new boolean[clean.length];
        if (foreign * 2 > clean.length) {
            Arrays.fill(own, sharp);
            return own;
        }
        for (int i = 0; i < own.length; i++) {
            own[i] = clean[i] && (i == 0 || clean[i - 1]) && (i + 1 == own.length || clean[i + 1]);
        }
        return own;
    }

    /** Whether the letters are the form's in its order, left out ones and one other aside; a label may be printed short. */
    private static boolean clean(String letters, String form) {
        int common = letters.length() < 2 ? 0 : common(letters, form);
        boolean sameEnd = common > 0 && letters.charAt(letters.length() - 1) == form.charAt(form.length() - 1);
        return common > 0 && (common == letters.length() || sameEnd && common + 1 == letters.length());
    }

    private static String letters(String label) {
        StringBuilder letters = new StringBuilder();
        label.replaceFirst("^(?:[一二三四]、?|[(（][一二三四五六七][)）]|[1-8][.．、])", "")
                .chars()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** The number of letters that two texts have in common, in the same order. */
    private static int common(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int k = 1; k <= other.length(); k++) {
                row[k] = one.charAt(i - 1) == other.charAt(k - 1) ? before[k - 1] + 1 : Math.max(row[k - 1], before[k]);
            }
            before = row;
        }
        return before[other.length()];
    }
}
