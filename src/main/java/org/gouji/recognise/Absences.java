package org.gouji.recognise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;

/** Sentences that say there was none: 未收到申请, 未发生行政复议、行政诉讼. */
final class Absences {

    private static final String NONE = "(?:未|没有|无|尚未|暂未|没|从未)";
    private static final Pattern NO_REQUEST = Pattern.compile(
            NONE
                    + "(?:收到|接到|接收到?|受理|产生|发生|出现|涉及|办理)?(?:过|到)?(?:任何形式的|任何|公民|、|法人|或者?|和|其他组织|社会公众|群众|申请人|的|关于|有关|书面|提出|主动)*(?:政府信息依申请公开|政府信息公开|信息公开|依申请公开|公开政府信息|政府信息)(?:政府信息)?(?:办理)?(?:的)?(?:书面)?(?:申请(?!人|表)|事项|件|业务|情况|工作)(?:办理)?(?:事项|情况|件)?");
    private static final Pattern NOT_CONCERNED =
            Pattern.compile("(?:不涉及|不存在|无|没有)(?:政府信息)?依申请公开(?:政府信息)?(?:办理)?(?:申请)?(?:的)?(?:事项|件|情况|业务|申请)?|零申请");
    private static final Pattern NO_SUCH = Pattern.compile("没有(?:此类|该类|这类|相关)(?:情况|事项|申请)|无此类情况|^无。?$");
    private static final Pattern NOT_WHOLE =
            Pattern.compile("复议|诉讼|引发|投诉|举报|收费|费用|逾期|超期|超时|不予|纠纷|泄密|失泄密|差错|结转|重复|恶意|大量|上年|去年|不足|问题|积压");
    private static final Pattern NO_DISPUTE = Pattern.compile(
            "(?<none>未新?发生|未出现|未产生|没有新?发生|没有出现|没有产生|没有|未收到|未接到|无新增|无|未被|未因|没有因|未有|未涉及|不涉及|未引发|从未发生|没有引发|未新增)(?<words>[^。;]{0,60}?)(?<kind>行政复议|复议|行政诉讼|诉讼)(?<rest>[^。;]{0,30})");
    private static final Pattern ZERO_BOTH = Pattern.compile(
            "行政复议(?:案件|申请)?(?:和|、|及|与|或|以及)(?:提起)?行政诉讼(?:案件|事项|情况)?(?:数量)?(?:均|各|都|共|合计)?(?:为|是)?(?:0|零|〇)(?:件|起|宗|条|次)?");
    private static final Pattern LOST = Pattern.compile("不当|瑕疵|错误|纠错|纠正|败诉|撤销|变更|违法|不利|确认|责令|超期|追责|责任追究|结果");

    private Absences() {}

    static void requests(ClaimReader reader, Sentences.Placed placed) {
        String text = placed.sentence().text();
        for (Pattern pattern : new Pattern[] {NO_REQUEST, NOT_CONCERNED}) {
            Matcher none = pattern.matcher(text);
            if (none.find()) {
                String clause = clauseAround(text, none.start(), none.end());
                if (!NOT_WHOLE.matcher(clause).find() && !reader.otherYear(clause)) {
                    reader.absence(
                            placed,
                            ClaimSubject.RECEIVED,
                            false,
                            reader.scope(text.substring(0, none.start())),
                            none.start(),
                            none.end());
                }
                return;
            }
        }
        boolean heading = placed.heading().contains("依申请") || placed.heading().matches(".*公开申请.*");
        Matcher such = NO_SUCH.matcher(text);
        if (heading && such.find() && !NOT_WHOLE.matcher(text).find()) {
            reader.absence(placed, ClaimSubject.RECEIVED, false, "", such.start(), such.end());
        }
    }

    static void disputes(ClaimReader reader, Sentences.Placed placed) {
        String text = placed.sentence().text();
        Matcher both = ZERO_BOTH.matcher(text);
        if (both.find()) {
            reader.absence(
                    placed,
                    ClaimSubject.REVIEW,
                    false,
                    reader.scope(text.substring(0, both.start())),
                    both.start(),
                    both.end());
            reader.absence(
                    placed,
                    ClaimSubject.LITIGATION,
                    false,
                    reader.scope(text.substring(0, both.start())),
                    both.start(),
                    both.end());
            return;
        }
        Matcher none = NO_DISPUTE.matcher(text);
        while (none.find()) {
            String clause = clauseAround(text, none.start(), none.end());
            boolean counted = Pattern.compile("\\d+(件|起|宗)")
                    .matcher(clause.replaceAll("0(件|起|宗)", ""))
                    .find();
            if (LOST.matcher(clause).find()
                    || counted
                    || reader.otherYear(clause)
                    || none.group("words").contains(",") && none.group("words").length() > 30) {
                continue;
            }
            boolean newOnly = (none.group("none") + none.group("words")).matches(".*(新增|新发生).*")
                    || none.group("none").contains("新");
            String scope = reader.scope(text.substring(0, none.start()));
            String whole = none.group("words") + none.group("kind") + none.group("rest");
            if (whole.contains("复议")) {
                reader.absence(placed, ClaimSubject.REVIEW, newOnly, scope, none.start(), none.end("kind"));
            }
            if (whole.contains("诉讼")) {
                int to = none.start() + none.group().lastIndexOf("诉讼") + 2;
                reader.absence(
                        placed, ClaimSubject.LITIGATION, newOnly, scope, none.start(), Math.max(to, none.end("kind")));
            }
        }
    }

    private static String clauseAround(String text, int start, int end) {
        int from = Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)) + 1;
        int to = end;
        while (to < text.length() && ",;。".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }
}
