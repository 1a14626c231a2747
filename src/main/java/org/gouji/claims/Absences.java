package org.gouji.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/** Sentences that say there was none, or none of a kind: 未收到申请, 未发生行政复议, 无败诉, 均获维持, 全部办结. */
final class Absences {

    /** What is said not to be. */
    record None(ClaimKind kind, ClaimSubject subject, List<List<CellId>> metrics, boolean newOnly, int from, int to) {}

    private static final String NONE = "(?:未|没有|无|尚未|暂未|没|从未)曾?";
    private static final Pattern NO_REQUEST = Pattern.compile(
            NONE
                    + "(?:新收到?|新增|收到(?:和|及|或|、)(?:处理|办理|受理)|需要?(?:处理|办理|答复)的?|收到|接到|接收到?|受理|产生|发生|出现|涉及|办理|有)?(?:过|到)?(?:任何形式的|任何|各类|有效|[一1][件起宗例份]|公民|、|企业|单位|法人|或者?|和|其他组织|其它组织|自然人|社会公众|公众|群众|申请人|的|关于|有关|书面|提出|提交|递交|主动|要求)*(?:政府信息依申请公开|政府信息公开|信息公开|依申请公开|公开政府信息|政府信息|政务公开)(?:政府信息|信息)?(?:办理)?(?:的)?(?:书面)?(?:申请(?!人|表)|事项|办件|件|业务|情况|工作|(?<=依申请公开|依申请公开政府信息|依申请公开信息)(?=[,。;]|$))(?:办理)?(?:事项|情况|件)?");
    private static final Pattern NOT_CONCERNED = Pattern.compile(
            "(?:不涉及|不存在|无|没有)(?:公民|、|法人|或者?|和|其他组织|社会公众|群众|提出|提交|的)*(?:政府信息)?依申请公开(?:政府信息)?(?:办理)?(?:申请)?(?:的)?(?:事项|件|情况|业务|申请)?|零申请|(?:依申请公开|(?:政府)?信息公开申请)(?:政府信息)?(?:受理|收件|接收|收到)?(?:申请|件|事项|办理)?(?:工作)?(?:数?量|件数|数)?(?:[、和及](?:办结|答复|办理|回复)(?:数?量|件数|数)?)?(?:情况)?(?:均|都|全部)?(?:为|是|[:,](?:本年度|本年|全年|20\\d{2}年度?)?)?(?:零报告|零受理|零收件|零申请|零(?!距离|星|容忍|差错|投诉|复议|败诉|超期|逾期|失误|跑)|无(?=[,。;]|$))");
    private static final Pattern NO_SUCH = Pattern.compile("没有(?:此类|该类|这类|相关)(?:情况|事项|申请)|无此类情况|^无。?$");
    private static final Pattern NO_ASKING = Pattern.compile(
            "(?:未收到|没有收到|未接到|没有接到|未受理|未接收|未接收到|没有接收到?|未产生|未新增|没有(?=新增)|无)(?:过|任何|相关|此类|有关|新增的?|新收的?|新的|公民|、|法人|和|或者?|其他组织|的|提出)*申请(?!人|表|公开渠道)");
    /** 未接到书面方式、网络方式的政府信息公开申请: whatever stands between, where all of the clause is about requests. */
    private static final Pattern NO_REQUEST_OF_ANY_KIND = Pattern.compile(
            "(?:未有?|没有|无|尚未|暂未|从未)曾?(?:收到|接到|接收到?|受理|接获)过?[^,;]{0,30}?(?:依申请公开(?=的?(?:申请|事项|件|业务|办件|政府信息|诉求|要求|来信|来函|来件|信函)|$|[,;])|申请公开(?:相关|有关|的)*(?:政府)?信息(?=$|[,;]|的)|政府信息公开(?:的)?申请|信息公开(?:的)?申请|(?<=的)公开申请|公开(?:相关|有关)?(?:的)?政府信息的?(?:书面)?(?:申请|要求)|(?:提出|提交)的公开申请)(?!人|表|渠道)|(?:没有|无|未有)(?:任何)?(?:公民|法人|群众|申请人|社会公众|单位|个人)[^,;]{0,14}?申请(?:公开|获取)(?:相关|有关|的)*政府信息|(?:没有|无|未有)(?:任何)?(?:公民|法人|群众|社会公众|单位|个人)(?:、|和|或者?|及|法人|其他组织|群众|单位|个人)*向(?:本机关|本单位|本局|我[一-龥]{1,3})(?:提出|提交|递交)(?:过|任何)*(?:政府信息公开|依申请公开|信息公开)(?:的)?申请|无人(?:提出|提交)?(?:申请公开|(?:依)?申请(?:公开)?)(?:相关|有关|的)*政府信息(?:公开)?");

    private static final Pattern NO_CARRY_IN = Pattern.compile(
            "(?:无|没有|未有|不存在)(?:上一?年度?|去年|以前年度|往年)(?:度)?(?:(?:和|及|、|与|或)(?:下一?年度?|次年度?)的?)?(?:结转|转入|遗留)(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件|事项)*|(?:上一?年度?|去年)(?:亦|也|均|同样)?(?:无|没有|未有)(?:结转|遗留)(?:的)?(?:申请|件|事项)*");
    private static final Pattern NO_CARRY_OUT = Pattern.compile(
            "(?:无|没有|未有|不存在)(?:[一1]件)?(?:需)?[“\"]?(?:结转|转|顺延)(?:至|到|入)?(?:下一?个?年度?|次年度?|明年|20\\d{2}年度?)(?:继续)?(?:办理)?[”\"]?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件|事项)*|(?:无|没有)(?:下一?年度?|次年度?|明年)的?(?:结转|顺延)(?:的)?(?:件|申请|事项|情况)?(?=[,。;]|$)|(?:无|没有)(?:上一?年度?|去年)(?:和|及|、|与|或)(?:下一?年度?|次年度?)(?:度)?的?(?:结转|顺延)(?:的)?(?:件|申请|事项|情况)?(?=[,。;]|$)|(?:无|没有)(?:跨年度?)?结转(?:的)?(?:件|申请|事项|情况)?(?=[,。;]|$)|(?:年底|年末|年终|12月31日|期末)(?:,)?(?:无|没有)(?:未办结|未答复|在办|待办|未结)(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件|事项)*(?=[,。;]|$)");
    private static final Pattern NOT_WHOLE =
            Pattern.compile("复议|诉讼|引发|投诉|举报|收费|费用|逾期|超期|超时|不予|纠纷|泄密|失泄密|差错|结转|重复|恶意|大量|上年|去年|不足|问题|积压|延期|补正");
    private static final Pattern NO_DISPUTE = Pattern.compile(
            "(?<none>零发生|零(?=(?:行政)?(?:复议|诉讼)(?:案件)?(?:[、,;。和及]|$))|未新?发生|未出现|未产生|没有新?发生|没有出现|没有产生|没有|未收到|未接到|无新增|无|未被|未因|没有因|未有|未涉及|不涉及|未引发|从未发生|没有引发|未新增|未提起|未引起|未出现过|未发生过|不存在|未经历)(?<words>[^。;]{0,60}?)(?<kind>行政复议|复议|行政诉讼|诉讼|起诉|行政争议)(?<rest>[^。;]{0,30})");
    /** 没有人复议，也没有人起诉. */
    private static final Pattern DENIES_ANEW = Pattern.compile("(?:也|亦|且|并|又|均|同样)*(?:未|没有|无|没|零)");

    private static final Pattern CASE = Pattern.compile("复议|诉讼|起诉|行政争议");
    /** 没有败诉超过2件的单位. */
    private static final Pattern SOME = Pattern.compile("[2-9]|1\\d");

    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d*(件|起|宗)");
    private static final Pattern PART_OF_YEAR = Pattern.compile("[上下]半年|季度|[2-9]月|1[01]月|一审|二审|再审");
    private static final Pattern AFTER_REVIEW = Pattern.compile(
            "(?:经)?(?:行政)?复议(?:之)?(?:后|又|再){1,2}(?:提起)?的?(?:行政)?(?:起诉|诉讼)|对?不服(?:行政)?复议决定(?:而)?(?:提起)?的?(?:行政)?(?:起诉|诉讼)|经(?:行政)?复议(?:提起)?的?(?:行政)?(?:起诉|诉讼)");
    private static final Pattern STRAIGHT =
            Pattern.compile("未经(?:行政)?复议(?:而)?(?:直接|径行)?(?:提起)?(?:的)?(?:行政)?(?:起诉|诉讼)|直接(?:提起)?(?:行政)?(?:起诉|诉讼)");
    private static final Pattern ZERO_BOTH = Pattern.compile(
            "行政复议(?:案件|申请)?(?:和|、|及|与|或|以及)(?:被)?(?:提起)?行政诉讼(?:案件|事项|情况)?(?:数量?)?(?:均|各|都|共|合计)?(?:为|是)?(?:零|〇|无)(?:件|起|宗|条|次)?");
    private static final String CASES = "(?:行政)?(?:复议|诉讼)(?:案件|案|申请|事项|事件)?(?:情况|数量?)?";
    /** 行政复议、行政诉讼均未发生; 行政诉讼案件为零. */
    private static final Pattern NONE_OF_THEM = Pattern.compile(
            "(?<kinds>" + CASES + "(?:(?:、|和|及|与|或|以及)(?:被)?(?:提起)?"
                    + CASES
                    + ")?)(?:本年度|本年|全年|20\\d{2}年度?)?(?:均|都|也|亦|皆|各|继续|持续|始终|保持|实现|做到|了|为)*(?:(?:未|没有)(?<new>新)?(?:发生|产生|出现)(?:过)?|(?:为|是|:)?(?:零|无)(?:件|起|宗)?|[“\"]?(?:零(?:发生|案件)|双零)[”\"]?(?:目标)?|为零发生)(?=[,。;]|$)");

    /** 力争零复议、零诉讼: what is wanted and may not have been reached. */
    private static final Pattern WANTED = Pattern.compile("力争|争取|努力|确保|力求|目标|下一步|今后|要求|考核");

    private static final Pattern LOST = Pattern.compile("不当|瑕疵|错误|纠错|纠正|败诉|撤销|变更|违法|不利|确认|责令|超期|追责|责任追究|结果|维持");
    private static final Pattern NO_LOSS = Pattern.compile(
            "(?:无|未|没有|零|未出现|未发生|均未)(?:[^,。;]{0,24}?)(?<what>(?:行政)?复议(?:被)?纠错|被?纠错|被?纠正|败诉|被撤销)(?<rest>[^,。;]{0,16})");
    private static final Pattern ALL_UPHELD = Pattern.compile(
            "(?:均|全部|都)(?:被|获|得到|予以|判决|裁定|作出|为|依法)?(?:结果)?(?:予以)?维持(?!或|和|、|及)|(?<![件起宗例份])结果(?:均|全部)?(?:为)?(?:均为)?(?:结果)?维持(?=[。,;]|$)|(?:均|全部)(?:为)?(?:胜诉)|(?:均|全部|都)(?:被|由|依法|经审理)*(?:法院|人民法院)?(?:判决|裁判)?驳回(?:原告|起诉人|其)?(?:的)?(?:全部)?诉讼请求(?=[,。;]|$)|法院(?:均|全部|都)(?:依法)?判决(?:驳回(?:原告)?(?:的)?(?:全部)?诉讼请求)(?=[,。;]|$)|(?<=[件起宗],)(?:经审[理查]后?,?)?复议机关(?:依法|经审[理查]后?,?)*(?:作出|予以|决定)*维持(?:决定|原答复|原行政行为)?(?=[。;]|$)");
    private static final Pattern NO_DOCUMENT = Pattern.compile(
            "(?:未|没有|无)(?:新)?(?<what>(?:制定发布|制定印发|制定出台|制发|制定|出台|印发|发布|废止)(?:(?:、|和|及|或)(?:制发|修订|修改|废止|处理|印发|出台|发布))*)(?:过|任何|新的)*(?:[一-龥]{0,16}?(?:系统|领域|方面|名义)(?:的)?)?(?:(?:政府|部门)?规章(?:、|和|及|或|以及|与))?(?:行政)?规范性文件(?=[,。;、]|$)|(?:未有|没有|无)(?:任何|新的?|新增)*(?:政府规章(?:、|和|及|或))?(?:行政)?规范性文件(?:的)?(?<then>制发|制定|出台|印发|发布)");
    /** 制发规范性文件4件，无废止文件. */
    private static final Pattern NONE_REPEALED =
            Pattern.compile("(?<![均尚仍都])(?:无|未|没有)(?:发生|有|宣布)?(?:废止|失效)(?:的)?(?:文件|情况|件)?(?=[,。;]|$)");

    private static final Pattern NO_DECISION = Pattern.compile(
            "(?:未作出|未实施|未采取|未发生|未产生|没有作出|没有实施|没有采取|没有|无)(?:过|任何)*行政(?:许可|处罚|强制)(?:措施)?(?:(?:处理)?(?:决定|案件|行为))?(?:(?:、|和|及|或|与)(?:行政)?(?:许可|处罚|强制|征收|征用|检查|裁决|确认|给付|奖励|事业性收费(?:项目)?)(?:措施)?(?:(?:处理)?(?:决定|案件|行为))?)*(?:处理)?(?:事项|情况)?(?=[,。;]|$)");
    private static final Pattern NO_REGULATION =
            Pattern.compile("(?:未|没有)(?:新)?(?:制发|制定|出台|颁布|印发)(?:或废止)?(?:过|任何|新的)*(?:政府|部门|地方政府)?规章(?!制度|制定)");
    private static final Pattern NO_CHARGE = Pattern.compile("(?:未收取|没有收取|没有|无|不涉及|未涉及)(?:过|任何)*行政事业性收费(?=[,。;]|$)");
    private static final Pattern DECIDED = Pattern.compile("已审结|已结|审结的|结案的|(?:审结|结案)\\d|已作出(?:决定|判决)");
    /** Without such a word, 维持 is only of all where nothing else is counted. */
    private static final Pattern EVERY = Pattern.compile("均|全部|都|结果|胜诉");

    private static final Pattern ALL = Pattern.compile("均|全部|都");
    /** The last cases counted are those carried over, or the rest. */
    private static final Pattern COUNTED_APART =
            Pattern.compile("(?:结转|遗留|上年|去年|上一年|往年|以前年度|其余|剩余|另有?|其中)[^,;。]{0,16}\\d+[件起宗][^,;。\\d]{0,6},?$");

    private static final Pattern CASES_COUNTED = Pattern.compile("\\d(?:件|起|宗)");
    private static final Pattern SUITS = Pattern.compile("诉讼|起诉|应诉|判决");
    private static final Pattern SOME_OFFICES = Pattern.compile("\\d+(?:个|家)|部分(?:单位|部门|乡镇)|其余");
    private static final Pattern YEAR_BEFORE = Pattern.compile(".*(?:上年|去年|上一年|上年度)[亦也均]?");
    private static final Pattern NEW = Pattern.compile("新增|新发生|新的");
    private static final Pattern REVIEW_AND_SUIT = Pattern.compile("复议(?:、|和|及|或|与)(?:提起|被)?起诉");
    private static final String DENIALS = "未无没零不";

    /** Outcomes that a sentence may say none of; words for the contents of information may mean the information itself. */
    private static final Set<Term> DENIABLE = EnumSet.of(
            Term.REFUSED,
            Term.UNAVAILABLE,
            Term.NOT_PROCESSED,
            Term.PETITION,
            Term.DUPLICATE,
            Term.PUBLICATION,
            Term.ABUSIVE,
            Term.RECONFIRMATION,
            Term.NOT_CORRECTED,
            Term.FEE_UNPAID);

    private static final Pattern NO_OUTCOME =
            Pattern.compile(NONE + "(?:发生|出现|收到|接到|产生|作出|存在|有)?(?:过|任何|因|属于|涉及|申请人(?!无正当|逾期)|对申请人)*");
    private static final Pattern OUTCOME_ENDS =
            Pattern.compile("(?:而|不再处理|视为放弃|被|的|类|申请|情形|情况|现象|事项|答复|决定|行为|问题|件)*(?=[,。;]|$)");

    private final Passage passage;
    private final String text;
    private final int offset;
    private final List<None> found;

    private Absences(Passage passage, String text, int offset, List<None> found) {
        this.found = found;
        this.passage = passage;
        this.text = text;
        this.offset = offset;
    }

    /**
     * @param text a sentence of the passage, beginning at {@code offset}
     * @param requests whether it speaks of requests
     * @param asked whether it or a sentence before it in the paragraph does
     * @param ours whether reviews and suits in it are those about disclosure
     */
    static List<None> of(Passage passage, String text, int offset, boolean requests, boolean asked, boolean ours) {
        Absences absences = new Absences(passage, text, offset, new ArrayList<>());
        boolean disputes = text.contains("复议") || text.contains("诉讼");
        if (!disputes) {
            absences.requests(requests);
            absences.carried(requests);
            new AllAlike(text, offset, absences.found).requests(requests);
            absences.outcomes(requests || passage.section() == 3);
        }
        if (disputes) {
            absences.requestsBeside(asked);
        }
        absences.tableTwo();
        if (ours) {
            if (disputes || text.contains("起诉") || text.contains("行政争议")) {
                absences.disputes();
            }
            absences.results();
            new AllAlike(text, offset, absences.found).disputes();
        }
        return absences.found;
    }

    /** Whether a sentence denies anything at all; most do not, and their patterns need not be tried. */
    private boolean denies() {
        for (int i = 0; i < text.length(); i++) {
            if (DENIALS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean has(String... stems) {
        for (String stem : stems) {
            if (text.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /** The clauses of a sentence beside those that speak of reviews: 未收到申请，也未发生行政复议; 未发生行政复议，也没有受理过申请. */
    private void requestsBeside(boolean asked) {
        int from = 0;
        for (String clause : text.split(text.contains("零申请") ? "[,;、]" : "[,;]", -1)) {
            if (!clause.contains("复议") && !clause.contains("诉讼")) {
                Absences beside = new Absences(passage, clause, offset + from, found);
                beside.requests(text.contains("依申请公开"));
                beside.carried(asked);
            }
            from += clause.length() + 1;
        }
    }

    private void requests(boolean requests) {
        if (!denies()) {
            return;
        }
        for (Pattern pattern : new Pattern[] {NO_REQUEST, NO_REQUEST_OF_ANY_KIND, NOT_CONCERNED, NO_ASKING}) {
            boolean possible = pattern == NO_REQUEST || pattern == NO_REQUEST_OF_ANY_KIND
                    ? noneOfThem()
                    : text.contains("申请") && (pattern == NOT_CONCERNED || requests);
            Matcher none = possible ? pattern.matcher(text) : null;
            if (possible && none.find()) {
                String clause = clauseAround(none.start(), none.end());
                if (!NOT_WHOLE.matcher(clause).find()
                        && !SOME_OFFICES.matcher(clause).find()) {
                    noRequest(none);
                }
                return;
            }
        }
        boolean heading = passage.heading().contains("依申请") || passage.heading().contains("公开申请");
        Matcher such = heading ? NO_SUCH.matcher(text) : null;
        if (heading && such.find() && !NOT_WHOLE.matcher(text).find()) {
            noRequest(such);
        }
    }

    /** Whether disclosure is named behind a word that denies. */
    private boolean noneOfThem() {
        for (int i = 0; i < text.length(); i++) {
            if ("未没无".indexOf(text.charAt(i)) >= 0) {
                return text.indexOf("公开", i) >= 0 || text.indexOf("政府信息", i) >= 0;
            }
        }
        return false;
    }

    private void noRequest(Matcher none) {
        add(
                ClaimKind.ABSENCE,
                ClaimSubject.RECEIVED,
                List.of(Metrics.totals(Row.RECEIVED)),
                false,
                none.start(),
                none.end());
    }

    private void carried(boolean requests) {
        if (!requests || !has("转", "遗留", "顺延", "未办结", "未答复", "在办", "待办", "未结") || !denies()) {
            return;
        }
        Matcher in = NO_CARRY_IN.matcher(text);
        if (in.find()) {
            add(
                    ClaimKind.ABSENCE,
                    ClaimSubject.CARRIED_IN,
                    Metrics.requests(ClaimSubject.CARRIED_IN),
                    false,
                    in.start(),
                    in.end());
        }
        Matcher out = NO_CARRY_OUT.matcher(text);
        boolean found = out.find();
        boolean same = found
                && YEAR_BEFORE
                        .matcher(text.substring(Math.max(0, out.start() - 5), out.start()))
                        .matches();
        if (found && !same) {
            add(
                    ClaimKind.ABSENCE,
                    ClaimSubject.CARRIED_OUT,
                    Metrics.requests(ClaimSubject.CARRIED_OUT),
                    false,
                    out.start(),
                    out.end());
        }
    }

    /** 未收到重复申请, 未发生申请人逾期未缴费的情形. */
    private void outcomes(boolean requests) {
        if (!requests || !has("未", "没", "无")) {
            return;
        }
        Matcher none = NO_OUTCOME.matcher(text);
        while (none.find()) {
            Lexicon.Entry word = none.end() < text.length() ? Lexicon.at(text, none.end()) : null;
            if (word == null || !DENIABLE.contains(word.term())) {
                continue;
            }
            int end = none.end() + word.word().length();
            Matcher rest = OUTCOME_ENDS.matcher(text).region(end, text.length());
            String clause = clauseAround(none.start(), end);
            boolean some = SOME_OFFICES.matcher(clause).find()
                    || PART_OF_YEAR.matcher(clause).find()
                    || clause.contains("上年")
                    || clause.contains("去年");
            if (rest.lookingAt() && !some) {
                // a count of none, so that the rules on outcomes hold it like 重复申请0件
                add(
                        ClaimKind.COUNT,
                        ClaimSubject.OUTCOME,
                        Metrics.outcomes(Set.of(word.term())),
                        false,
                        none.start(),
                        rest.end());
            }
        }
    }

    /** 未制发规范性文件、没有行政处罚决定、未收取行政事业性收费. */
    private void tableTwo() {
        if (!has("规范性文件", "规章", "行政许可", "行政处罚", "行政强制", "行政事业性收费") || !denies()) {
            return;
        }
        Matcher document = NO_DOCUMENT.matcher(text);
        if (document.find()) {
            String what = document.group("what") == null ? document.group("then") : document.group("what");
            if (!what.startsWith("废止")) {
                noneIssued(ClaimSubject.NORMATIVE_DOCUMENTS, Row.NORMATIVE_DOCUMENTS, document);
            }
            if (what.contains("废止")) {
                none(ClaimSubject.NORMATIVE_DOCUMENTS, Row.NORMATIVE_DOCUMENTS, Column.REPEALED, document);
            }
        }
        Matcher repealed = has("废止", "失效") && !text.contains("规章") ? NONE_REPEALED.matcher(text) : null;
        if (repealed != null && repealed.find()) {
            none(ClaimSubject.NORMATIVE_DOCUMENTS, Row.NORMATIVE_DOCUMENTS, Column.REPEALED, repealed);
        }
        Matcher regulation = NO_REGULATION.matcher(text);
        if (regulation.find()) {
            noneIssued(ClaimSubject.REGULATIONS, Row.REGULATIONS, regulation);
        }
        Matcher decision = NO_DECISION.matcher(text);
        if (decision.find()) {
            String what = decision.group();
            if (what.contains("许可")) {
                none(ClaimSubject.PERMITS, Row.PERMITS, Column.DECISIONS, decision);
            }
            if (what.contains("处罚")) {
                none(ClaimSubject.PENALTIES, Row.PENALTIES, Column.DECISIONS, decision);
            }
            if (what.contains("强制")) {
                none(ClaimSubject.COERCIVE_MEASURES, Row.COERCIVE_MEASURES, Column.DECISIONS, decision);
            }
        }
        Matcher charge = NO_CHARGE.matcher(text);
        if (charge.find()) {
            none(ClaimSubject.CHARGES, Row.CHARGES, Column.AMOUNT, charge);
        }
    }

    /** What the form of 2021 calls 制发 is 新制作 in that of 2019. */
    private void noneIssued(ClaimSubject subject, Row row, Matcher none) {
        List<List<CellId>> cells = List.of(Metrics.cell(row, Column.ISSUED), Metrics.cell(row, Column.MADE));
        add(ClaimKind.ABSENCE, subject, cells, false, none.start(), none.end());
    }

    private void none(ClaimSubject subject, Row row, Column column, Matcher none) {
        add(ClaimKind.ABSENCE, subject, List.of(Metrics.cell(row, column)), false, none.start(), none.end());
    }

    private void disputes() {
        Matcher both = ZERO_BOTH.matcher(text);
        if (text.contains("诉讼") && both.find()) {
            noReview(false, both.start(), both.end());
            noSuit(false, both.start(), both.end());
            return;
        }
        if (!denies()) {
            return;
        }
        Matcher after = NONE_OF_THEM.matcher(text);
        Set<Integer> denied = new HashSet<>();
        while (after.find()) {
            denied.add(after.end());
            boolean counted =
                    COUNTED.matcher(clauseAround(after.start(), after.end())).find();
            String kinds = after.group("kinds");
            boolean newOnly = after.group("new") != null;
            if (kinds.contains("复议") && !counted) {
                noReview(newOnly, after.start(), after.end());
            }
            if (kinds.contains("诉讼") && !counted) {
                noSuit(newOnly, after.start(), after.end());
            }
        }
        Matcher none = NO_DISPUTE.matcher(text);
        int at = 0;
        while (none.find(at)) {
            if (denied.contains(none.end("none"))) {
                // 行政诉讼未发生，行政复议…: what it denies stands before it
                at = none.end("none");
                continue;
            }
            int end = endOf(none);
            at = Math.max(none.end("kind"), end);
            String clause = clauseAround(none.start(), end);
            if (suitsOnly(none)) {
                continue;
            }
            boolean counted = COUNTED.matcher(clause).find();
            String words = none.group("words");
            boolean anew = DENIES_ANEW
                    .matcher(words.substring(words.lastIndexOf(',') + 1))
                    .lookingAt();
            if (words.contains(",") && (words.length() > 30 || anew)) {
                // 未接到…申请,也未发生…行政复议: the denial nearest to the case counts
                at = none.start("words") + words.lastIndexOf(',') + 1;
                continue;
            }
            boolean partOfYear = PART_OF_YEAR.matcher(clause).find();
            if (none.group("none").equals("零") && WANTED.matcher(text).find()) {
                continue;
            }
            if (LOST.matcher(alone(clause)).find() || counted || partOfYear) {
                continue;
            }
            boolean newOnly = NEW.matcher(none.group("none") + words).find()
                    || none.group("none").contains("新");
            String whole = words + text.substring(none.start("kind"), end);
            boolean dispute = none.group("kind").equals("行政争议");
            boolean sued = none.group("kind").equals("起诉");
            if (whole.contains("复议") || dispute) {
                noReview(newOnly, none.start(), none.end("kind"));
            }
            if (whole.contains("诉讼")
                    || whole.contains("应诉")
                    || sued
                    || REVIEW_AND_SUIT.matcher(whole).find()
                    || dispute) {
                int to = none.start()
                        + Math.max(0, text.substring(none.start(), end).lastIndexOf("诉讼"))
                        + 2;
                noSuit(newOnly, none.start(), Math.max(to, none.end("kind")));
            }
        }
    }

    /** 未发生超期答复和被复议、诉讼的情况: without the things denied beside the first case, which say nothing of it. */
    private static String alone(String clause) {
        Matcher kind = CASE.matcher(clause);
        if (!kind.find()) {
            return clause;
        }
        String before = clause.substring(0, kind.start());
        int item = -1;
        for (char c : "、和及或与".toCharArray()) {
            item = Math.max(item, before.lastIndexOf(c));
        }
        return item < 0 ? clause : clause.substring(item + 1);
    }

    /** 未发生行政复议案件，行政诉讼2件: the denial ends where the next clause counts cases. */
    private int endOf(Matcher none) {
        int comma = text.indexOf(',', none.end("kind"));
        if (comma < 0 || comma >= none.end()) {
            return none.end();
        }
        String next = clauseAround(comma + 1, none.end());
        if (DENIES_ANEW.matcher(next).lookingAt()) {
            return comma;
        }
        boolean others = next.contains("复议") || next.contains("诉讼") || next.contains("起诉");
        return others && COUNTED.matcher(next).find() ? comma : none.end();
    }

    private void noReview(boolean newOnly, int from, int to) {
        add(ClaimKind.ABSENCE, ClaimSubject.REVIEW, List.of(Metrics.totals(Row.REVIEW)), newOnly, from, to);
    }

    /** 未发生复议后起诉案件: one of the two kinds of suits, and nothing about reviews. */
    private boolean suitsOnly(Matcher none) {
        int comma = text.indexOf(',', none.start());
        int to = comma < 0 ? none.end() : Math.min(comma, none.end());
        String clause = text.substring(none.start(), to);
        boolean after = AFTER_REVIEW.matcher(clause).find();
        String rest = AFTER_REVIEW.matcher(clause).replaceAll("");
        boolean straight = STRAIGHT.matcher(rest).find();
        String others = STRAIGHT.matcher(rest).replaceAll("");
        if (!after && !straight
                || others.contains("复议")
                || others.contains("诉讼")
                || COUNTED.matcher(clause).find()) {
            return false;
        }
        boolean newOnly = none.group("none").contains("新");
        if (after) {
            noSuits(newOnly, none.start(), to, Row.LITIGATION_AFTER_REVIEW, ClaimSubject.LITIGATION_AFTER_REVIEW);
        }
        if (straight) {
            noSuits(newOnly, none.start(), to, Row.LITIGATION_DIRECT, ClaimSubject.LITIGATION_DIRECT);
        }
        return true;
    }

    private void noSuits(boolean newOnly, int from, int to, Row row, ClaimSubject subject) {
        add(ClaimKind.ABSENCE, subject, List.of(Metrics.totals(row)), newOnly, from, to);
    }

    private void noSuit(boolean newOnly, int from, int to) {
        add(
                ClaimKind.ABSENCE,
                ClaimSubject.LITIGATION,
                List.of(Metrics.totals(Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW)),
                newOnly,
                from,
                to);
    }

    private void results() {
        Matcher loss = has("纠", "败诉", "撤销") && denies() ? NO_LOSS.matcher(text) : null;
        while (loss != null && loss.find()) {
            String what = loss.group("what") + loss.group("rest");
            String words = loss.group();
            if (SOME.matcher(words).find()) {
                continue;
            }
            String clause = clauseAround(loss.start(), loss.end());
            boolean suits = SUITS.matcher(clause).find();
            boolean reviews = clause.replace("复议后", "").replace("经复议", "").contains("复议");
            boolean corrected = words.contains("纠错") || words.contains("纠正");
            boolean review = corrected && (reviews || !suits);
            boolean suit = words.contains("败诉") || corrected && suits && !reviews;
            if (review && !what.startsWith("败诉")) {
                result(ClaimSubject.REVIEW_RESULT, cells(Column.CORRECTED, Row.REVIEW), loss.start(), loss.end("what"));
            }
            if (suit) {
                result(
                        ClaimSubject.LITIGATION_RESULT,
                        cells(Column.CORRECTED, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW),
                        loss.start(),
                        loss.end());
            }
        }
        Matcher upheld = has("维持", "胜诉", "驳回") ? ALL_UPHELD.matcher(text) : null;
        if (upheld != null && upheld.find()) {
            allUpheld(upheld);
        }
    }

    private void allUpheld(Matcher upheld) {
        String before = text.substring(0, upheld.start());
        int list = Math.max(before.lastIndexOf(';'), before.lastIndexOf("其中"));
        String speaks = before.substring(Math.max(0, list));
        boolean won = upheld.group().contains("胜诉");
        if (upheld.group().contains("驳回") && has("一审", "二审", "再审")) {
            return;
        }
        if (COUNTED_APART.matcher(before).find() && !ALL.matcher(upheld.group()).find()) {
            // 起诉案件1件，正在审理；结转起诉案件2件，结果维持: of those alone
            return;
        }
        boolean plain = !EVERY.matcher(upheld.group()).find();
        if (plain && (list >= 0 || CASES_COUNTED.matcher(speaks).results().count() > 1)) {
            // 复议3件，审结2件，复议机关予以维持: not of all
            return;
        }
        boolean decided = DECIDED.matcher(before).find();
        boolean after = AFTER_REVIEW.matcher(speaks).find();
        String others = AFTER_REVIEW.matcher(speaks).replaceAll("");
        boolean straight = STRAIGHT.matcher(others).find();
        others = STRAIGHT.matcher(others).replaceAll("");
        boolean reviews = others.contains("复议") && !won;
        boolean all = others.contains("诉讼") || others.contains("起诉") || won && !after && !straight;
        boolean suits = all || after || straight;
        List<CellId> cells = new ArrayList<>();
        if (reviews) {
            cells.addAll(lost(Row.REVIEW, won, decided));
        }
        if (all || straight) {
            cells.addAll(lost(Row.LITIGATION_DIRECT, won, decided));
        }
        if (all || after) {
            cells.addAll(lost(Row.LITIGATION_AFTER_REVIEW, won, decided));
        }
        if (!cells.isEmpty()) {
            result(
                    suits && !reviews ? ClaimSubject.LITIGATION_RESULT : ClaimSubject.REVIEW_RESULT,
                    cells,
                    upheld.start(),
                    upheld.end());
        }
    }

    /** Cells that are 0 where all was upheld; all won says nothing of what was withdrawn or is pending, nor all decided ones. */
    private static List<CellId> lost(Row row, boolean won, boolean decided) {
        List<CellId> cells = new ArrayList<>(List.of(new CellId(row, Column.CORRECTED)));
        if (!won) {
            cells.add(new CellId(row, Column.OTHER));
        }
        if (!won && !decided) {
            cells.add(new CellId(row, Column.PENDING));
        }
        return cells;
    }

    private static List<CellId> cells(Column column, Row... rows) {
        List<CellId> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(new CellId(row, column));
        }
        return cells;
    }

    private void result(ClaimSubject subject, List<CellId> cells, int from, int to) {
        add(ClaimKind.RESULT, subject, List.of(cells), false, from, to);
    }

    private void add(
            ClaimKind kind, ClaimSubject subject, List<List<CellId>> metrics, boolean newOnly, int from, int to) {
        found.add(new None(kind, subject, metrics, newOnly, offset + from, offset + to));
    }

    private String clauseAround(int start, int end) {
        return clauseAround(text, start, end);
    }

    /** The clause or clauses from {@code start} to {@code end}, whole. */
    static String clauseAround(String text, int start, int end) {
        int from = Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)) + 1;
        int to = end;
        while (to < text.length() && ",;。".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }
}
