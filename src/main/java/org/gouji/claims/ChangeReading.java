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

/** Takes numbers for differences and percentages against another year: 较上年增加12件, 同比下降8.3%, 与上年持平. */
final class ChangeReading {

    /** 分别增加37件和29件: the number before has moved as well. */
    private static final Pattern OTHER_ITEMS = Pattern.compile("(?:[\\d.,]+(?:%|[件部宗起项份])?[、和及与])+");

    private static final Pattern SO_MANY_NOW = Pattern.compile(",(?:为|共|达到?)");

    private static final Set<Term> MOVES = EnumSet.of(UP, DOWN, COMPARE, LAST, YEAR, THIS);
    private static final Set<Term> OWN_VERBS = EnumSet.of(ISSUE, REPEAL, INFORCE, RECEIVE, NEW, RESOLVE, CARRY);
    private static final Set<Term> REQUEST_VERBS = EnumSet.of(NEW, RECEIVE, RESOLVE);
    private static final Set<Term> DOCUMENT_VERBS = EnumSet.of(ISSUE, REPEAL, INFORCE);
    /** How many words or numbers back a change looks for what it may speak of instead. */
    private static final int NEAR = 60;

    private static final Set<Term> DECIDED_ON = EnumSet.of(PERMIT, PENALTY, COERCE, SERVICE);
    private static final Pattern SIMPLY_MOVED = Pattern.compile(
            ",?(?:分别)?(?:增长|增加|上升|提高|提升|下降|减少|降低|回落|增幅|降幅|涨幅|跌幅|升幅|减幅|上涨|下跌|攀升|回升|下滑|缩减)(?:了|为|达)?(?:约|近)?");
    private static final Pattern ONLY_MOVED =
            Pattern.compile(",?(?:仅|只|略|略有|小幅|微幅?|稍有?)*(?:增长|增加|上升|下降|减少|降低|净增|净减|多|少|增|减)(?:了)?");
    /** Subjects of which a sentence names only some of all requests. */
    private static final Set<ClaimSubject> OF_SOME = Set.of(ClaimSubject.APPLICANT, ClaimSubject.OUTCOME);

    private static final Pattern YEARS = Pattern.compile("年均|五年|三年|两年|季度|半年|月均|环比|初|期间");

    private final SentenceState state;
    /** 新收件数, 新收数量: so long a word names the number itself and not only that it is new. */
    private static final int COUNT_BY_NAME = 4;

    private final Antecedents antecedents;

    ChangeReading(SentenceState state, Antecedents antecedents) {
        this.state = state;
        this.antecedents = antecedents;
    }

    /** Whether the words before the number say that it is a difference: 较上年增加N件, but not 增加到N件. */
    boolean changes(int i, Window window) {
        for (int k = window.left().size() - 1; k >= 0; k--) {
            Token word = window.left().get(k);
            if (word.is(UP) || word.is(DOWN)) {
                // 增至7件, 由6件增为7件
                boolean to = word.to() < state.text.length()
                        && "至到为".indexOf(state.text.charAt(word.to())) >= 0
                        && "幅速".indexOf(state.text.charAt(word.to() - 1)) < 0;
                String between = state.text.substring(
                        Math.min(word.to(), state.tokens.get(i).from()),
                        state.tokens.get(i).from());
                // 较2022年减少，由31件降至23件: what it began with
                boolean close = between.length() <= 3 && between.indexOf('由') < 0 && between.indexOf('从') < 0
                        || state.handedTo.containsKey(i)
                        || OTHER_ITEMS.matcher(between).matches();
                // 首次出现回落，为523件: what it has come to
                to |= SO_MANY_NOW.matcher(between).matches();
                boolean shortWord = word.to() - word.from() == 1;
                return !to
                        && close
                        && (!shortWord || window.has(COMPARE) || state.comparing || antecedents.lastIsChange());
            }
        }
        return false;
    }

    void change(int i, Window window, Quantity quantity, int begin) {
        if (!state.distributed
                && window.has(EACH)
                && !state.handedTo.containsKey(i)
                && eachMoved(i, window, quantity, begin)) {
            return;
        }
        if (state.distributed || window.has(EACH) && !state.handedTo.containsKey(i)) {
            state.add(i, ClaimKind.CHANGE, Meaning.none("“分别”所指没有逐项对应", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Said handed = state.handedTo.get(i);
        Said base = handed == null ? antecedents.lastBase() : null;
        Direction direction = direction(window, base);
        if (quantity.value().signum() < 0) {
            // 同比-8.9%
            quantity = quantity.negated();
            direction = direction == Direction.UP ? Direction.DOWN : Direction.UP;
        }
        Said antecedent = handed == null ? antecedents.antecedent() : handed;
        Said sameNow = antecedent != null && antecedent.year() == -1 ? antecedents.thisYears(antecedent) : null;
        if (sameNow != null) {
            base = base == null ? antecedent : base;
            antecedent = sameNow;
        }
        if (antecedent != null && ofItems(antecedent)) {
            items(i, antecedent, quantity, direction, begin);
            return;
        }
        Meaning meaning = asCounted(changed(window, antecedent, i), antecedent);
        base = ofSame(base, window, meaning);
        if (miscounted(antecedent, base, quantity, direction)) {
            // 收到11件，去年8件，增加4件: not even by its own numbers, so no other measure makes it right
            meaning = measuredAs(meaning, antecedent);
        }
        boolean lastYear = afterFlat(i, begin)
                || base != null && (base.meaning().held() || !state.comparedElsewhere)
                || comparedWithLastYear(window)
                || simplyMoved(i, begin, antecedent);
        if (!lastYear) {
            meaning = Meaning.none("没有写明与上年相比", Meaning.Kind.ANY);
        }
        state.add(
                i,
                ClaimKind.CHANGE,
                meaning,
                quantity,
                direction,
                toldOf(window, antecedent),
                begin,
                explicit(window) || handed != null && !handed.count() ? null : antecedent,
                base);
    }

    /** 自然人申请33件，较上年减少2件: of the measures that the words admit the one by which the number before was counted. */
    Meaning asCounted(Meaning meaning, Said antecedent) {
        return meaning.subject() == ClaimSubject.APPLICANT ? measuredAs(meaning, antecedent) : meaning;
    }

    /** Whether the two numbers that a sentence gives do not differ by what it says. */
    private static boolean miscounted(Said antecedent, Said base, Quantity quantity, Direction direction) {
        boolean given = antecedent != null
                && base != null
                && antecedent.count()
                && base.count()
                && antecedent.sameUnit(base)
                && antecedent.quantity().exact()
                && base.quantity().exact()
                && quantity.exact()
                && quantity.unit().equals(base.quantity().unit());
        if (!given) {
            return false;
        }
        BigDecimal more = antecedent.quantity().value().subtract(base.quantity().value());
        return (direction == Direction.DOWN ? more.negate() : more).compareTo(quantity.value()) != 0;
    }

    private Meaning measuredAs(Meaning meaning, Said antecedent) {
        boolean same = antecedent != null
                && meaning.metrics().size() > 1
                && antecedent.count()
                && antecedent.year() == 0
                && antecedent.scope().isEmpty()
                && antecedent.quantity().exact()
                && meaning.held()
                && meaning.metrics().equals(antecedent.meaning().metrics());
        if (!same) {
            return meaning;
        }
        List<List<CellId>> borne = meaning.metrics().stream()
                .filter(cells -> state.readings.bear(List.of(cells), antecedent.quantity()))
                .toList();
        // a wrong number may be that of another measure by chance
        return borne.contains(meaning.metrics().get(0)) ? Meaning.of(meaning.subject(), borne, meaning.key()) : meaning;
    }

    /** 与上年基本持平，仅减少7件: by how much it was not quite the same. */
    private boolean afterFlat(int i, int begin) {
        Said last = state.said.isEmpty() ? null : state.said.get(state.said.size() - 1);
        return last != null
                && last.kind() == ClaimKind.EQUALITY
                && last.direction() == Direction.FLAT
                && ONLY_MOVED
                        .matcher(state.text.substring(begin, state.tokens.get(i).from()))
                        .matches();
    }

    /** 复议26件，诉讼25件，同比均减少1件: each of the two numbers that alone stand before. */
    private boolean eachMoved(int i, Window window, Quantity quantity, int begin) {
        List<Said> counts = state.said.stream().filter(Said::count).toList();
        boolean two = counts.size() == 2
                && state.said.size() == 2
                && comparedWithLastYear(window)
                && !explicit(window)
                && counts.stream().allMatch(one -> one.meaning().held() && one.year() == 0 && !one.reference());
        if (two) {
            counts.forEach(one -> state.add(
                    i,
                    ClaimKind.CHANGE,
                    asCounted(one.meaning(), one),
                    quantity,
                    direction(window, null),
                    0,
                    begin,
                    one,
                    null));
        }
        return two;
    }

    private static boolean ofItems(Said antecedent) {
        return antecedent.meaning().held()
                && antecedent.meaning().metrics().get(0).get(0).column() == Column.PRIOR_ITEMS;
    }

    /** 行政许可事项96项，较上年减少4项: the form of 2019 has a column for it, but the items of both years may be meant as well. */
    private void items(int i, Said antecedent, Quantity quantity, Direction direction, int begin) {
        List<List<CellId>> change =
                Metrics.cell(antecedent.meaning().metrics().get(0).get(0).row(), Column.CHANGE).stream()
                        .map(List::of)
                        .toList();
        Quantity signed = direction == Direction.DOWN ? quantity.negated() : quantity;
        Meaning meaning = Meaning.of(antecedent.meaning().subject(), change, Meaning.Kind.VERB)
                .onlyIf(state.readings.bear(change, signed), "未写明是表中的“本年增/减”还是两年项目数之差");
        state.add(i, ClaimKind.COUNT, meaning, signed, begin);
    }

    /** 办结27件。与上年的12件相比，新收增加14件: the change names what both count, not the sentence before. */
    private Said ofSame(Said base, Window window, Meaning meaning) {
        boolean otherwise = base != null
                && base.reference()
                && base.against() != null
                && explicit(window)
                && meaning.held()
                && base.meaning().subject() != meaning.subject();
        if (!otherwise) {
            return base;
        }
        Said same = base.with(meaning);
        state.said.replaceAll(one -> one == base ? same : one);
        state.open.replaceAll(one -> one == base ? same : one);
        return same;
    }

    /** 新收申请318件，增长10%: a whole of this year and right after it how it moved can only speak of the year before. */
    private boolean simplyMoved(int i, int begin, Said antecedent) {
        if (state.comparedElsewhere) {
            return false;
        }
        boolean next = antecedent != null
                && (state.handedTo.containsKey(i)
                        || state.tokens.subList(antecedent.at() + 1, i).stream().noneMatch(word -> word.is(NUMBER)));
        return next
                && antecedent.meaning().held()
                && antecedent.year() == 0
                && !antecedent.part()
                && SIMPLY_MOVED
                        .matcher(state.text.substring(begin, state.tokens.get(i).from()))
                        .matches()
                && !YEARS.matcher(state.text).find();
    }

    /** 2022年新收申请较上年增加3件，增长40% says of 2022 how it differs from 2021. */
    int toldOf(Window window, Said antecedent) {
        if (explicit(window)) {
            return Math.min(state.year, 0);
        }
        Said change = antecedent == null && antecedents.lastBase() == null ? antecedents.lastChange() : null;
        return change == null ? 0 : change.year();
    }

    /** 是上年的1.3倍: no difference but a proportion, so without a direction. */
    void times(int i, Window window, Quantity quantity, int begin) {
        Said antecedent = antecedents.antecedent();
        Meaning meaning = changed(window, antecedent, i);
        state.add(
                i,
                ClaimKind.CHANGE,
                meaning,
                quantity,
                Direction.NONE,
                0,
                begin,
                explicit(window) ? null : antecedent,
                null);
    }

    private Direction direction(Window window, Said base) {
        for (int k = window.left().size() - 1; k >= 0; k--) {
            Token word = window.left().get(k);
            if (word.is(UP) || word.is(DOWN)) {
                return word.is(UP) ? Direction.UP : Direction.DOWN;
            }
        }
        for (Token word : window.right()) {
            if (word.is(UP) || word.is(DOWN)) {
                return word.is(UP) ? Direction.UP : Direction.DOWN;
            }
        }
        return Direction.UP;
    }

    static boolean explicit(Window window) {
        return window.left().stream()
                .anyMatch(token -> SentenceState.REQUEST_WORDS.contains(token.term())
                        || token.is(ASK)
                        || token.is(NEW) && token.to() - token.from() == COUNT_BY_NAME
                        || Term.DISPUTES.contains(token.term())
                        || Term.TABLE_TWO.contains(token.term())
                        || Term.APPLICANTS.contains(token.term())
                        || Term.GROUPS.contains(token.term())
                        || Term.REASONS.contains(token.term())
                        || Term.RESULTS.contains(token.term())
                        || token.is(OTHER)
                        || token.is(CHANNEL));
    }

    /** What a change speaks of; after a sentence that ends with some of the requests it may go back to all of them. */
    Meaning changed(Window window, Said antecedent, int i) {
        if (!explicit(window) && antecedent != null && !state.handedTo.containsKey(i) && otherNamed(antecedent, i)) {
            return Meaning.none("其间另说了别的事项", Meaning.Kind.ANY);
        }
        Meaning meaning = ofItsClause(window, antecedent);
        return explicit(window) ? meaning : orOfAll(meaning);
    }

    /** 行政许可77件；没有作出行政处罚，较上年减少2件: what is named between a number and the change is what changed. */
    private boolean otherNamed(Said antecedent, int i) {
        boolean money = false;
        for (int k = state.said.size() - 1;
                k >= Math.max(0, state.said.size() - NEAR) && state.said.get(k).at() > antecedent.at();
                k--) {
            money |= state.said.get(k).kind() == ClaimKind.FEE;
        }
        if (money && antecedent.meaning().subject() != ClaimSubject.CHARGES) {
            // 采购31次，金额1820.6万元，同比增长7.1%
            return true;
        }
        boolean apart = false;
        for (int k = Math.max(antecedent.at() + 1, i - NEAR); k < i; k++) {
            Term term = state.tokens.get(k).term();
            apart |= term == COMMA || term == SEMICOLON;
            if (term == STOP) {
                return false;
            }
            // 收到申请161件，征地类申请较多，较上年增加20件: some of them
            boolean some = apart && (term == ASK || term == PARTIAL);
            boolean other = some
                    || Term.DISPUTES.contains(term)
                            && !antecedent.meaning().subject().isAboutDisputes()
                    || Term.TABLE_TWO.contains(term)
                            && !antecedent.meaning().subject().isAboutTableTwo()
                    || DECIDED_ON.contains(term)
                            && antecedent.meaning().subject() != Meanings.subject(term)
                            && antecedent.meaning().subject().isAboutTableTwo();
            if (other && !counted(k, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number stands between the word and the change: it has taken the word for itself. */
    private boolean counted(int word, int i) {
        return state.tokens.subList(word, i).stream().anyMatch(token -> token.is(NUMBER));
    }

    /** What is inherited from a sentence before that ends with some of the requests may be said of all: 其中企业8件。与上年的64件相比，增加22件. */
    Meaning orOfAll(Meaning inherited) {
        boolean ofSome = inherited.held()
                && OF_SOME.contains(inherited.subject())
                && state.said.stream()
                        .noneMatch(one ->
                                one.count() && one.year() == 0 && one.meaning().subject() == inherited.subject());
        if (!ofSome) {
            return inherited;
        }
        List<List<CellId>> any = new ArrayList<>(Metrics.requests(ClaimSubject.RECEIVED));
        any.addAll(Metrics.requests(ClaimSubject.RESOLVED));
        any.addAll(inherited.metrics());
        return Meaning.of(ClaimSubject.RECEIVED, any, Meaning.Kind.VERB);
    }

    /** What its own clause names, else the count before it. */
    private Meaning ofItsClause(Window window, Said antecedent) {
        if (explicit(window)) {
            Meaning meaning = Meanings.of(window, state.topic(window), "件");
            // 许可88214件、处罚5120件。与去年相比，行政许可增长4.9%: the number that was told before
            return meaning.isProbable()
                    ? meaning.settled(antecedents.told(meaning) || decisionsMoved(window, meaning))
                    : meaning;
        }
        if (antecedent == null) {
            Said base = antecedents.lastBase();
            Said change = base == null ? antecedents.lastChange() : base;
            boolean documents = state.topic == NORM || state.topic == REG;
            if (change != null && base == null && OWN_VERBS.stream().anyMatch(window::has)) {
                // 制发增加5件，废止增加9件: another verb, another number
                // 结转数、结转量 are of one of the two years, whichever
                boolean named = window.has(RESOLVE)
                        || window.has(CARRY) && window.has(NEXT)
                        || window.left().stream().anyMatch(word -> word.is(CARRY) && word.to() - word.from() > 2);
                if (state.topic == REQUEST && named) {
                    return Meanings.of(window, REQUEST, "件");
                }
                return documents ? Meanings.of(window, state.topic, "件") : Meaning.none("未写明是什么的变化", Meaning.Kind.ANY);
            }
            return change == null ? Meaning.none("未写明是什么的变化", Meaning.Kind.ANY) : change.meaning();
        }
        Meaning named = ofOwnVerb(window, antecedent);
        if (named != null) {
            return named;
        }
        if (antecedent.year() != 0) {
            return Meaning.none("所比的是其他年度", Meaning.Kind.ANY);
        }
        if (!antecedent.meaning().held()) {
            return Meaning.none("所比的数在表中没有对应的单元格", Meaning.Kind.ANY);
        }
        Said whole = antecedent.part() && window.has(COMPARE) ? antecedents.whole() : null;
        Said received = state.said.isEmpty() ? antecedents.receivedBefore(antecedent) : null;
        if (whole != null && whole.meaning().held() && whole.year() == 0 && ofRequests(whole, antecedent)) {
            // 共办理554件，其中新收523件，比上年少34件: the item or the whole
            received = whole;
        }
        if (received == null) {
            return antecedent.meaning();
        }
        // 收到195件，答复191件。同比增长53.5%: either of the two may have grown
        List<List<CellId>> either = new ArrayList<>(received.meaning().metrics());
        either.addAll(antecedent.meaning().metrics());
        return Meaning.of(received.meaning().subject(), either, Meaning.Kind.VERB);
    }

    private static boolean ofRequests(Said one, Said other) {
        return one.meaning().subject().isAboutRequests()
                && other.meaning().subject().isAboutRequests();
    }

    /** 与上年相比，行政许可增加12件、行政处罚减少6件: decisions, where nothing is said of lists or of what was made public. */
    private boolean decisionsMoved(Window window, Meaning meaning) {
        return meaning.why().equals(Meanings.NOT_DECIDED)
                && comparedWithLastYear(window)
                && window.left().stream()
                        .allMatch(word -> Meanings.DECISIONS.contains(word.term()) || MOVES.contains(word.term()))
                && !window.loose()
                && state.tokens.stream().noneMatch(word -> word.is(PUBLISH) || word.is(ITEMS) || word.is(SHEETS));
    }

    /** 合计415件，同比新收量下降6.9%: another verb than that of the number before, so another number; null where there is none. */
    private Meaning ofOwnVerb(Window window, Said antecedent) {
        boolean documents = (state.topic == NORM || state.topic == REG)
                && antecedent.meaning().subject().isAboutTableTwo();
        boolean requests =
                state.topic == REQUEST && antecedent.meaning().subject().isAboutRequests();
        Set<Term> verbs = documents ? DOCUMENT_VERBS : requests ? REQUEST_VERBS : Set.of();
        if (window.left().stream().noneMatch(word -> verbs.contains(word.term()))) {
            return null;
        }
        Meaning own = Meanings.of(window, state.topic, "件");
        boolean another = documents
                ? !own.metrics().equals(antecedent.meaning().metrics())
                : own.subject() != antecedent.meaning().subject();
        return own.held() && another ? own : null;
    }

    boolean comparedWithLastYear(Window window) {
        if (state.comparedElsewhere) {
            return false;
        }
        for (int k = 0; k < window.left().size(); k++) {
            Token word = window.left().get(k);
            if (word.is(YEAR) && word.year() != -1 && word.year() != 0) {
                return false;
            }
            if (word.is(COMPARE) && state.text.startsWith("环比", word.from())) {
                return false;
            }
        }
        return window.has(COMPARE)
                || state.comparing
                || antecedents.lastIsChange()
                || window.has(LAST)
                || window.left().stream().anyMatch(token -> token.is(YEAR) && token.year() == -1);
    }
}
