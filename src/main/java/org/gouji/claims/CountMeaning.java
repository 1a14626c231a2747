package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** Tells which cell or cells a count may be, by the words of its clause and what stands right before and after it. */
final class CountMeaning {

    private static final Pattern SOME_OFFICES = Pattern.compile("(?:单位|部门|乡镇|镇|乡|街道|县|区|市|行政机关|机关|机构|局)");
    private static final Pattern NUMBER_OF = Pattern.compile("[\\d一二三四五六七八九十两](?:个|家)?$");
    /** 54件申请中的51件, 8名申请人提交申请37件: some of the requests that another number counts. */
    private static final Pattern ONE_PART = Pattern.compile(
            "[件份宗起条](?:政府信息公开|依申请公开)?(?:申请)?中(?:的|有)?$|\\d(?:名|位|家)(?:申请人|公民|自然人|企业|单位)(?:共|分别)?(?:提交|提出)(?:的)?(?:政府信息公开|依申请公开)?申请$|\\d(?:名|位|人|家)(?:申请人|公民|自然人|企业|单位|原告|当事人)?(?:共|分别)?(?:提起|提出|申请|引发)(?:的)?(?:了)?(?:行政)?(?:诉讼|复议)(?:案件|申请)?(?:共)?$");

    /** 答复申请人(某某)的申请1件: one that somebody filed. */
    private static final Pattern SOMEBODYS = Pattern.compile("[)）]?的(?:政府信息公开|依申请公开)?申请");

    private static final Pattern OF_WHICH = Pattern.compile("(?:政府信息公开|依申请公开)?(?:申请)?中的?\\d");
    /** 败诉和被纠错案件共3起: of suits and of reviews together. */
    private static final Pattern LOST_ANYWHERE = Pattern.compile(
            "败诉(?:案件|案)?(?:和|及|与|或|、|以及)(?:行政)?(?:被)?(?:复议)?(?:被)?纠[错正]|纠[错正](?:案件|案)?(?:和|及|与|或|、|以及)(?:行政)?(?:诉讼)?(?:被判)?败诉");

    private static final Pattern ALL_OF_THEM = Pattern.compile("[,(]?(?:均|全部|都|皆|全)");
    /** 向自然资源局提出的申请最多，为136件: the requests of one of them. */
    private static final Pattern OF_THE_MOST =
            Pattern.compile("最多|最少|次之|居首|居前|首位|位居|位列|排名|较多|靠前|集中的|向[一-龥]{2,14}(?:局|委|办|厅|部门|中心|政府|街道|镇|乡)(?:提出|提交|申请)");

    /** Of these one stands in each of the words above. */
    private static final String MOST = "最次居首位排较靠集向";

    private static final String PART_OR_PERSONS = "中名位家人";

    private static final Pattern OF_ONE = Pattern.compile("局|委|办|厅|部门|中心|政府|街|镇|乡|县|区|市|单位|机关");
    /** 没有制定新的规范性文件，对现行9件…: the verb of the clause before is denied and no verb of the number. */
    private static final Pattern DENIED_BEFORE = Pattern.compile("(?:没有|未|无)[^,]*,");

    private static final Pattern ANSWERED_IN_TIME = Pattern.compile(
            "(?:申请)?(?:已|均|都|全部|按照?|依|规定|依法|依规|在|于|法定|要求|的|及时)*(?:期限|时限)(?:内)?(?:予以|作出|做出|完成|进行|了)*(?:答复|办结|回复)");

    private static final Pattern COMPLETED = Pattern.compile("[,;]?(?:已|均已|目前|现)*完成(?:了)?");

    private static final Set<Term> DOCUMENT_VERBS =
            EnumSet.of(ISSUE, REPEAL, TOGETHER, AREA, OWN, SCOPE, THIS, YEAR, CUMULATIVE, NEW);

    private static final Set<ClaimSubject> CAME =
            EnumSet.of(ClaimSubject.NEWLY_RECEIVED, ClaimSubject.RECEIVED, ClaimSubject.HANDLED);

    static final BigDecimal NO_CHANCE = BigDecimal.valueOf(20);
    static final Set<Term> OUTCOMES = EnumSet.noneOf(Term.class);

    static {
        OUTCOMES.addAll(Term.GROUPS);
        OUTCOMES.addAll(Term.REASONS);
    }

    private final SentenceState state;
    private final Antecedents antecedents;
    private final FromBefore fromBefore;
    private final AskedCounts asked;
    private final OutcomeWords outcomes;
    private final DecisionCounts decided;

    CountMeaning(SentenceState state, Antecedents antecedents) {
        this.state = state;
        this.antecedents = antecedents;
        this.fromBefore = new FromBefore(state.open);
        this.asked = new AskedCounts(state, antecedents, fromBefore);
        this.outcomes = new OutcomeWords(state);
        this.decided = new DecisionCounts(state);
    }

    Meaning of(int i, Window window, Quantity quantity, int begin, Term about) {
        String words = state.text.substring(begin, state.tokens.get(i).from());
        Meaning who = asked.of(i, window, words, about);
        if (who != null) {
            return who;
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
        Meaning askers = asked.byAskers(window, words, begin, about, quantity);
        if (askers != null) {
            return askers;
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
        int to = state.tokens.get(i).to();
        String after = state.text.substring(to, Math.min(state.text.length(), to + SentenceState.PART_LENGTH));
        Meaning some = someOfThem(i, window, quantity, about, words, after);
        if (some != null) {
            return some;
        }
        if (about == REQUEST && answeredInTime(window, after)) {
            Meaning inTime = Meanings.inTime();
            return inTime.settled(state.readings.bear(inTime.metrics(), quantity));
        }
        Meaning outcome = outcomes.of(i, words, after, about);
        if (outcome != null) {
            return outcome;
        }
        if (about == REQUEST && asked.countedByYear(i, window)) {
            return Meaning.of(ClaimSubject.HANDLED, Metrics.requests(ClaimSubject.HANDLED), Meaning.Kind.VERB);
        }
        return byWords(i, window, quantity, about, begin);
    }

    /** Where the number is one of a part of the requests or cases; null where nothing says so. */
    private Meaning someOfThem(int i, Window window, Quantity quantity, Term about, String words, String after) {
        String before = state.text.substring(
                Math.max(0, state.tokens.get(i).from() - SentenceState.PART_LENGTH),
                state.tokens.get(i).from());
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
                && onePart(before);
        if (result && !ofAll) {
            // 18件复议案件中12件维持: all that were upheld, where the 18 are all cases
            boolean ofAllCases = whole != null
                    && whole.meaning().held()
                    && NarrowedCount.TOTALS.contains(whole.meaning().subject());
            Meaning came = Meanings.of(window, about, quantity.unit());
            return came.onlyIf(
                    came.held() && (ofAllCases || state.readings.bear(came.metrics(), quantity)), "句中说的是其中的一部分");
        }
        if (SOMEBODYS.matcher(words).matches()) {
            return Meaning.none("句中说的是其中的一部分", Meaning.Kind.ANY);
        }
        boolean most = holds(words, MOST) && OF_THE_MOST.matcher(words).find();
        if (most && !outcomeNamed(i, window) || !ofAll && onePart(before) || among) {
            return Meaning.none("句中说的是其中的一部分", Meaning.Kind.ANY);
        }
        return null;
    }

    /** By the words of the clause alone. */
    private Meaning byWords(int i, Window window, Quantity quantity, Term about, int begin) {
        boolean all = ALL_OF_THEM
                .matcher(state.text)
                .region(
                        state.tokens.get(i).to(),
                        Math.min(state.text.length(), state.tokens.get(i).to() + 4))
                .lookingAt();
        Window told =
                all && Term.DISPUTES.contains(about) ? new Window(window.left(), List.of(), window.loose()) : window;
        if (Meanings.DECISIONS.contains(about) && decided.items(window, quantity, about)) {
            Meaning prior = Meanings.items(about, true);
            boolean lastYears = window.has(LAST) || state.readings.bear(prior.metrics(), quantity);
            return lastYears ? prior : Meanings.items(about, false);
        }
        boolean foreign = about == SERVICE && !decided.onForm(Row.OTHER_SERVICES, Column.DECISIONS)
                || about == PROCURE && !decided.onForm(Row.PROCUREMENT, Column.ITEMS);
        if (foreign) {
            return Meaning.none("表中没有与之对应的单元格", Meaning.Kind.ANY);
        }
        boolean decisions = (about == PERMIT || about == PENALTY || about == COERCE)
                && quantity.unit().equals("项")
                && !told.has(SHEETS)
                && decided.afterDecision();
        Meaning plain = orOfAllSuits(Meanings.of(told, about, decisions ? "件" : quantity.unit()), told);
        if (plain.subject().isAboutDisputes() && decided.revokedByEither(told)) {
            return plain.onlyIf(state.readings.bear(plain.metrics(), quantity), "未写明是机关撤销还是申请人撤销");
        }
        if (!plain.held() && Term.DISPUTES.contains(about) && window.has(UNFINISHED)) {
            return pendingOf(window, plain);
        }
        if (!plain.isProbable()) {
            return namedLater(
                    i, window, quantity, issuedBefore(i, window, about, doneOfThose(i, begin, quantity, plain)));
        }
        if (plain.why().equals(Meanings.NOT_DECIDED)
                && (decided.afterDecision()
                        || decided.beforeDecision(i, begin)
                        || decided.plainlyTold(i, begin, quantity))) {
            return plain.settled(true);
        }
        // 审批事项3012件，其中行政许可812件: too great a number to fit by chance
        boolean mayBeOfMore = state.parts
                && plain.key() != Meaning.Kind.RESULT
                && quantity.value().compareTo(NO_CHANCE) < 0;
        return plain.settled(!mayBeOfMore && state.readings.bear(plain.metrics(), quantity));
    }

    /** 1646件已按规定在法定期限内予以答复. */
    private static boolean answeredInTime(Window window, String after) {
        return window.left().stream().allMatch(word -> word.is(TOGETHER) || word.is(THIS))
                && after.contains("限")
                && ANSWERED_IN_TIME.matcher(after).lookingAt();
    }

    /** 受理212件，已办理206件: behind what came in, what has been dealt with is what was resolved. */
    private Meaning doneOfThose(int i, int begin, Quantity quantity, Meaning plain) {
        String words = state.text.substring(begin, state.tokens.get(i).from());
        boolean done = plain.held() && plain.subject() == ClaimSubject.HANDLED && words.endsWith("已办理")
                || !plain.held() && COMPLETED.matcher(words).matches() && pendingFollows(i);
        boolean ofThose = done
                && state.open.stream()
                        .anyMatch(one -> one.count()
                                && !one.part()
                                && one.meaning().held()
                                && one.year() == 0
                                && CAME.contains(one.meaning().subject()));
        // 收到40件，已办理40件: taken up, whatever of them was resolved
        boolean asMany = state.open.stream()
                .anyMatch(one -> one.count()
                        && CAME.contains(one.meaning().subject())
                        && one.quantity().value().compareTo(quantity.value()) == 0);
        return ofThose && !asMany
                ? Meaning.of(ClaimSubject.RESOLVED, Metrics.requests(ClaimSubject.RESOLVED), plain.key())
                : plain;
    }

    /** 完成50件，2件正在办理. */
    private boolean pendingFollows(int i) {
        return i + 3 < state.tokens.size()
                && state.tokens.get(i + 1).is(COMMA)
                && state.tokens.get(i + 2).is(NUMBER)
                && (state.tokens.get(i + 3).is(UNFINISHED)
                        || state.tokens.get(i + 3).is(CARRY));
    }

    /** 维持13件、纠正3件、正在办理3件: after results of cases, those that are not decided. */
    private Meaning pendingOf(Window window, Meaning otherwise) {
        Said last = antecedents.lastCount();
        boolean results = last != null
                && last.meaning().held()
                && last.year() == 0
                && (last.meaning().subject() == ClaimSubject.REVIEW_RESULT
                        || last.meaning().subject() == ClaimSubject.LITIGATION_RESULT)
                && window.left().stream().allMatch(word -> word.is(UNFINISHED) || word.is(REST) || word.is(THIS));
        if (!results) {
            return otherwise;
        }
        List<List<CellId>> pending = last.meaning().metrics().stream()
                .map(cells -> cells.stream()
                        .map(cell -> new CellId(cell.row(), Column.PENDING))
                        .distinct()
                        .toList())
                .toList();
        return Meaning.of(last.meaning().subject(), pending, Meaning.Kind.RESULT);
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

    private static boolean onePart(String before) {
        return holds(before, PART_OR_PERSONS) && ONE_PART.matcher(before).find();
    }

    /** Whether one of the letters stands in the text: a cheap look before a pattern is tried at each place. */
    static boolean holds(String text, String letters) {
        for (int k = 0; k < text.length(); k++) {
            if (letters.indexOf(text.charAt(k)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 19件申请中18件: the number of which another one is a part. */
    private boolean onePart(Said whole, int i) {
        return OF_WHICH.matcher(state.text)
                .region(
                        state.tokens.get(whole.at()).to(),
                        Math.min(state.text.length(), state.tokens.get(i).to()))
                .lookingAt();
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

    /** 制发24件，废止31件，现行有效的行政规范性文件56件: the last of them says what all of them are. */
    private Meaning namedLater(int i, Window window, Quantity quantity, Meaning plain) {
        boolean verbAlone = !plain.held()
                && !state.parts
                && (window.has(ISSUE) || window.has(REPEAL))
                && window.left().stream().allMatch(word -> DOCUMENT_VERBS.contains(word.term()));
        boolean inForce = false;
        for (int k = i + 1;
                verbAlone && k < state.tokens.size() && !state.tokens.get(k).is(STOP);
                k++) {
            Token word = state.tokens.get(k);
            if (word.is(SEMICOLON) || word.is(OPEN)) {
                return plain;
            }
            inForce |= word.is(INFORCE);
            if (word.is(NORM)) {
                Meaning document = Meanings.of(window, NORM, quantity.unit());
                return inForce && document.held()
                        ? document.onlyIf(state.readings.bear(document.metrics(), quantity), plain.why())
                        : plain;
            }
        }
        return plain;
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
}
