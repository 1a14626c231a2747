package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** Finds what makes a count one of only some of the cases: their kind, the year or instance they are of, the time they took, who else counts them. */
final class NarrowedCount {

    private static final Pattern INSTANCES = Pattern.compile("[,(]?(?:其中|包括|包含|含|分别为)?[,:]?(?:一审|二审|再审)");
    private static final Pattern CASE = Pattern.compile("复议|诉讼|起诉|应诉|案件|争议");
    private static final Pattern BECAME =
            Pattern.compile("(?:被|经|已|由)?(?:人民|中级)?(?:法院)?(?:判决|裁定|裁决|撤诉|撤回|在审|审理|尚在|正在|调解)");
    /** 行政诉讼7件，均为涉信息公开案件. */
    private static final Pattern ALL_ARE = Pattern.compile("(?:均|都|全部|皆)(?:为|系|是|属)?$");

    private static final Pattern CLASSED = Pattern.compile("(?:均)?(?:为|是|系|属于?|通过|来自)");
    private static final Pattern OURS_AMONG =
            Pattern.compile("[,(](?:其中)?,?(?:涉及?|因|属于?)?(?:政府)?信息公开(?:工作|引发|引起|产生)*的?(?:类|案件|方面)*(?:占|有|为|共|仅)*\\d");
    private static final Pattern ALL_KINDS = Pattern.compile("各类(?:行政)?(?:复议|诉讼|应诉|争议)(?:申请|案件|案)*(?:共|共计)?");
    private static final Pattern DISMISSED = Pattern.compile("驳回(?:了)?(?:原告)?(?:的)?(?:起诉|上诉)");
    /** 2件申请经行政复议责令重新答复: something that befell some requests. */
    private static final Pattern SOME_ASKED =
            Pattern.compile("(?:政府信息公开|依申请公开|信息公开)?申请(?:件|事项)?(?:在|于|经|因|被|属|系|涉|未|超|由|是|为|需|要求|转|移|撤|补|延|逾|存在|不)");

    private static final Pattern BY_INSTANCE = Pattern.compile("(?:均)?(?:为|系|是|属)(?:一审|二审|再审|终审)");
    private static final Pattern IS = Pattern.compile("[为系是属]于?");
    private static final Pattern SETTLED = Pattern.compile("(?:已|已经)?(?:依法)?(?:审结|结案|办结|审理完毕|作出决定|作出判决)(?![\\d率数])");

    private static final Pattern IN_AN_INSTANCE = Pattern.compile("[^,;。、\\d]{0,8}(?:一审|二审|再审)");
    private static final Pattern REVIEWED = Pattern.compile("(?:是|为|属于?)?经过?(?:行政)?复议(?:程序)?(?:的)?(?=[,。;)、]|$)");
    private static final Pattern AGAIN =
            Pattern.compile("(?:申请人|当事人)?(?:继续|又|再次?|仍|另|后续|随后|而后)+(?:向(?:人民)?法院)?(?:提起|提出)?(?:了)?(?:行政)?(?:诉讼|起诉)");
    /** 占全部行政复议案件(1702件)的2.1%. */
    private static final Pattern BASE_OF_SHARE = Pattern.compile("占[^,;。()\\d]{2,24}\\($");

    private static final Pattern OF_YEAR = Pattern.compile(
            "(?:均)?(?:为|系|是|属)(?:20\\d{2}年度?|上年度?|去年|往年|以前年度|上一年度?)(?!度|结转|转入|转来|遗留|未办结|未结|顺延|延续|的?结转)");
    /** 当年收到当年办结191件: not those carried in. */
    private static final Pattern SAME_YEAR =
            Pattern.compile("(?:当年|本年|年内)(?:新收|收到|受理|接收|申请)[^,;\\d]{0,6}?(?:当年|本年|年内)");
    /** 5个工作日内答复72件, 当日答复15件: only those. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?<!20)(?<!二十)(?:(?:个)?工作日|天|日|小时)(?:之)?(?:内|以内)(?:予以|作出|完成|即|就|已)?(?:答复|办结|办理|回复)[^,;]{0,4}$|当[日天场](?:予以|作出|即)?(?:答复|办结)[^,;]{0,4}$");

    private static final Pattern SCREENED = Pattern.compile(
            "(?:不属于|非)(?:政府)?信息公开(?:申请|范围|类)|(?:不|未)(?:纳入|计入|列入)|(?:收到|接到|申请)(?!量|数)[^。;,]{0,12}\\d(?:件|份|起|宗|例)[^。;]{0,60}实际(?:受理|收到)|有效申请|(?<!不|非)属于(?:政府)?信息公开(?:申请)?(?:范围|类)?的?(?:有|为|共)?\\d");
    /** Of these one stands in each of the words above. */
    private static final List<String> SCREENING = List.of("属于", "非", "纳入", "计入", "列入", "实际", "有效申请");

    private static final Pattern BOTH_NAMES = Pattern.compile("政府(?:名义|行政规范性文件|规范性文件)[^。;]{0,30}(?:办公室|政府办|部门)");
    private static final Pattern OF_ONE_NAME = Pattern.compile("(?:政府|办公室|政府办|部门)(?:名义|行政规范性文件|规范性文件)");
    private static final Pattern AMENDED = Pattern.compile("(?:修订|修改)[^,。;]{0,12}\\d");
    /** 与县住建局联合印发1件（由县住建局牵头）: the office that leads counts the document (条例第十条第三款). */
    private static final Pattern JOINTLY = Pattern.compile("联合(?:印发|制发|发布|出台|制定|发文|行文|下发)|[^,;。]牵头");
    /** 2023年年报结转下年度为2件: a number quoted from the report of the year before. */
    private static final Pattern REPORT_BEFORE =
            Pattern.compile("(?:20\\d{2}年度?|上年度?|上一年度?|去年)的?(?:政府信息公开)?(?:工作)?(?:年度报告|年报)");

    private static final Pattern OF_THIS_YEAR = Pattern.compile("全年|年内|本年|今年");
    private static final Pattern SINCE_EVER = Pattern.compile("累计共?(?:制定|制发|出台|印发|发布|颁布|废止)");
    /** 制定、废止规范性文件33件、18件. */
    private static final Pattern SEVERAL_VERBS =
            Pattern.compile("(?:制定|制发|印发|出台|发布|修订|修改)(?:、[一-龥]{2,4})*、(?:废止|失效|宣布失效)|(?:废止|失效)、(?:制定|制发|印发|出台)");

    /** 废止2件、宣布失效1件: the table has one column for both. */
    private static final Pattern AND_LAPSED =
            Pattern.compile("[、,并及和]{0,2}(?:宣布|自然|确认)?失效(?:的?(?:行政)?规范性文件|文件)?(\\d{1,4})[件份个]");

    private static final Pattern REPEALED = Pattern.compile("废止[^,。;]{0,12}\\d");
    private static final Pattern NEWLY = Pattern.compile("新(?:发生|增|收|受理)");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("主动公开[^,;。]{0,12}\\d[^;。]{0,8}依申请公开[^,;。]{0,8}\\d[^;。]{0,8}不予公开[^,;。]{0,8}\\d");
    static final Set<ClaimSubject> TOTALS = EnumSet.of(
            ClaimSubject.REVIEW,
            ClaimSubject.LITIGATION,
            ClaimSubject.LITIGATION_DIRECT,
            ClaimSubject.LITIGATION_AFTER_REVIEW);
    private static final Set<ClaimSubject> CARRIED_OVER =
            EnumSet.of(ClaimSubject.CARRIED, ClaimSubject.CARRIED_IN, ClaimSubject.CARRIED_OUT);
    private static final Set<Term> SUITS = EnumSet.of(SUIT, DIRECT, AFTER);
    static final Set<ClaimSubject> REQUESTS =
            EnumSet.of(ClaimSubject.RECEIVED, ClaimSubject.NEWLY_RECEIVED, ClaimSubject.HANDLED, ClaimSubject.RESOLVED);

    private final SentenceState state;
    private final OneAmongMany among;

    /** Whether {@link #SCREENED} is found in the paragraph; null until it is asked for. */
    private Boolean screened;

    NarrowedCount(SentenceState state) {
        this.state = state;
        this.among = new OneAmongMany(state);
    }

    /** What is left of a meaning by what else the sentence says. */
    Meaning limited(int i, int begin, Term about, Meaning given, Quantity quantity) {
        Meaning meaning = attribute(i, given);
        meaning = screened(meaning);
        meaning = document(i, begin, meaning, quantity);
        String words = state.text.substring(begin, state.tokens.get(i).from());
        if (meaning.held()
                && words.contains("报")
                && REPORT_BEFORE.matcher(words).find()) {
            meaning = Meaning.none("说的是另一年报告中的数", Meaning.Kind.ANY);
        }
        if (meaning.held()
                && Term.DISPUTES.contains(about)
                && NEWLY.matcher(words).find()) {
            // all there were are no fewer, so that the rule on suits may still ask
            meaning = new Meaning(meaning.subject(), List.of(), "只说本年新发生的", Meaning.Kind.DISPUTE, List.of());
        }
        if (meaning.held() && TOTALS.contains(meaning.subject()) && oneOfThem(i, begin)) {
            meaning = Meaning.none("是前面所说案件中的一部分", Meaning.Kind.DISPUTE);
        }
        meaning = againInCourt(i, classed(i, begin, meaning));
        boolean dismissed = meaning.held()
                && words.contains("驳回")
                && meaning.subject() == ClaimSubject.LITIGATION_RESULT
                && DISMISSED.matcher(state.text).find();
        if (dismissed) {
            // 判决驳回诉讼请求9件，裁定驳回起诉2件: many offices count both as upheld
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "驳回起诉的是否计入维持，没有写明");
        }
        int from = state.tokens.get(i).from();
        boolean total = TOTALS.contains(meaning.subject()) || REQUESTS.contains(meaning.subject());
        boolean base = total
                && from > 0
                && state.text.charAt(from - 1) == '('
                && BASE_OF_SHARE
                        .matcher(state.text)
                        .region(Math.max(0, from - SentenceState.PART_LENGTH), from)
                        .find();
        if (meaning.held() && base) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "是占比所按的总数");
        }
        if (meaning.held() && state.readings.any() && ofSomeCases(i, meaning)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "只是其中一部分");
        }
        if (meaning.held() && ofThoseBefore(i, meaning, quantity)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "只是前面所说申请中的一部分");
        }
        if (meaning.held() && among.of(i, begin, meaning)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "只是其中一部分");
        }
        if (meaning.held() && state.readings.any() && among.behind(i, begin, meaning)) {
            // some are no more than all of them
            boolean fits = state.readings.bear(meaning.metrics(), quantity)
                    || state.readings.exceeded(meaning.metrics(), quantity);
            meaning = meaning.onlyIf(fits, "只是其中一部分");
        }
        if (meaning.held() && meaning.subject().isAboutRequests() && ofSome(i)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "只是其中一部分");
        }
        if (meaning.held() && state.readings.any() && TOTALS.contains(meaning.subject()) && byInstance(i)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "按审级计算的件数未必是表中的案件数");
        }
        return meaning;
    }

    /** 行政诉讼10件，包括一审7件、二审2件: a case may be counted in each instance. */
    private boolean byInstance(int i) {
        int to = state.tokens.get(i).to();
        return INSTANCES
                .matcher(state.text)
                .region(to, Math.min(state.text.length(), to + SentenceState.PART_LENGTH))
                .lookingAt();
    }

    /** 行政诉讼2件,1件判决驳回,1件在审: a number without its own word for the case, and then what became of it. */
    private boolean oneOfThem(int i, int begin) {
        int to = state.tokens.get(i).to();
        String before = state.text.substring(begin, state.tokens.get(i).from());
        String after = state.text.substring(to, Math.min(state.text.length(), to + 8));
        return !CASE.matcher(before).find() && BECAME.matcher(after).lookingAt();
    }

    /** 收到申请38件，其中2件不属于政府信息公开申请: what was received is not what the table counts. */
    private Meaning screened(Meaning meaning) {
        boolean verb = meaning.subject() == ClaimSubject.RECEIVED
                || meaning.subject() == ClaimSubject.HANDLED
                || meaning.subject() == ClaimSubject.NEWLY_RECEIVED;
        return verb && meaning.held() && screened()
                ? Meaning.none("其中有不属于政府信息公开申请的，不能直接核对", Meaning.Kind.VERB)
                : meaning;
    }

    private boolean screened() {
        if (screened == null) {
            screened = SCREENING.stream().anyMatch(state.text::contains)
                    && SCREENED.matcher(state.text).find();
        }
        return screened;
    }

    /** 主动公开17件，依申请公开28件，不予公开8件 says how documents are classed, not what became of requests. */
    private Meaning attribute(int i, Meaning meaning) {
        if (!meaning.held() || !meaning.subject().isAboutRequests()) {
            return meaning;
        }
        int stop = state.text.indexOf('。', state.tokens.get(i).to());
        String sentence = state.text.substring(
                state.text.lastIndexOf('。', state.tokens.get(i).from()) + 1, stop < 0 ? state.text.length() : stop);
        return sentence.contains("主动公开")
                        && sentence.contains("不予公开")
                        && ATTRIBUTES.matcher(state.text).find()
                ? Meaning.none("公文的公开属性，不是申请", Meaning.Kind.ANY)
                : meaning;
    }

    /** 修订2件，新制定3件，共制发5件 and 废止2件、失效0件: numbers that the table counts together. */
    private Meaning document(int i, int begin, Meaning meaning, Quantity quantity) {
        if (!meaning.held() || !meaning.subject().isAboutTableTwo()) {
            return meaning;
        }
        String words = state.text.substring(begin, state.tokens.get(i).from());
        boolean ofSome = words.contains("新制定") && AMENDED.matcher(state.text).find()
                || words.contains("失效")
                        && !words.contains("废止")
                        && REPEALED.matcher(state.text).find();
        if ((words.contains("联合") || words.contains("牵头"))
                && JOINTLY.matcher(words).find()) {
            return Meaning.none("联合制发的文件由牵头单位统计", Meaning.Kind.VERB);
        }
        if (sinceEver(i, words)) {
            // 规章累计制定31件: since when is not said
            return meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "未写明从哪一年起累计");
        }
        if (words.contains("、") && SEVERAL_VERBS.matcher(words).find()) {
            return Meaning.none("未写明是制发数还是废止数", Meaning.Kind.VERB);
        }
        ofSome |= OF_ONE_NAME.matcher(words).find()
                && BOTH_NAMES.matcher(state.text).find();
        ofSome |= words.contains("废止") && borneWithLapsed(i, meaning, quantity);
        return ofSome ? Meaning.none("与同句另一数合计才是表中的数", Meaning.Kind.VERB) : meaning;
    }

    private boolean borneWithLapsed(int i, Meaning meaning, Quantity quantity) {
        Matcher lapsed =
                AND_LAPSED.matcher(state.text).region(state.tokens.get(i).to(), state.text.length());
        return lapsed.lookingAt()
                && !state.readings.bear(meaning.metrics(), quantity)
                && state.readings.bear(meaning.metrics(), quantity.plus(new BigDecimal(lapsed.group(1))));
    }

    /** 累计制定31件，先后废止12件: of this year and of all before it. */
    private boolean sinceEver(int i, String words) {
        if (words.contains("累计") || words.contains("先后")) {
            // 全年累计制定12件 is said of the year
            return !words.contains("有效") && !OF_THIS_YEAR.matcher(words).find();
        }
        int from = state.tokens.get(i).from();
        String before = state.text.substring(Math.max(0, from - 2 * SentenceState.PART_LENGTH), from);
        String sentence = before.substring(before.lastIndexOf('。') + 1);
        return !words.contains("有效")
                && sentence.contains("累计")
                && SINCE_EVER.matcher(sentence).find();
    }

    /** 收到申请4件，2件为网络申请: what follows the number says which of them it counts. */
    private Meaning classed(int i, int begin, Meaning meaning) {
        int end = state.tokens.get(i).to();
        if (meaning.subject().isAboutDisputes()
                && BY_INSTANCE
                        .matcher(state.text)
                        .region(end, Math.min(state.text.length(), end + 5))
                        .lookingAt()) {
            // 5件为一审、6件为二审
            return Meaning.none("是其中的一类", meaning.key());
        }
        Matcher is =
                TOTALS.contains(meaning.subject()) ? IS.matcher(state.text).region(end, state.text.length()) : null;
        if (is != null && is.lookingAt()) {
            Lexicon.Entry kind = is.end() < state.text.length() ? Lexicon.at(state.text, is.end()) : null;
            Meaning of = kind == null ? null : kindOfSuit(kind.term());
            if (of != null) {
                // 8件为未经复议直接起诉
                return of;
            }
            String before = state.text.substring(begin, state.tokens.get(i).from());
            if (!CASE.matcher(before).find()) {
                // 被纠正的6件中，4件为答复不当
                return Meaning.none("是其中的一类", meaning.key());
            }
        }
        if (OF_YEAR.matcher(state.text)
                .region(end, Math.min(state.text.length(), end + 16))
                .lookingAt()) {
            // 3件为2022年收案
            return Meaning.none("是其中的一类", meaning.key());
        }
        boolean named = CLASSED.matcher(state.text)
                .region(end, Math.min(state.text.length(), end + 4))
                .lookingAt();
        return named && meaning.held() && !ownItem(meaning) ? Meaning.none("是其中的一类", meaning.key()) : meaning;
    }

    private static Meaning kindOfSuit(Term kind) {
        return switch (kind) {
            case DIRECT ->
                Meaning.of(
                        ClaimSubject.LITIGATION_DIRECT,
                        List.of(Metrics.totals(Row.LITIGATION_DIRECT)),
                        Meaning.Kind.DISPUTE);
            case AFTER ->
                Meaning.of(
                        ClaimSubject.LITIGATION_AFTER_REVIEW,
                        List.of(Metrics.totals(Row.LITIGATION_AFTER_REVIEW)),
                        Meaning.Kind.DISPUTE);
            default -> null;
        };
    }

    /** 复议13件审结、3件在审; 维持5件，其中1件上诉后二审尚未审结. */
    private boolean ofSomeCases(int i, Meaning meaning) {
        int to = state.tokens.get(i).to();
        int end = state.text.length();
        return TOTALS.contains(meaning.subject())
                        && SETTLED.matcher(state.text).region(to, end).lookingAt()
                || meaning.key() == Meaning.Kind.RESULT
                        && meaning.subject().isAboutDisputes()
                        && IN_AN_INSTANCE.matcher(state.text).region(to, end).lookingAt();
    }

    /** 上年的8件结转申请，4件予以公开，4件无法提供: what became of those, and not of all. */
    private boolean ofThoseBefore(int i, Meaning meaning, Quantity quantity) {
        int from = state.tokens.get(i).from();
        boolean first = meaning.subject() == ClaimSubject.OUTCOME
                && !state.parts
                && from > 0
                && ",、".indexOf(state.text.charAt(from - 1)) >= 0;
        BigDecimal sum = quantity.value();
        for (int k = state.open.size() - 1; first && k >= 0; k--) {
            Said one = state.open.get(k);
            if (!one.count() || state.tokens.subList(one.at(), i).stream().anyMatch(word -> word.is(SEMICOLON))) {
                return false;
            }
            if (CARRIED_OVER.contains(one.meaning().subject())) {
                return sum.compareTo(one.quantity().value()) <= 0;
            }
            if (one.meaning().held() && one.meaning().subject() != ClaimSubject.OUTCOME) {
                return false;
            }
            sum = sum.add(one.quantity().value());
        }
        return false;
    }

    /** 经复议的66件中，28件继续提起诉讼: suits after a review, or all. */
    private Meaning againInCourt(int i, Meaning meaning) {
        boolean reviewed = meaning.subject() == ClaimSubject.REVIEW
                && SUITS.contains(state.topic)
                && REVIEWED.matcher(state.text)
                        .region(state.tokens.get(i).to(), state.text.length())
                        .lookingAt();
        if (reviewed) {
            // 行政诉讼13件，8件未经复议，5件经过复议
            return kindOfSuit(AFTER);
        }
        boolean again = meaning.subject() == ClaimSubject.LITIGATION
                && AGAIN.matcher(state.text)
                        .region(state.tokens.get(i).to(), state.text.length())
                        .lookingAt()
                && state.text.lastIndexOf("复议", state.tokens.get(i).from()) >= 0;
        if (!again) {
            return meaning;
        }
        List<List<CellId>> either = new ArrayList<>(meaning.metrics());
        either.add(Metrics.totals(Row.LITIGATION_AFTER_REVIEW));
        return Meaning.of(ClaimSubject.LITIGATION_AFTER_REVIEW, either, meaning.key());
    }

    private static boolean ownItem(Meaning meaning) {
        return ListedCounts.ITEMS.contains(meaning.subject())
                || meaning.subject().isAboutDisputes()
                || meaning.subject().isAboutTableTwo();
    }

    /** 5个工作日内答复72件, 当年收到当年办结191件. */
    private boolean ofSome(int i) {
        int end = state.tokens.get(i).from();
        String words = state.text.substring(Math.max(0, end - SentenceState.PART_LENGTH), end);
        if (SOME_ASKED
                .matcher(state.text)
                .region(state.tokens.get(i).to(), state.text.length())
                .lookingAt()) {
            return true;
        }
        return (words.contains("内") || words.contains("当"))
                        && WITHIN.matcher(words).find()
                || words.contains("年") && SAME_YEAR.matcher(words).find();
    }

    /** Of cases of all kinds only a part is about disclosure, as in 行政复议30件，其中涉及政府信息公开2件. */
    boolean oursAreAPart(int i) {
        int end = Math.min(state.text.length(), state.tokens.get(i).to() + 24);
        String after = state.text.substring(state.tokens.get(i).to(), end);
        int among = after.indexOf("其中") >= 0 ? after.indexOf("其中") : after.indexOf("涉");
        if (among > 0 && ALL_ARE.matcher(after.substring(0, among)).find()) {
            return false;
        }
        int stop = after.indexOf('。') < 0 ? after.length() : after.indexOf('。');
        int ourPart = after.indexOf("信息公开");
        if (OURS_AMONG.matcher(after).lookingAt()) {
            // 行政诉讼案件164件，政府信息公开类占6.7%
            return true;
        }
        return among >= 0 && ourPart > among && ourPart < stop || ofAllKinds(i);
    }

    /** 办理各类行政复议案件3.2万件，同比增长21.5%，政府信息公开类占2.2%: further on in the sentence. */
    private boolean ofAllKinds(int i) {
        int from = state.tokens.get(i).from();
        int begin = Math.max(0, from - SentenceState.PART_LENGTH);
        String before = state.text.substring(begin, from);
        int kinds = before.lastIndexOf("各类");
        return kinds >= 0
                && before.indexOf('。', kinds) < 0
                && !before.substring(kinds).contains("信息公开")
                && ALL_KINDS.matcher(before.substring(kinds)).matches();
    }
}
