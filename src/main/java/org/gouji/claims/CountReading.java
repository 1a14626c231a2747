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
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** Takes numbers for counts of cases and things, and for money. */
final class CountReading {

    /** Why an amount of fees is no figure of the form: the statement on fees is a fact of its own. */
    static final String FEE_MONEY = "信息处理费";

    private static final Pattern SOME_OFFICES = Pattern.compile("(?:单位|部门|乡镇|镇|乡|街道|县|区|市|行政机关|机关|机构|局)");
    private static final Pattern NUMBER_OF = Pattern.compile("[\\d一二三四五六七八九十两](?:个|家)?$");
    /** 54件申请中的51件, 8名申请人提交申请37件: some of the requests that another number counts. */
    private static final Pattern ONE_PART = Pattern.compile(
            "[件份宗起条](?:政府信息公开|依申请公开)?(?:申请)?中(?:的|有)?$|\\d(?:名|位|家)(?:申请人|公民|自然人|企业|单位)(?:共|分别)?(?:提交|提出)(?:的)?(?:政府信息公开|依申请公开)?申请$");

    private static final Pattern OF_WHICH = Pattern.compile("(?:政府信息公开|依申请公开)?(?:申请)?中的?\\d");

    private static final BigDecimal NO_CHANCE = BigDecimal.valueOf(20);

    private static final int PART_LENGTH = 30;
    private static final Set<Term> OUTCOMES = EnumSet.noneOf(Term.class);

    static {
        OUTCOMES.addAll(Term.GROUPS);
        OUTCOMES.addAll(Term.REASONS);
    }

    private static final Set<Term> DOCUMENT_VERBS = EnumSet.of(ISSUE, REPEAL, INFORCE);

    /** What may stand between two numbers of documents of which only the first has a verb: its change, too. */
    private static final Set<Term> BETWEEN_DOCUMENTS =
            EnumSet.of(AND, COMMA, COMPARE, LAST, YEAR, UP, DOWN, FLAT, NUMBER);

    private static final Set<ClaimSubject> REVIEWS = EnumSet.of(ClaimSubject.REVIEW, ClaimSubject.REVIEW_RESULT);

    private static final Set<ClaimSubject> TOTALS = EnumSet.of(
            ClaimSubject.REVIEW,
            ClaimSubject.LITIGATION,
            ClaimSubject.LITIGATION_DIRECT,
            ClaimSubject.LITIGATION_AFTER_REVIEW);
    /** 未发生一起…: there was not even one. */
    private static final Pattern DENIED =
            Pattern.compile("(?:未|没有|从未|不|无)曾?(?:发生|收到|接到|受理|出现|产生|引发|有)?(?:过|任何)?(?:哪怕)?$");

    /** 没有制定新的规范性文件，对现行9件…: the verb of the clause before is denied and no verb of the number. */
    private static final Pattern DENIED_BEFORE = Pattern.compile("(?:没有|未|无)[^,]*,");

    private static final int DENIED_LENGTH = 8;
    private static final Pattern FROM_ORGANISATIONS =
            Pattern.compile("(?:是)?(?:来自于?|由|系|为)(?<who>企业|公司|单位|机构|企事业单位|社会组织)(?=提出|提交|申请|的|[,;、。]|$)");
    /** 以自然人为主，其他申请人11件: all who are no natural persons. */
    private static final Pattern OTHER_THAN_PERSONS = Pattern.compile(
            "以(?:自然人|公民个人|公民|个人)(?:申请|提出)?(?:为主|居多),(?:其中)?其[他它](?:申请人|申请主体|主体|组织)(?:申请|提出|提交)?(?:的|为|是|共|有|共有)?$");

    /** Who sets a decision aside, or another word for taking back. */
    private static final Pattern REVOKED_BY = Pattern.compile("法院|判决|复议机关|复议决定|被撤销|予以撤销|撤诉|撤回");

    /** 撤销3件、责令履行2件: other ways to correct, which the table counts together with it. */
    private static final Pattern CORRECTED_OTHERWISE = Pattern.compile("责令|变更|确认|纠");

    /** 败诉和被纠错案件共3起: of suits and of reviews together. */
    private static final Pattern LOST_ANYWHERE = Pattern.compile(
            "败诉(?:案件|案)?(?:和|及|与|或|、|以及)(?:行政)?(?:被)?(?:复议)?(?:被)?纠[错正]|纠[错正](?:案件|案)?(?:和|及|与|或|、|以及)(?:行政)?(?:诉讼)?(?:被判)?败诉");

    private static final Pattern INSTANCES = Pattern.compile("[,(]?(?:其中|包括|包含|含|分别为)?[,:]?(?:一审|二审|再审)");
    private static final Pattern CASE = Pattern.compile("复议|诉讼|起诉|应诉|案件|争议");
    private static final Pattern BECAME =
            Pattern.compile("(?:被|经|已|由)?(?:人民|中级)?(?:法院)?(?:判决|裁定|裁决|撤诉|撤回|在审|审理|尚在|正在|调解)");

    /** 公开和部分公开34件, 公开(含部分公开)34件: both outcomes together, though 公开 alone may mean anything. */
    private static final Pattern WITH_PARTLY = Pattern.compile("公开类?(?:和|及|或|与|\\(含)部分公开\\)?$");

    private static final int WITH_PARTLY_LENGTH = 12;
    /** How many words after 公开1件 another outcome may come that tells what 公开 is. */
    private static final int OUTCOMES_AHEAD = 14;
    /** 公开答复191件: what was answered, or what was granted. */
    private static final Pattern ANSWERED = Pattern.compile("(?<!部分|不予|未予|予以|同意)公开答复(?:了|共)?$");

    private static final Pattern MADE_PUBLIC =
            Pattern.compile("[,、:(]?(?:其中)?[,:]?(?:(?:答复|办理|处理)?(?:结果|情况)(?:分别)?[为是:]?)?(?:给予|同意|依法)?公开类?(?:的|了)?");
    /** 公开11件(含部分公开2件), 公开134件(全部公开101件，部分公开33件), 公开34件，其中部分公开9件. */
    private static final Pattern PARTLY_AMONG = Pattern.compile("\\([^()]{0,16}部分公开|[,]?(?:其中|[含包]括?)[^;。]{0,12}部分公开");

    private static final Pattern ALL_OF_THEM = Pattern.compile("[,(]?(?:均|全部|都|皆|全)");
    /** 行政诉讼7件，均为涉信息公开案件. */
    private static final Pattern ALL_ARE = Pattern.compile("(?:均|都|全部|皆)(?:为|系|是|属)?$");

    private static final Pattern PERSONS = Pattern.compile("\\d(?:名|位|家|个|户)$");
    private static final Pattern ASKERS_COUNTED =
            Pattern.compile("^(?:自然人|公民|法人|其他组织|申请人|企业|单位)[^,;]{0,10}?(?:提交|提出|申请)");
    private static final Pattern WITH_LAST_YEAR = Pattern.compile("[与同和较比](?:上年度?|去年|上一年度?|20\\d{2}年度?)(?:同期)?的?$");

    private static final Pattern OWN_GOVERNMENT = Pattern.compile("[省市县区州](?:人民)?政府(?:本级)?");
    private static final Pattern REACHES =
            Pattern.compile("(?:增加|增长|上升|提高|提升|增多|增|升|下降|减少|降低|回落|降|减|多|少|达)(?:到|至)|(?:变|变化|变动|变更|调整|改)(?:到|至|为|成)");

    private static final Pattern REACHES_NEXT =
            Pattern.compile("(?:申请)?(?:" + REACHES.pattern() + ")(?:今年的?|20\\d{2}年的?)?\\d");
    private static final int REACHED_WITHIN = 16;

    /** 向自然资源局提出的申请最多，为136件: the requests of one of them. */
    private static final Pattern OF_THE_MOST =
            Pattern.compile("最多|最少|次之|居首|居前|首位|位居|位列|排名|较多|靠前|集中的|向[一-龥]{2,14}(?:局|委|办|厅|部门|中心|政府|街道|镇|乡)(?:提出|提交|申请)");

    private static final Pattern OF_ONE = Pattern.compile("局|委|办|厅|部门|中心|政府|街|镇|乡|县|区|市|单位|机关");

    /** What is held against its own cell also as an item of a list. */
    private static final Set<ClaimSubject> ITEMS = EnumSet.of(
            ClaimSubject.CARRIED_IN,
            ClaimSubject.CARRIED_OUT,
            ClaimSubject.OUTCOME,
            ClaimSubject.APPLICANT,
            ClaimSubject.REVIEW_RESULT,
            ClaimSubject.LITIGATION_RESULT,
            ClaimSubject.NEWLY_RECEIVED);

    private static final Pattern CLASSED = Pattern.compile("(?:均)?(?:为|是|系|属于?|通过|来自)");
    private static final Pattern OURS_AMONG =
            Pattern.compile("[,(](?:其中)?,?(?:涉及?|因|属于?)?(?:政府)?信息公开(?:工作|引发|引起|产生)*的?(?:类|案件|方面)*(?:占|有|为|共|仅)*\\d");
    private static final Pattern DISMISSED = Pattern.compile("驳回(?:了)?(?:原告)?(?:的)?(?:起诉|上诉)");
    /** 2件申请经行政复议责令重新答复: something that befell some requests. */
    private static final Pattern SOME_ASKED =
            Pattern.compile("(?:政府信息公开|依申请公开|信息公开)?申请(?:件|事项)?(?:经|因|被|属|系|涉|未|超|由|是|为|需|要求|转|移|撤|补|延|逾|存在|不)");

    private static final Pattern BY_INSTANCE = Pattern.compile("(?:均)?(?:为|系|是|属)(?:一审|二审|再审|终审)");
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
    private static final Pattern VOLUME = Pattern.compile("数|量");
    private static final Pattern LAST_YEAR =
            Pattern.compile("(?:而|,)?(?:上年|去年|上一年|上年度|20\\d{2}年度?)(?:同期)?(?:为|是|有|仅|仅为|只有)?");
    private static final Pattern AMENDED = Pattern.compile("(?:修订|修改)[^,。;]{0,12}\\d");
    /** 与县住建局联合印发1件（由县住建局牵头）: the office that leads counts the document (条例第十条第三款). */
    private static final Pattern JOINTLY = Pattern.compile("联合(?:印发|制发|发布|出台|制定|发文|行文|下发)|[^,;。]牵头");
    /** 2023年年报结转下年度为2件: a number quoted from the report of the year before. */
    private static final Pattern REPORT_BEFORE =
            Pattern.compile("(?:20\\d{2}年度?|上年度?|上一年度?|去年)的?(?:政府信息公开)?(?:工作)?(?:年度报告|年报)");

    /** Where decisions are counted as well, items are those of the form. */
    private static final Pattern DECISIONS_TOO = Pattern.compile("处理决定|(?:许可|处罚|强制)决定(?:数量|数)?为?\\d");

    /** What has come in and what was carried in are all that is to be dealt with. */
    private static final Pattern DUE =
            Pattern.compile("应(?:予)?办(?:理)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件)?(?:共|总数|总量)?(?:为)?$");

    private static final Pattern REPEALED = Pattern.compile("废止[^,。;]{0,12}\\d");
    private static final Pattern NEWLY = Pattern.compile("新(?:发生|增|收|受理)");
    private static final Pattern WAIVED = Pattern.compile("减免|免收|减收|免征|取消|返还|降低|退还");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("主动公开[^,;。]{0,12}\\d[^;。]{0,8}依申请公开[^,;。]{0,8}\\d[^;。]{0,8}不予公开[^,;。]{0,8}\\d");

    private final SentenceState state;
    private final Antecedents antecedents;
    private final ChangeReading changes;
    private final FromBefore fromBefore;

    /** Whether {@link #SCREENED} is found in the paragraph; null until it is asked for. */
    private Boolean screened;

    CountReading(SentenceState state, Antecedents antecedents, ChangeReading changes) {
        this.state = state;
        this.antecedents = antecedents;
        this.changes = changes;
        this.fromBefore = new FromBefore(state.open);
    }

    void count(int i, Window window, Quantity quantity, int begin) {
        Term about = state.topic(window);
        int spoken = state.yearOf(window);
        if (state.partOfYear || window.has(HALF)) {
            state.add(i, ClaimKind.COUNT, Meaning.none("说的不是全年", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (quantity.value().equals(BigDecimal.ONE)
                && DENIED.matcher(state.text)
                        .region(
                                Math.max(0, begin - DENIED_LENGTH),
                                state.tokens.get(i).from())
                        .find()) {
            state.add(i, ClaimKind.COUNT, Meaning.none("说的是一件也没有", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (state.distributed && handedOut(window)) {
            state.add(i, ClaimKind.COUNT, Meaning.none("“分别”所指没有逐项对应", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        boolean reference = window.has(COMPARE)
                || comparedAfter(i)
                || i > 1 && state.tokens.get(i - 1).is(OPEN) && SentenceState.pastYear(state.tokens.get(i - 2));
        if (reference) {
            reference(i, window, quantity, begin, about);
            return;
        }
        if (startsFrom(i)) {
            Meaning meaning = Meanings.of(window, about, quantity.unit());
            state.add(i, ClaimKind.COUNT, meaning, quantity, Direction.NONE, -1, begin, null, null);
            return;
        }
        Said risen = risen(i, window, begin);
        if (risen != null) {
            state.add(i, ClaimKind.COUNT, risen.meaning(), quantity, Direction.NONE, 0, begin, null, null);
            return;
        }
        if (window.has(RATE) || window.has(DONE_RATE)) {
            state.add(i, ClaimKind.COUNT, Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Meaning meaning = meaning(i, window, quantity, begin, about);
        if (spoken == -1 && meaning.subject() == ClaimSubject.CARRIED_IN) {
            meaning = Meaning.none("从哪一年转到哪一年没有写明", Meaning.Kind.VERB);
        }
        if (meaning.held() && window.follows(CARRY) && cameIn(window, i)) {
            // 2022年12月收到的1件申请结转至2023年1月: no number of all that was received
            boolean before = window.left().stream().anyMatch(SentenceState::pastYear);
            ClaimSubject carried = before ? ClaimSubject.CARRIED_IN : ClaimSubject.CARRIED_OUT;
            meaning = Meaning.of(carried, Metrics.requests(carried), Meaning.Kind.VERB)
                    .onlyIf(state.readings.bear(Metrics.requests(carried), quantity), "从哪一年转到哪一年没有写明");
        }
        spoken = meaning.held() && meaning.metrics().get(0).get(0).column() == Column.PRIOR_ITEMS ? 0 : spoken;
        state.end = window.follows(CARRY) && !window.has(CARRY) || window.left().isEmpty() && meaning.held()
                ? last(window.right(), state.tokens.get(i).to())
                : state.tokens.get(i).to();
        Said previous = state.open.isEmpty() ? null : state.open.get(state.open.size() - 1);
        for (int k = state.open.size() - 1; k > 0 && previous.kind() == ClaimKind.CHANGE; k--) {
            previous = state.open.get(k - 1);
        }
        boolean sameDocuments = !meaning.held()
                && (about == NORM || about == REG)
                && window.has(SCOPE)
                && previous != null
                && previous.meaning().subject().isAboutTableTwo();
        if (sameDocuments) {
            meaning = previous.meaning();
        }
        if (!meaning.held() && previous != null && listedAfter(i, window, about, previous)) {
            // 制定规章1件、规范性文件17件: the verb of the first is that of the second
            Row row = about == NORM ? Row.NORMATIVE_DOCUMENTS : Row.REGULATIONS;
            meaning = Meaning.of(
                    about == NORM ? ClaimSubject.NORMATIVE_DOCUMENTS : ClaimSubject.REGULATIONS,
                    previous.meaning().metrics().stream()
                            .map(cells -> Metrics.cell(row, cells.get(0).column()))
                            .toList(),
                    Meaning.Kind.VERB);
        }
        if (previous != null
                && previous.count()
                && previous.year() == 0
                && previous.meaning().held()
                && LAST_YEAR
                        .matcher(state.text.substring(begin, state.tokens.get(i).from()))
                        .matches()) {
            meaning = either(previous.meaning(), meaning);
        }
        boolean named = window.has(OURS) || window.follows(OURS);
        boolean others = Term.DISPUTES.contains(about) && (!state.ours || oursAreAPart(i) || named && state.parts);
        // of all cases that a government decides or answers for, those about disclosure may be other offices' cases
        if (others && !(named && meaning.held() && state.readings.bear(meaning.metrics(), quantity))) {
            meaning = Meaning.none("不是因政府信息公开引起的案件", Meaning.Kind.ANY);
        }
        boolean none =
                quantity.value().signum() == 0 && window.terms(Term.DISPUTES).size() > 1;
        if ((window.has(EACH) || none) && Term.DISPUTES.contains(about) && state.ours) {
            int results = window.terms(Term.RESULTS).size() + (window.has(REST) ? 1 : 0);
            boolean several = window.has(EACH) && results > 1;
            if (several || !window.terms(Term.DISPUTES).isEmpty()) {
                each(i, window, several ? Term.RESULTS : Term.DISPUTES, about, quantity, begin, spoken);
                return;
            }
        }
        if (window.has(EACH) && (about == NORM || about == REG)) {
            Set<Term> verbs = window.terms(DOCUMENT_VERBS);
            if (verbs.size() > 1) {
                each(i, window, DOCUMENT_VERBS, about, quantity, begin, spoken);
                return;
            }
        }
        boolean eachOutcome = window.has(EACH)
                && about == REQUEST
                && window.terms(Term.GROUPS).size() + window.terms(Term.REASONS).size() > 1;
        if (eachOutcome) {
            each(i, window, OUTCOMES, about, quantity, begin, spoken);
            return;
        }
        boolean sum = meaning.subject() == ClaimSubject.DISPUTES;
        if (sum && !window.has(TOGETHER) && !window.has(DISPUTE)) {
            meaning = Meaning.none("行政复议、行政诉讼未分别写明", Meaning.Kind.DISPUTE);
        }
        resume(meaning);
        meaning = attribute(i, meaning);
        meaning = screened(meaning);
        meaning = document(i, begin, meaning);
        String words = state.text.substring(begin, state.tokens.get(i).from());
        if (meaning.held()
                && words.contains("报")
                && REPORT_BEFORE.matcher(words).find()) {
            meaning = Meaning.none("说的是另一年报告中的数", Meaning.Kind.ANY);
        }
        if (meaning.held()
                && Term.DISPUTES.contains(about)
                && NEWLY.matcher(words).find()) {
            meaning = Meaning.none("只说本年新发生的", Meaning.Kind.DISPUTE);
        }
        if (meaning.held() && TOTALS.contains(meaning.subject()) && oneOfThem(i, begin)) {
            meaning = Meaning.none("是前面所说案件中的一部分", Meaning.Kind.DISPUTE);
        }
        meaning = classed(i, meaning);
        boolean dismissed = meaning.held()
                && words.contains("驳回")
                && meaning.subject() == ClaimSubject.LITIGATION_RESULT
                && DISMISSED.matcher(state.text).find();
        if (dismissed) {
            // 判决驳回诉讼请求9件，裁定驳回起诉2件: many offices count both as upheld
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "驳回起诉的是否计入维持，没有写明");
        }
        if (meaning.held() && meaning.subject().isAboutRequests() && ofSome(i)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "只是其中一部分");
        }
        if (meaning.held() && state.readings.any() && TOTALS.contains(meaning.subject()) && byInstance(i)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "按审级计算的件数未必是表中的案件数");
        }
        if (meaning.held()
                && about == REG
                && OWN_GOVERNMENT
                        .matcher(state.scopes.at(begin, state.tokens.get(i).from()))
                        .matches()) {
            state.scopes.sentence();
            begin = Math.max(begin, state.tokens.get(i).from() - 4);
        }
        state.add(
                i,
                ClaimKind.COUNT,
                within(carriedOn(meaning, quantity), quantity),
                quantity,
                Direction.NONE,
                spoken,
                begin,
                null,
                null);
    }

    /** 收到的1件申请结转至…: the verb tells of which requests some were carried over. */
    private boolean cameIn(Window window, int i) {
        int at = state.tokens.get(i).from();
        return at > 0
                && state.text.charAt(at - 1) == '的'
                && (window.has(RECEIVE) || window.has(HANDLE) || window.has(NEW));
    }

    /** 其中公开9件，不掌握5件，结转1件: beside outcomes what was carried over goes into the next year. */
    private Meaning carriedOn(Meaning meaning, Quantity quantity) {
        Said whole = state.parts && meaning.subject() == ClaimSubject.CARRIED ? antecedents.whole() : null;
        BigDecimal sum = quantity.value();
        boolean outcomes = whole != null;
        for (int k = state.open.size() - 1;
                outcomes && k >= 0 && state.open.get(k).part();
                k--) {
            sum = sum.add(state.open.get(k).quantity().value());
            outcomes = state.open.get(k).meaning().subject() == ClaimSubject.OUTCOME;
        }
        return outcomes && sum.compareTo(whole.quantity().value()) == 0
                ? Meaning.of(ClaimSubject.CARRIED_OUT, Metrics.requests(ClaimSubject.CARRIED_OUT), Meaning.Kind.OUTCOME)
                : meaning;
    }

    /** 最多的是行政查询事项，12件: the most frequent outcome has a row of its own. */
    private boolean outcomeNamed(int i, Window window) {
        Token last =
                window.left().isEmpty() ? null : window.left().get(window.left().size() - 1);
        return last != null
                && OUTCOMES.contains(last.term())
                && state.tokens.get(i).from() - last.to() <= 5
                && !OF_ONE.matcher(state.text)
                        .region(last.to(), state.tokens.get(i).from())
                        .find();
    }

    /** 行政诉讼10件，包括一审7件、二审2件: a case may be counted in each instance. */
    private boolean byInstance(int i) {
        int to = state.tokens.get(i).to();
        return INSTANCES
                .matcher(state.text)
                .region(to, Math.min(state.text.length(), to + PART_LENGTH))
                .lookingAt();
    }

    /** 19件申请中18件: the number of which another one is a part. */
    private boolean onePart(Said whole, int i) {
        return OF_WHICH.matcher(state.text)
                .region(
                        state.tokens.get(whole.at()).to(),
                        Math.min(state.text.length(), state.tokens.get(i).to()))
                .lookingAt();
    }

    /** 与上年的30件相比增加3件. */
    private boolean comparedAfter(int i) {
        Token number = state.tokens.get(i);
        int from = Math.max(0, number.from() - PART_LENGTH);
        return state.tokens.get(i + 1).is(COMPARE)
                && state.tokens.get(i + 1).from() == number.to()
                && WITH_LAST_YEAR
                        .matcher(state.text.substring(from, number.from()))
                        .find();
    }

    /** Whether a number of documents stands with nothing but their name right after one of the other kind. */
    private boolean listedAfter(int i, Window window, Term about, Said previous) {
        ClaimSubject other = about == NORM
                ? ClaimSubject.REGULATIONS
                : about == REG ? ClaimSubject.NORMATIVE_DOCUMENTS : ClaimSubject.OTHER;
        boolean apart = state.tokens.subList(previous.at() + 1, i).stream().anyMatch(word -> word.is(COMMA));
        long documents = state.open.stream()
                .filter(one -> one.count() && one.meaning().subject().isAboutTableTwo())
                .count();
        return previous.count()
                && previous.meaning().held()
                && previous.meaning().subject() == other
                && (!apart || documents == 1)
                && state.tokens.subList(previous.at() + 1, i).stream()
                        .allMatch(word -> word.is(about) || BETWEEN_DOCUMENTS.contains(word.term()))
                && window.right().isEmpty();
    }

    /** 新收申请由36件增至45件: what it was the year before. */
    private boolean startsFrom(int i) {
        Token number = state.tokens.get(i);
        int to = Math.min(state.text.length(), number.to() + REACHED_WITHIN);
        boolean from = number.from() > 0 && "由从".indexOf(state.text.charAt(number.from() - 1)) >= 0;
        return from && REACHES_NEXT.matcher(state.text).region(number.to(), to).lookingAt();
    }

    /** 行政诉讼2件,1件判决驳回,1件在审: a number without its own word for the case, and then what became of it. */
    private boolean oneOfThem(int i, int begin) {
        int to = state.tokens.get(i).to();
        String before = state.text.substring(begin, state.tokens.get(i).from());
        String after = state.text.substring(to, Math.min(state.text.length(), to + 8));
        return !CASE.matcher(before).find() && BECAME.matcher(after).lookingAt();
    }

    private Meaning meaning(int i, Window window, Quantity quantity, int begin, Term about) {
        String words = state.text.substring(begin, state.tokens.get(i).from());
        Meaning enterprises = fromBefore.enterprises(words, about == REQUEST && applicantsFollow(i));
        if (enterprises != null) {
            return enterprises;
        }
        Meaning asked = about == REQUEST && window.left().isEmpty() ? askedBy(i) : null;
        if (asked != null) {
            return asked;
        }
        Meaning others = fromBefore.others(words);
        if (others != null) {
            return others;
        }
        boolean notPersons = about == REQUEST
                && words.contains("其")
                && OTHER_THAN_PERSONS
                        .matcher(state.text.substring(
                                Math.max(0, state.tokens.get(i).from() - PART_LENGTH),
                                state.tokens.get(i).from()))
                        .find();
        if (notPersons) {
            return Meaning.of(
                    ClaimSubject.APPLICANT,
                    Metrics.applicants(EnumSet.of(ORGANISATION), Set.of()),
                    Meaning.Kind.APPLICANT);
        }
        if (about == REQUEST
                && !state.parts
                && DUE.matcher(words).find()
                && antecedents.last(ClaimSubject.CARRIED_IN) != null) {
            // 连同上年结转的26件，应办383件
            return Meaning.of(
                    ClaimSubject.HANDLED, List.of(Metrics.totals(Row.RECEIVED, Row.CARRIED_IN)), Meaning.Kind.VERB);
        }
        Meaning sum = fromBefore.together(window, quantity, words);
        if (sum != null) {
            state.scopes.sentence();
            return sum;
        }
        if (Term.DISPUTES.contains(about) && LOST_ANYWHERE.matcher(words).find()) {
            return Meaning.of(
                    ClaimSubject.LITIGATION_RESULT,
                    List.of(List.of(
                            new CellId(Row.REVIEW, Column.CORRECTED),
                            new CellId(Row.LITIGATION_DIRECT, Column.CORRECTED),
                            new CellId(Row.LITIGATION_AFTER_REVIEW, Column.CORRECTED))),
                    Meaning.Kind.RESULT);
        }
        boolean persons = PERSONS.matcher(state.text.substring(Math.max(0, begin - 3), begin))
                .find();
        if (about == REQUEST && persons && ASKERS_COUNTED.matcher(words).find()) {
            // 1289名自然人和241家法人提交申请1530件: the requests of the last of them, or of all
            Meaning asker = Meanings.of(window, about, quantity.unit());
            if (asker.held() && state.readings.bear(asker.metrics(), quantity)) {
                return asker;
            }
            List<List<CellId>> all = Metrics.requests(ClaimSubject.RECEIVED);
            return Meaning.probable(ClaimSubject.RECEIVED, all, "未写明是谁提出的").settled(state.readings.bear(all, quantity));
        }
        if (DENIED_BEFORE.matcher(words).find()) {
            return Meaning.none("未写明是什么", Meaning.Kind.ANY);
        }
        if (SOME_OFFICES.matcher(words).lookingAt()
                && NUMBER_OF
                        .matcher(state.text.substring(Math.max(0, begin - 3), begin))
                        .find()) {
            return Meaning.none("说的是其中几个单位", Meaning.Kind.OFFICE);
        }
        String before = state.text.substring(
                Math.max(0, state.tokens.get(i).from() - PART_LENGTH),
                state.tokens.get(i).from());
        int to = state.tokens.get(i).to();
        String after = state.text.substring(to, Math.min(state.text.length(), to + PART_LENGTH));
        boolean among = OF_WHICH.matcher(after).lookingAt();
        if (among && about == REQUEST && !state.parts) {
            // 19件申请中18件由自然人提出, 新收的26件中24件已办结: all of them only where the table has as many
            Meaning all = window.left().isEmpty()
                    ? Meaning.of(ClaimSubject.HANDLED, Metrics.requests(ClaimSubject.HANDLED), Meaning.Kind.VERB)
                    : Meanings.of(window, about, quantity.unit());
            return all.onlyIf(all.held() && state.readings.bear(all.metrics(), quantity), "句中说的是其中的一部分");
        }
        Said whole = antecedents.lastCount();
        boolean ofAll = whole != null
                && whole.meaning().held()
                && whole.meaning().subject() == ClaimSubject.HANDLED
                && onePart(whole, i);
        boolean result = Term.DISPUTES.contains(about)
                && state.ours
                && Term.RESULTS.stream().anyMatch(window::follows)
                && ONE_PART.matcher(before).find();
        if (result && !ofAll) {
            // 18件复议案件中12件维持: all that were upheld, where the 18 are all cases
            boolean ofAllCases = whole != null
                    && whole.meaning().held()
                    && TOTALS.contains(whole.meaning().subject());
            Meaning came = Meanings.of(window, about, quantity.unit());
            return came.onlyIf(
                    came.held() && (ofAllCases || state.readings.bear(came.metrics(), quantity)), "句中说的是其中的一部分");
        }
        if (OF_THE_MOST.matcher(words).find() && !outcomeNamed(i, window)
                || ONE_PART.matcher(before).find() && !ofAll
                || among) {
            return Meaning.none("句中说的是其中的一部分", Meaning.Kind.ANY);
        }
        if (WITH_PARTLY
                .matcher(state.text.substring(
                        Math.max(0, state.tokens.get(i).from() - WITH_PARTLY_LENGTH),
                        state.tokens.get(i).from()))
                .find()) {
            return Meaning.of(
                    ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(GRANTED, PARTLY)), Meaning.Kind.OUTCOME);
        }
        boolean withPartly = MADE_PUBLIC.matcher(words).matches()
                && PARTLY_AMONG.matcher(after).lookingAt();
        if (about == REQUEST && withPartly) {
            return Meaning.of(
                    ClaimSubject.OUTCOME, Metrics.outcomes(EnumSet.of(GRANTED, PARTLY)), Meaning.Kind.OUTCOME);
        }
        if (about == REQUEST && MADE_PUBLIC.matcher(words).matches() && outcomeFollows(i)) {
            List<List<CellId>> metrics = new ArrayList<>(Metrics.outcomes(EnumSet.of(GRANTED)));
            if (!partlyNamed(i)) {
                // 公开134件，不予公开37件: 部分公开 may be among them
                metrics.addAll(Metrics.outcomes(EnumSet.of(GRANTED, PARTLY)));
            }
            return Meaning.of(ClaimSubject.OUTCOME, metrics, Meaning.Kind.OUTCOME);
        }
        if (about == REQUEST && ANSWERED.matcher(words).find() && !state.parts && !outcomeFollows(i)) {
            List<List<CellId>> either = new ArrayList<>(Metrics.requests(ClaimSubject.RESOLVED));
            either.addAll(Metrics.outcomes(EnumSet.of(GRANTED)));
            return Meaning.of(ClaimSubject.RESOLVED, either, Meaning.Kind.VERB);
        }
        if (about == REQUEST && yearAlone(window) && counted(i)) {
            return Meaning.of(ClaimSubject.HANDLED, Metrics.requests(ClaimSubject.HANDLED), Meaning.Kind.VERB);
        }
        boolean all = ALL_OF_THEM
                .matcher(state.text)
                .region(
                        state.tokens.get(i).to(),
                        Math.min(state.text.length(), state.tokens.get(i).to() + 4))
                .lookingAt();
        Window told =
                all && Term.DISPUTES.contains(about) ? new Window(window.left(), List.of(), window.loose()) : window;
        if (Meanings.DECISIONS.contains(about) && items(window, quantity, about)) {
            Meaning prior = Meanings.items(about, true);
            boolean lastYears = window.has(LAST) || state.readings.bear(prior.metrics(), quantity);
            return lastYears ? prior : Meanings.items(about, false);
        }
        boolean foreign = about == SERVICE && !onForm(Row.OTHER_SERVICES, Column.DECISIONS)
                || about == PROCURE && !onForm(Row.PROCUREMENT, Column.ITEMS);
        if (foreign) {
            return Meaning.none("表中没有与之对应的单元格", Meaning.Kind.ANY);
        }
        boolean decisions = (about == PERMIT || about == PENALTY || about == COERCE)
                && quantity.unit().equals("项")
                && !told.has(SHEETS)
                && afterDecision();
        Meaning plain = orOfAllSuits(Meanings.of(told, about, decisions ? "件" : quantity.unit()), told);
        if (plain.subject().isAboutDisputes()
                && revoked(told)
                && (!REVOKED_BY.matcher(state.text).find()
                        || CORRECTED_OTHERWISE.matcher(state.text).find())) {
            return plain.onlyIf(state.readings.bear(plain.metrics(), quantity), "未写明是机关撤销还是申请人撤销");
        }
        if (!plain.isProbable()) {
            return issuedBefore(i, window, about, plain);
        }
        if (plain.why().equals(Meanings.NOT_DECIDED) && afterDecision()) {
            return plain.settled(true);
        }
        // 审批事项3012件，其中行政许可812件: too great a number to fit by chance
        boolean mayBeOfMore = state.parts
                && plain.key() != Meaning.Kind.RESULT
                && quantity.value().compareTo(NO_CHANCE) < 0;
        return plain.settled(!mayBeOfMore && state.readings.bear(plain.metrics(), quantity));
    }

    /** 直接起诉8件，复议后起诉3件，维持6件: what came of the last kind, or of both. */
    private Meaning orOfAllSuits(Meaning meaning, Window window) {
        boolean ofOneKind = meaning.held()
                && meaning.subject() == ClaimSubject.LITIGATION_RESULT
                && meaning.metrics().get(0).size() == 1
                && window.terms(Term.DISPUTES).isEmpty();
        if (!ofOneKind
                || antecedents.last(ClaimSubject.LITIGATION_DIRECT) == null
                || antecedents.last(ClaimSubject.LITIGATION_AFTER_REVIEW) == null) {
            return meaning;
        }
        Column column = meaning.metrics().get(0).get(0).column();
        List<List<CellId>> either = new ArrayList<>(meaning.metrics());
        either.add(List.of(new CellId(Row.LITIGATION_DIRECT, column), new CellId(Row.LITIGATION_AFTER_REVIEW, column)));
        return Meaning.of(meaning.subject(), either, meaning.key());
    }

    /** 24件来自个人，8件来自企业: who asked stands after the number; null where it does not. */
    private Meaning askedBy(int i) {
        int to = state.tokens.get(i).to();
        Matcher who =
                FROM_ORGANISATIONS.matcher(state.text).region(to, Math.min(state.text.length(), to + PART_LENGTH));
        return who.lookingAt() ? fromBefore.enterprises(who.group("who"), false) : null;
    }

    /** 维持2件、撤销1件: the decision was set aside, or else the request taken back. */
    private boolean revoked(Window window) {
        return window.left().stream().anyMatch(this::revokes)
                || window.right().stream().anyMatch(this::revokes);
    }

    private boolean revokes(Token word) {
        return word.is(CORRECTED) && word.to() - word.from() == 2 && state.text.startsWith("撤销", word.from());
    }

    private static boolean yearAlone(Window window) {
        return !window.left().isEmpty()
                && window.right().isEmpty()
                && !window.loose()
                && window.left().stream().allMatch(word -> word.is(YEAR) || word.is(THIS) || word.is(LAST));
    }

    /** 申请数量连续两年增长，2021年39件，2022年47件: the clauses before name the number of requests and give none but by year. */
    private boolean counted(int i) {
        int from = i;
        while (from > 0
                && !state.tokens.get(from - 1).is(STOP)
                && !state.tokens.get(from - 1).is(SEMICOLON)) {
            from--;
        }
        for (int k = from; k < i; k++) {
            Token token = state.tokens.get(k);
            boolean number = (token.is(ASK) || SentenceState.REQUEST_WORDS.contains(token.term()))
                    && VOLUME.matcher(state.text)
                            .region(token.from(), state.tokens.get(k + 1).from())
                            .find();
            if (number) {
                return onlyByYear(k, i);
            }
        }
        return false;
    }

    private boolean onlyByYear(int from, int to) {
        for (int k = from; k < to; k++) {
            boolean own = state.tokens.get(k).is(NUMBER)
                    && !state.tokens.get(k - 1).is(YEAR)
                    && !state.tokens.get(k - 1).is(LAST)
                    && !state.tokens.get(k - 1).is(THIS);
            if (own) {
                return false;
            }
        }
        return true;
    }

    private boolean onForm(Row row, Column column) {
        return state.readings.have(Metrics.cell(row, column));
    }

    /** 行政许可事项292项，…作出处理决定5021件: as the form of 2019 counts them, and no list that was made public. */
    private boolean items(Window window, Quantity quantity, Term about) {
        return quantity.unit().equals("项")
                && !window.has(DECIDED)
                && (window.has(SHEETS) || about == SERVICE)
                && !window.has(PUBLISH)
                && onForm(Row.PERMITS, Column.PRIOR_ITEMS)
                && DECISIONS_TOO.matcher(state.text).find();
    }

    /** 其中公开8件，部分公开1件: the other outcomes tell what 公开 is. */
    private boolean outcomeFollows(int i) {
        for (int k = i + 1; k < Math.min(i + OUTCOMES_AHEAD, state.tokens.size()); k++) {
            Term term = state.tokens.get(k).term();
            if (term == STOP) {
                return false;
            }
            if (Term.GROUPS.contains(term) || Term.REASONS.contains(term)) {
                return true;
            }
        }
        return false;
    }

    /** 企业提出6件，公民提出39件: the next number is that of other applicants. */
    private boolean applicantsFollow(int i) {
        int k = i + 1;
        while (k < state.tokens.size()
                && (state.tokens.get(k).is(COMMA) || state.tokens.get(k).is(AND))) {
            k++;
        }
        return k + 1 < state.tokens.size()
                && k > i + 1
                && Term.APPLICANTS.contains(state.tokens.get(k).term())
                && state.tokens.get(k + 1).is(NUMBER);
    }

    /** Whether the sentence counts 部分公开 by itself. */
    private boolean partlyNamed(int i) {
        int first = i;
        while (first > 0 && !state.tokens.get(first - 1).is(STOP)) {
            first--;
        }
        for (int k = first;
                k < state.tokens.size() && !(k > i && state.tokens.get(k).is(STOP));
                k++) {
            if (state.tokens.get(k).is(PARTLY)) {
                return true;
            }
        }
        return false;
    }

    /** 作出行政许可决定12件，行政处罚3件: the verb of the first is that of the second. */
    private boolean afterDecision() {
        for (int k = state.open.size() - 1; k >= 0; k--) {
            Said one = state.open.get(k);
            if (one.count()) {
                ClaimSubject subject = one.meaning().subject();
                return one.meaning().held()
                        && (subject == ClaimSubject.PERMITS
                                || subject == ClaimSubject.PENALTIES
                                || subject == ClaimSubject.COERCIVE_MEASURES);
            }
        }
        return false;
    }

    /** 印发文件45件，其中行政规范性文件12件: the verb stands before the whole. */
    private Meaning issuedBefore(int i, Window window, Term about, Meaning plain) {
        boolean listed = state.parts && about == NORM && window.has(NORM) && !plain.held();
        if (!listed || window.left().stream().anyMatch(word -> !word.is(NORM) && !word.is(PART))) {
            return plain;
        }
        for (int k = i - 1; k >= 0 && !state.tokens.get(k).is(STOP); k--) {
            Token word = state.tokens.get(k);
            if (word.is(ISSUE) || word.is(PUBLISH) || word.is(REPEAL) || word.is(INFORCE) || word.is(SEMICOLON)) {
                if (!word.is(ISSUE)) {
                    return plain;
                }
                state.scopes.sentence();
                return Meaning.of(
                        ClaimSubject.NORMATIVE_DOCUMENTS,
                        List.of(
                                Metrics.cell(Row.NORMATIVE_DOCUMENTS, Column.ISSUED),
                                Metrics.cell(Row.NORMATIVE_DOCUMENTS, Column.MADE)),
                        Meaning.Kind.ITEM);
            }
        }
        return plain;
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

    /** 修订2件，新制定3件，共制发5件 and 废止2件、失效0件: numbers that the table counts together. */
    private Meaning document(int i, int begin, Meaning meaning) {
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
        ofSome |= OF_ONE_NAME.matcher(words).find()
                && BOTH_NAMES.matcher(state.text).find();
        return ofSome ? Meaning.none("与同句另一数合计才是表中的数", Meaning.Kind.VERB) : meaning;
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

    /** 收到申请4件，2件为网络申请: what follows the number says which of them it counts. */
    private Meaning classed(int i, Meaning meaning) {
        int end = state.tokens.get(i).to();
        if (meaning.subject().isAboutDisputes()
                && BY_INSTANCE
                        .matcher(state.text)
                        .region(end, Math.min(state.text.length(), end + 5))
                        .lookingAt()) {
            // 5件为一审、6件为二审
            return Meaning.none("是其中的一类", meaning.key());
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

    private static boolean ownItem(Meaning meaning) {
        return ITEMS.contains(meaning.subject())
                || meaning.subject().isAboutDisputes()
                || meaning.subject().isAboutTableTwo();
    }

    /** 收到54件，办结50件，上年49件: the same as the number before, or what its own words say. */
    private static Meaning either(Meaning before, Meaning own) {
        if (!own.held() || own.subject() == before.subject() || before.subject().isAboutDisputes()) {
            return before;
        }
        List<List<CellId>> metrics = new ArrayList<>(before.metrics());
        metrics.addAll(own.metrics());
        return Meaning.of(before.subject(), metrics, before.key());
    }

    /** Whether one counts reviews or what came of them and the other suits. */
    private static boolean otherSide(ClaimSubject one, ClaimSubject other) {
        boolean disputes = one.isAboutDisputes()
                && other.isAboutDisputes()
                && one != ClaimSubject.DISPUTES
                && other != ClaimSubject.DISPUTES;
        return disputes && REVIEWS.contains(one) != REVIEWS.contains(other);
    }

    private void resume(Meaning meaning) {
        Said last = state.open.isEmpty() ? null : state.open.get(state.open.size() - 1);
        for (int k = state.open.size() - 1; k >= 0 && !last.count(); k--) {
            last = state.open.get(k);
        }
        boolean item = meaning.key() != Meaning.Kind.ANY
                && meaning.key() != Meaning.Kind.VERB
                && meaning.key() != Meaning.Kind.DISPUTE;
        Said whole = antecedents.whole();
        boolean another = whole != null && otherSide(whole.meaning().subject(), meaning.subject());
        state.parts |= state.resumable
                && last != null
                && last.part()
                && !another
                && item
                && last.meaning().key() == meaning.key();
        state.resumable &= state.parts;
    }

    /** The other number that this one has risen or fallen from: 从2022年的58件增加到73件, 较上年的31件增长74%，达到54件. */
    private Said risen(int i, Window window, int begin) {
        String words = state.text.substring(begin, state.tokens.get(i).from());
        boolean reaches = "到至为成".chars().anyMatch(c -> words.indexOf(c) >= 0)
                && REACHES.matcher(words).find();
        if (!reaches || ChangeReading.explicit(window)) {
            return null;
        }
        for (int k = state.open.size() - 1; k >= 0; k--) {
            Said one = state.open.get(k);
            if (one.count()) {
                return one.meaning().held() && (one.reference() || one.year() == -1) ? one : null;
            }
        }
        return null;
    }

    /** The number of the other year in 比2022年的105件增加… and in 较2022年（105件）增长…. */
    private void reference(int i, Window window, Quantity quantity, int begin, Term about) {
        Said antecedent = ChangeReading.explicit(window) ? null : antecedents.antecedent();
        Meaning meaning = antecedent != null
                ? changes.orOfAll(antecedent.meaning())
                : ChangeReading.explicit(window)
                        ? Meanings.of(window, about, quantity.unit())
                        : Meaning.none("未写明是什么", Meaning.Kind.ANY);
        int other = changes.comparedWithLastYear(window) || SentenceState.pastYear(state.tokens.get(Math.max(0, i - 2)))
                ? -1
                : 1;
        if (other != -1) {
            meaning = Meaning.none("说的是其他年度", Meaning.Kind.ANY);
        }
        if (moves(i, window)) {
            meaning = Meaning.none("未写明是上年的数还是增减的数", Meaning.Kind.ANY);
        }
        state.say(new Said(
                i,
                ClaimKind.COUNT,
                meaning,
                quantity,
                Direction.NONE,
                -1,
                state.scopes.at(begin, state.tokens.get(i).from()),
                false,
                false,
                begin,
                state.tokens.get(i).to(),
                antecedent,
                null,
                true));
    }

    /** 较上年扩大3件: a word behind the year that may tell how much it changed. */
    private boolean moves(int i, Window window) {
        int from = window.left().stream()
                .filter(word -> word.is(COMPARE) || word.is(LAST) || word.is(YEAR))
                .mapToInt(Token::to)
                .max()
                .orElse(state.tokens.get(i).from());
        return state.text
                .substring(
                        Math.min(from, state.tokens.get(i).from()),
                        state.tokens.get(i).from())
                .chars()
                .anyMatch(c -> "增减升降多少涨跌扩缩加".indexOf(c) >= 0);
    }

    /** 5个工作日内答复72件, 当年收到当年办结191件. */
    private boolean ofSome(int i) {
        int end = state.tokens.get(i).from();
        String words = state.text.substring(Math.max(0, end - PART_LENGTH), end);
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
    private boolean oursAreAPart(int i) {
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
        return among >= 0 && ourPart > among && ourPart < stop;
    }

    /** 行政复议、行政诉讼各1件; 维持、纠正各1件. */
    private void each(int i, Window window, Set<Term> kinds, Term about, Quantity quantity, int begin, int spoken) {
        List<Token> words = new ArrayList<>(window.left());
        if (kinds == Term.RESULTS) {
            // 维持、其他各1件
            words.replaceAll(word -> word.is(REST) ? new Token(OTHER_RESULT, word.from(), word.to(), null, 0) : word);
        }
        for (Term one : new Window(words, window.right(), false).terms(kinds)) {
            List<Token> alone = new ArrayList<>(words);
            alone.removeIf(token -> kinds.contains(token.term()) && !token.is(one));
            Term topic = Term.DISPUTES.contains(one) ? one : about;
            Meaning meaning = Meanings.of(new Window(alone, window.right(), window.loose()), topic, quantity.unit());
            state.add(i, ClaimKind.COUNT, meaning, quantity, Direction.NONE, spoken, begin, null, null);
        }
    }

    private static int last(List<Token> words, int otherwise) {
        return words.isEmpty() ? otherwise : words.get(words.size() - 1).to();
    }

    /** What may be meant by an item of a list: a plain verb then counts only a part of the whole. */
    private Meaning within(Meaning meaning, Quantity quantity) {
        if (!state.parts) {
            return meaning;
        }
        Said whole = antecedents.whole();
        if (meaning.held()
                && whole != null
                && (whole.year() != 0 || !whole.scope().isEmpty())) {
            return Meaning.none("所属总数说的是其他年度或其他单位", meaning.key());
        }
        boolean wholeHeld = whole != null && whole.meaning().held();
        boolean own = ITEMS.contains(meaning.subject())
                || meaning.subject().isAboutDisputes()
                || meaning.subject().isAboutTableTwo()
                        && (wholeHeld
                                || meaning.held()
                                        && quantity.value().compareTo(NO_CHANCE) >= 0
                                        && state.readings.bear(meaning.metrics(), quantity))
                || meaning.key() == Meaning.Kind.ITEM;
        boolean share = wholeHeld
                        && meaning.held()
                        && meaning.metrics().equals(whole.meaning().metrics())
                || whole != null
                        && whole.meaning().subject() == ClaimSubject.RESOLVED
                        && meaning.subject() == ClaimSubject.NEWLY_RECEIVED;
        if (meaning.held() && (!own || share)) {
            return Meaning.none("是所列总数的一部分", meaning.key());
        }
        if (wholeHeld
                && meaning.held()
                && across(meaning.subject(), whole.meaning().subject())) {
            return meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), "是其中一类申请中的一部分");
        }
        boolean foreign = whole != null
                && !wholeHeld
                && meaning.subject().isAboutRequests()
                && !(whole.meaning().subject().isAboutRequests());
        return foreign ? Meaning.none("所属总数在表中没有对应的单元格", meaning.key()) : meaning;
    }

    /** 予以公开的30件申请中，27件为自然人申请: who asked for those alone, which the table has in no total. */
    private static boolean across(ClaimSubject item, ClaimSubject whole) {
        boolean some = whole == ClaimSubject.CARRIED_IN || whole == ClaimSubject.CARRIED_OUT;
        return item == ClaimSubject.APPLICANT && (some || whole == ClaimSubject.OUTCOME)
                || item == ClaimSubject.OUTCOME && (some || whole == ClaimSubject.APPLICANT);
    }

    void money(int i, Window window, Quantity quantity, int begin) {
        boolean waived = WAIVED.matcher(
                        state.text.substring(begin, state.tokens.get(i).from()))
                .find();
        if (window.has(CHARGE) && !waived && !changes.changes(i, window)) {
            Meaning meaning = Meaning.of(
                    ClaimSubject.CHARGES, List.of(Metrics.cell(Row.CHARGES, Column.AMOUNT)), Meaning.Kind.ANY);
            state.add(i, ClaimKind.COUNT, meaning, quantity, begin);
            return;
        }
        Said antecedent = antecedents.antecedent();
        boolean ofCharges = antecedent != null
                && antecedent.meaning().held()
                && antecedent.meaning().subject() == ClaimSubject.CHARGES
                && changes.changes(i, window);
        if (ofCharges && !waived) {
            changes.change(i, window, quantity, begin);
            return;
        }
        boolean fee = window.has(FEE) || state.topic == FEE;
        state.add(
                i, ClaimKind.FEE, Meaning.none(fee ? FEE_MONEY : "金额，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
    }

    private static boolean handedOut(Window window) {
        int at = -1;
        boolean several = false;
        for (int k = 0; k < window.left().size(); k++) {
            several |= window.left().get(k).is(AND) && at < 0;
            at = window.left().get(k).is(PART) ? k : at;
        }
        return at >= 0 && several || window.left().isEmpty();
    }
}
