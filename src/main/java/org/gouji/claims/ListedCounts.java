package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;

/** What a count may mean as an item of a list: a part of the total at its head, or what the item before it counts as well. */
final class ListedCounts {

    /** What is held against its own cell also as an item of a list. */
    static final Set<ClaimSubject> ITEMS = EnumSet.of(
            ClaimSubject.CARRIED_IN,
            ClaimSubject.CARRIED_OUT,
            ClaimSubject.OUTCOME,
            ClaimSubject.APPLICANT,
            ClaimSubject.REVIEW_RESULT,
            ClaimSubject.LITIGATION_RESULT,
            ClaimSubject.NEWLY_RECEIVED);

    private static final Set<ClaimSubject> ASKED =
            EnumSet.of(ClaimSubject.NEWLY_RECEIVED, ClaimSubject.RECEIVED, ClaimSubject.HANDLED);
    /** What follows a number of cases that were resolved where the others were carried over. */
    private static final Pattern CARRIED_ON = Pattern.compile(
            "(?:按时|按期|如期|依法)?(?:已)?(?:办结|答复)?[,、;](?:另有|另|其余|剩余|尚有|有)?(?:\\d{1,6}件(?:申请)?)?(?:因[^,;。]{0,12})?(?:需|均|已|将)?(?:结转|转入|转到|顺延|延续|转至)");

    private static final Set<ClaimSubject> REVIEWS = EnumSet.of(ClaimSubject.REVIEW, ClaimSubject.REVIEW_RESULT);
    /** What may stand between two numbers of documents of which only the first has a verb: its change, too. */
    private static final Set<Term> BETWEEN_DOCUMENTS =
            EnumSet.of(AND, COMMA, COMPARE, LAST, YEAR, UP, DOWN, FLAT, NUMBER);

    private final SentenceState state;
    private final Antecedents antecedents;

    ListedCounts(SentenceState state, Antecedents antecedents) {
        this.state = state;
        this.antecedents = antecedents;
    }

    /** What may be meant by an item of a list: a plain verb then counts only a part of the whole. */
    Meaning within(int i, Meaning given, Quantity quantity) {
        Meaning meaning = carriedOn(given, quantity);
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
                                        && quantity.value().compareTo(CountMeaning.NO_CHANCE) >= 0
                                        && state.readings.bear(meaning.metrics(), quantity))
                || meaning.key() == Meaning.Kind.ITEM;
        boolean share = wholeHeld
                        && meaning.held()
                        && meaning.metrics().equals(whole.meaning().metrics())
                || whole != null
                        && whole.meaning().subject() == ClaimSubject.RESOLVED
                        && meaning.subject() == ClaimSubject.NEWLY_RECEIVED;
        if (meaning.held() && !own && resolvedOfAll(i, meaning, whole, quantity)) {
            return meaning;
        }
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

    /**
     * 收到35件，其中自然人34件、企业1件，办结32件，结转3件: all that were resolved, unless those of the year before are beside, which
     * only the table can tell.
     */
    private boolean resolvedOfAll(int i, Meaning meaning, Said whole, Quantity quantity) {
        boolean all = meaning.subject() == ClaimSubject.RESOLVED
                && whole != null
                && whole.meaning().held()
                && ASKED.contains(whole.meaning().subject())
                && state.readings.any();
        return all
                && (state.readings.bear(meaning.metrics(), quantity)
                        || state.readings.none(Metrics.requests(ClaimSubject.CARRIED_IN))
                                && state.readings.bear(whole.meaning().metrics(), whole.quantity())
                                && CARRIED_ON
                                        .matcher(state.text)
                                        .region(state.tokens.get(i).to(), state.text.length())
                                        .lookingAt());
    }

    /** 予以公开的30件申请中，27件为自然人申请: who asked for those alone, which the table has in no total. */
    private static boolean across(ClaimSubject item, ClaimSubject whole) {
        boolean some = whole == ClaimSubject.CARRIED_IN || whole == ClaimSubject.CARRIED_OUT;
        return item == ClaimSubject.APPLICANT && (some || whole == ClaimSubject.OUTCOME)
                || item == ClaimSubject.OUTCOME && (some || whole == ClaimSubject.APPLICANT);
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

    void resume(Meaning meaning) {
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

    /** Whether one counts reviews or what came of them and the other suits. */
    static boolean otherSide(ClaimSubject one, ClaimSubject other) {
        boolean disputes = one.isAboutDisputes()
                && other.isAboutDisputes()
                && one != ClaimSubject.DISPUTES
                && other != ClaimSubject.DISPUTES;
        return disputes && REVIEWS.contains(one) != REVIEWS.contains(other);
    }

    /** Whether a number of documents stands with nothing but their name right after one of the other kind. */
    boolean listedAfter(int i, Window window, Term about, Said previous) {
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

    static boolean handedOut(Window window) {
        int at = -1;
        boolean several = false;
        for (int k = 0; k < window.left().size(); k++) {
            several |= window.left().get(k).is(AND) && at < 0;
            at = window.left().get(k).is(PART) ? k : at;
        }
        return at >= 0 && several || window.left().isEmpty();
    }
}
