package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** Why a number of some months, or of many years, is held against nothing. */
    static final String NOT_OF_YEAR = "说的不是全年";

    private static final Set<Term> DOCUMENT_VERBS = EnumSet.of(ISSUE, REPEAL, INFORCE);
    /** 未发生一起…: there was not even one. */
    private static final Pattern DENIED =
            Pattern.compile("(?:未|没有|从未|不|无)曾?(?:发生|收到|接到|受理|出现|产生|引发|有)?(?:过|任何)?(?:哪怕)?$");

    private static final int DENIED_LENGTH = 8;
    private static final Pattern OWN_GOVERNMENT = Pattern.compile("[省市县区州](?:人民)?政府(?:本级)?");
    private static final Pattern LAST_YEAR =
            Pattern.compile("(?:而|,)?(?:上年|去年|上一年|上年度|20\\d{2}年度?)(?:同期|年?[末底])?(?:为|是|有|仅|仅为|只有|:)?");
    private static final Pattern WAIVED = Pattern.compile("减免|免收|减收|免征|取消|返还|降低|退还");

    private static final String NOT_APART = "行政复议、行政诉讼未分别写明";
    private static final Pattern HELD_COUNTED =
            Pattern.compile("(?:(?:不|未|非[一-龥]{1,4})掌握|不属于本[一-龥]{1,3})[^,;。、\\d]{0,20}\\d");
    private static final Pattern MISSING_COUNTED = Pattern.compile("不存在[^,;。、\\d]{0,12}\\d");

    private final SentenceState state;
    private final Antecedents antecedents;
    private final ChangeReading changes;
    private final CountMeaning means;
    private final ComparedCounts compared;
    private final NarrowedCount narrowed;
    private final ListedCounts lists;

    CountReading(SentenceState state, Antecedents antecedents, ChangeReading changes) {
        this.state = state;
        this.antecedents = antecedents;
        this.changes = changes;
        this.means = new CountMeaning(state, antecedents);
        this.compared = new ComparedCounts(state, antecedents, changes);
        this.narrowed = new NarrowedCount(state);
        this.lists = new ListedCounts(state, antecedents);
    }

    void count(int i, Window window, Quantity quantity, int begin) {
        Term about = state.topic(window);
        int spoken = state.yearOf(window);
        // 2022年12月收到的1件申请结转至2023年1月: the months are no part of this year's
        boolean carriedOver = window.follows(CARRY) && cameIn(window, i);
        if ((state.partOfYear || window.has(HALF)) && !carriedOver) {
            state.add(i, ClaimKind.COUNT, Meaning.none(NOT_OF_YEAR, Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (spoken == SentenceState.LONG_AGO) {
            state.add(i, ClaimKind.COUNT, Meaning.none("说的是往年，没有写明是哪一年", Meaning.Kind.ANY), quantity, begin);
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
        if (state.distributed && ListedCounts.handedOut(window)) {
            state.add(i, ClaimKind.COUNT, Meaning.none("“分别”所指没有逐项对应", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        boolean reference = window.has(COMPARE)
                || compared.comparedAfter(i)
                || i > 1 && state.tokens.get(i - 1).is(OPEN) && SentenceState.pastYear(state.tokens.get(i - 2));
        boolean starts = compared.startsFrom(i) && !state.comparedElsewhere;
        if (reference && !starts) {
            compared.reference(i, window, quantity, begin, about);
            return;
        }
        if (starts) {
            Meaning meaning = Meanings.of(window, about, quantity.unit());
            state.add(i, ClaimKind.COUNT, meaning, quantity, Direction.NONE, -1, begin, null, null);
            return;
        }
        Said risen = compared.risen(i, window, quantity, begin);
        if (risen != null) {
            state.add(i, ClaimKind.COUNT, risen.meaning(), quantity, Direction.NONE, 0, begin, null, null);
            return;
        }
        if (window.has(RATE) || window.has(DONE_RATE)) {
            state.add(i, ClaimKind.COUNT, Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Meaning meaning = means.of(i, window, quantity, begin, about);
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
        if (!meaning.held() && previous != null && lists.listedAfter(i, window, about, previous)) {
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
        boolean others =
                Term.DISPUTES.contains(about) && (!state.ours || narrowed.oursAreAPart(i) || named && state.parts);
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
            each(i, window, CountMeaning.OUTCOMES, about, quantity, begin, spoken);
            return;
        }
        boolean sum = meaning.subject() == ClaimSubject.DISPUTES;
        if (sum && !window.has(TOGETHER) && !window.has(DISPUTE)) {
            meaning = meaning.onlyIf(state.readings.bear(meaning.metrics(), quantity), NOT_APART);
        }
        meaning = ofBothKinds(meaning, window) ? orOfBoth(meaning) : meaning;
        if (meaning.held() && (ofBothKinds(meaning, window) || heldInTwo(meaning))) {
            meaning = meaning.onlyIf(
                    state.readings.bear(meaning.metrics(), quantity) || ofBothKinds(meaning, window) && bothHeld(),
                    meaning.subject().isAboutDisputes() ? NOT_APART : "“不掌握”和“不存在”分开列出，各是表中一格的一部分");
        }
        lists.resume(meaning);
        meaning = narrowed.limited(i, begin, about, meaning, quantity);
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
                lists.within(i, meaning, quantity),
                quantity,
                Direction.NONE,
                spoken,
                begin,
                null,
                null);
    }

    /** 涉行政复议、行政诉讼案件743件，结果维持461件: what came of cases of both kinds that were counted together. */
    private boolean ofBothKinds(Meaning meaning, Window window) {
        boolean result =
                meaning.subject() == ClaimSubject.REVIEW_RESULT || meaning.subject() == ClaimSubject.LITIGATION_RESULT;
        return result
                && meaning.held()
                && window.terms(Term.DISPUTES).isEmpty()
                && state.open.stream()
                        .anyMatch(said -> said.meaning().why().equals(NOT_APART)
                                || said.count() && said.meaning().subject() == ClaimSubject.DISPUTES);
    }

    /** Whether the number of reviews and suits together is the tables' own, so that what came of them is, too. */
    private boolean bothHeld() {
        return state.open.stream()
                .anyMatch(said ->
                        said.count() && said.meaning().held() && said.meaning().subject() == ClaimSubject.DISPUTES);
    }

    /** What came of reviews, of suits, or of both. */
    private static Meaning orOfBoth(Meaning result) {
        Column column = result.metrics().get(0).get(0).column();
        List<List<CellId>> metrics = new ArrayList<>(result.metrics());
        metrics.add(List.of(
                new CellId(Row.REVIEW, column),
                new CellId(Row.LITIGATION_DIRECT, column),
                new CellId(Row.LITIGATION_AFTER_REVIEW, column)));
        return Meaning.of(result.subject(), metrics, result.key());
    }

    /** 因不掌握无法提供1件，信息不存在的1件: the form has one row for both. */
    private boolean heldInTwo(Meaning meaning) {
        return meaning.metrics().containsAll(Metrics.outcomes(EnumSet.of(NOT_HELD)))
                && (state.text.contains("掌握") || state.text.contains("不属于本"))
                && state.text.contains("不存在")
                && HELD_COUNTED.matcher(state.text).find()
                && MISSING_COUNTED.matcher(state.text).find();
    }

    /** 收到的1件申请结转至…: the verb tells of which requests some were carried over. */
    private boolean cameIn(Window window, int i) {
        int at = state.tokens.get(i).from();
        return at > 0
                && state.text.charAt(at - 1) == '的'
                && (window.has(RECEIVE) || window.has(HANDLE) || window.has(NEW));
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
}
