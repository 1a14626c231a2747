package org.gouji.recognise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.OfficeKind;

/**
 * Finds plain counts and absences in the narrative: how many requests were received, handled, carried over, how many
 * reviews and suits followed. What is about another year, another thing or only a part of the whole is no claim.
 */
final class ClaimReader {

    private static final String COUNT = "(?<approx>近|约|超过?|逾|达到?|共|计|为|有|:|了){0,3}(?<number>" + Numbers.NUMBER
            + ")(?<more>余|多|来)?(?<unit>件|份|起|宗|条|次|个|封|例|项)(?<after>以上|左右)?";
    private static final String GAP = "[^\\d,。;:一二三四五六七八九十]{0,26}?";
    private static final Pattern CLAUSE =
            Pattern.compile("(?:(?!\\((?:含|其中|另|包括|均|不含))(?:[^,;:。]|(?<=\\d),(?=\\d{3})))+");
    private static final Pattern ABOUT_REQUESTS = Pattern.compile("依申请|信息公开.{0,8}申请|公开申请|公开件|申请公开|政府信息.{0,4}申请");
    private static final Pattern ABOUT_DISCLOSURE = Pattern.compile("信息公开|依申请|政务公开|公开工作");
    private static final Pattern OTHER_THING = Pattern.compile(
            "来信|来电|来访|咨询|建议|提案|议案|信访|12345|热线|工单|留言|舆情|投诉|举报|网民|信箱|培训|会议|检查|规范性文件|政策|解读|邮件|问卷|线索|许可|处罚|办件|事项库|信息\\d|公开信息|发布|公文|文书|范本|案例|告知书|模板|样本|会商|疑难|指导|协助|督促|台账|征地|拆迁|要求公开|类政府信息|类申请|涉及");
    private static final Pattern CHANGE =
            Pattern.compile("同比|环比|较上|比上|与上年|较去|比去|较20|比20|增加|减少|增长|下降|上升|回落|增幅|降幅|上年同期|去年同期|翻|上半年|下半年|季度|月份");
    private static final Pattern APPLICANT_OR_CHANNEL =
            Pattern.compile("自然人|公民|法人|企业|科研|公益|律师|法律服务|组织|个人|网络|网上|线上|网站|在线|平台|信函|来函|邮寄|快递|当面|现场|窗口|传真|电子邮|渠道|下发|转办");
    private static final Pattern OUTCOME =
            Pattern.compile("予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|同意公开|不掌握|不存在|撤回|撤销申请|主动撤销|补正|告知|转送|移交");
    private static final Pattern PART = Pattern.compile("其中|分别|包括|含(?!上年|上一年|以前|往年)");
    private static final Pattern SCOPE = Pattern.compile(
            "(?:[省市县区州镇乡]|(?<=[省市县区州镇乡]))本级|本级|[省市县区州]政府办(?:公室|公厅)?|政府办(?:公室|公厅)|[省市县区州]直(?:各)?(?:部门|单位|机关)?|各?(?:部门|镇街|乡镇|街道|镇\\(街道\\)|县\\(区\\)|县区|县市区)|公安机关|局机关|备案|代表[省市县区州镇乡]?政府|代[省市县区州]政府|各级|系统");
    private static final Pattern WHOLE_AREA = Pattern.compile("全[省市县区州]|全区域");
    private static final Pattern GOVERNMENT_ITSELF = Pattern.compile("^(?:其中)?(?:[省市县区州])(?:人民)?政府(?!信息|网站|门户|办)");
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");
    private static final Pattern LAST_YEAR = Pattern.compile("(?:上年|上一年|去年|往年|上年度|前一年)");

    private final int reportYear;
    private final OfficeKind kind;
    private final List<Claim> claims = new ArrayList<>();

    ClaimReader(int reportYear, OfficeKind kind) {
        this.reportYear = reportYear;
        this.kind = kind;
    }

    List<Claim> read(List<Sentences.Placed> sentences) {
        sentences.forEach(this::sentence);
        return claims;
    }

    private void sentence(Sentences.Placed placed) {
        String text = placed.sentence().text();
        int section = placed.sentence().section();
        boolean requests = ABOUT_REQUESTS.matcher(text).find()
                || (section == 3 || placed.heading().contains("申请")) && text.contains("申请");
        boolean disputes = section == 4
                || ABOUT_DISCLOSURE.matcher(text).find()
                || placed.heading().contains("复议")
                || placed.heading().contains("诉讼");
        if (requests) {
            new RequestClaims(this, placed).read();
        }
        if (disputes) {
            new DisputeClaims(this, placed).read();
        }
        if (!text.contains("复议") && !text.contains("诉讼")) {
            Absences.requests(this, placed);
        }
        if (disputes) {
            Absences.disputes(this, placed);
        }
    }

    /** Whether a clause speaks of another year than the report's, or of a change against it. */
    boolean otherYear(String clause) {
        if (CHANGE.matcher(clause).find() || LAST_YEAR.matcher(clause).find()) {
            return true;
        }
        Matcher year = YEAR.matcher(clause);
        while (year.find()) {
            if (reportYear != 0 && Integer.parseInt(year.group(1)) != reportYear) {
                return true;
            }
        }
        return false;
    }

    int reportYear() {
        return reportYear;
    }

    static boolean otherThing(String words) {
        return OTHER_THING.matcher(words).find();
    }

    static boolean partOnly(String words) {
        return APPLICANT_OR_CHANNEL.matcher(words).find()
                || OUTCOME.matcher(words).find();
    }

    static boolean opensParts(String clause) {
        return PART.matcher(clause).find();
    }

    static Pattern clauses() {
        return CLAUSE;
    }

    static Pattern counted(String before) {
        return Pattern.compile(before + COUNT);
    }

    static String gap() {
        return GAP;
    }

    /** Words before a number that suggest another scope than this report's own tables; empty where there are none. */
    String scope(String before) {
        if (kind != OfficeKind.GOVERNMENT && kind != OfficeKind.TOWNSHIP) {
            Matcher area = WHOLE_AREA.matcher(before);
            if (area.find()) {
                return area.group();
            }
        }
        Matcher scope = SCOPE.matcher(before);
        if (scope.find()) {
            boolean own = kind == OfficeKind.GOVERNMENT_OFFICE && scope.group().contains("政府办");
            return own ? "" : scope.group();
        }
        Matcher self = GOVERNMENT_ITSELF.matcher(before);
        return kind == OfficeKind.GOVERNMENT && self.find() ? self.group() : "";
    }

    void count(Sentences.Placed placed, ClaimSubject subject, Matcher count, int offset, String scope) {
        boolean exact = count.group("more") == null
                && count.group("after") == null
                && !String.valueOf(count.group(0))
                        .matches(".*(近|约|超过?|逾)\\s*(共|计|为|有)?" + Pattern.quote(count.group("number")) + ".*")
                && !(count.group("number").endsWith("万")
                        && !count.group("number").contains("."));
        add(
                placed,
                ClaimKind.COUNT,
                subject,
                Numbers.of(count.group("number")),
                count.group("unit"),
                exact,
                scope,
                false,
                offset + count.start(),
                offset + count.end());
    }

    void absence(Sentences.Placed placed, ClaimSubject subject, boolean newOnly, String scope, int from, int to) {
        add(placed, ClaimKind.ABSENCE, subject, BigDecimal.ZERO, "件", true, scope, newOnly, from, to);
    }

    private void add(
            Sentences.Placed placed,
            ClaimKind claimKind,
            ClaimSubject subject,
            BigDecimal value,
            String unit,
            boolean exact,
            String scope,
            boolean newOnly,
            int from,
            int to) {
        String printed = placed.words().printed(placed.from() + from, placed.from() + to);
        claims.add(new Claim(
                placed.sentence().section(),
                claimKind,
                subject,
                value,
                unit,
                exact,
                Metrics.of(subject),
                scope,
                newOnly,
                printed,
                placed.sentence().place()));
    }
}
