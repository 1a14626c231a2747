package org.gouji.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    private static final List<String> GROUPS = List.of("三、本年度办理结果", "(三)不予公开", "(四)无法提供", "(五)不予处理", "(六)其他处理");
    private static final String TRADITIONAL = "辦結開無處";
    private static final String SIMPLIFIED = "办结开无处";

    private AlignedLabels() {}

    /**
     * For each label of a whole table three, in order, whether none of its pieces is rather a piece of a label beside it; the
     * other label is as doubtful then.
     *
     * @param labels the pieces of each label
     */
    static boolean[] own(List<List<String>> labels) {
        List<String> form = new ArrayList<>(FIRST);
        form.addAll(labels.size() == FIRST.size() + THREE.size() + LAST.size() ? THREE : ONE);
        form.addAll(LAST);
        boolean[] own = new boolean[labels.size()];
        Arrays.fill(own, true);
        for (int i = 0; i < own.length; i++) {
            for (String piece : labels.get(i)) {
                String letters = letters(piece);
                int common = common(letters, form.get(i));
                if (letters.length() < 2 || common >= letters.length() - 1) {
                    continue;
                }
                for (int other = Math.max(0, i - 1); other <= Math.min(i + 1, own.length - 1); other++) {
                    boolean foreign = common(letters, form.get(other)) > common + 1;
                    own[i] &= !foreign;
                    own[other] &= !foreign;
                }
                own[i] &= GROUPS.stream().noneMatch(group -> group.contains(plain(letters)));
            }
        }
        return own;
    }

    /** Whether a label of a row may begin like this. */
    static boolean begins(String text) {
        String letters = letters(text);
        return Stream.of(FIRST, THREE, ONE, LAST).flatMap(List::stream).anyMatch(label -> label.startsWith(letters));
    }

    /** Whether a text is nothing but a piece of a group's label. */
    static boolean ofGroup(String bare) {
        String plain = plain(bare);
        return GROUPS.stream().anyMatch(label -> label.contains(plain));
    }

    private static String plain(String bare) {
        StringBuilder plain = new StringBuilder(bare.replace('（', '(').replace('）', ')'));
        for (int i = 0; i < plain.length(); i++) {
            int at = TRADITIONAL.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, SIMPLIFIED.charAt(at));
            }
        }
        return plain.toString();
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
