package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** Counts of requests told by who made them, or by nothing but their year. */
final class AskedCounts {

    private static final Pattern FROM_ORGANISATIONS =
            Pattern.compile("(?:是)?(?:来自于?|由|系|为)(?<who>企业|公司|单位|机构|企事业单位|社会组织)(?=提出|提交|申请|的|[,;、。]|$)");
    /** 以自然人为主，其他申请人11件: all who are no natural persons. */
    private static final Pattern OTHER_THAN_PERSONS = Pattern.compile(
            "以(?:自然人|公民个人|公民|个人)(?:申请|提出)?(?:为主|居多),(?:其中)?其[他它](?:申请人|申请主体|主体|组织)(?:申请|提出|提交)?(?:的|为|是|共|有|共有)?$");

    /** 自然人仍为最主要的申请群体，申请601件: those who ask are named in the clause before. */
    private static final Pattern MAIN_ASKERS = Pattern.compile(
            "(?<who>自然人|公民个人|公民|个人|[一-龥]{1,3}企业|企业|[一-龥]{0,4}机构|[一-龥]{0,4}组织)[^,;。\\d]{0,8}(?:为主|主体|群体|主力|主要|居多|最多|居首)[^,;。\\d]{0,6},(?:共|共计|全年)?(?:提出|提交)?申请(?:共)?$");

    /** 组织申请共87件: of which organisations is not said. */
    private static final Pattern ANY_ORGANISATION = Pattern.compile("[,、;](?:其他|社会|各类)?组织(?:提出|提交)?(?:的)?申请");

    /** 公民和社会组织提交40件: whoever asked, persons or not. */
    private static final Pattern WHOEVER =
            Pattern.compile("(?:公民个人|公民|个人|自然人|群众)(?:和|、|或者?|及|与|以及)(?:其[他它]|社会|有关|相关|各类|企事业|企业事业)*(?:组织|单位|机构|团体)");

    private static final Pattern PERSONS = Pattern.compile("\\d(?:名|位|家|个|户)$");
    private static final Pattern ASKERS_COUNTED =
            Pattern.compile("^(?:自然人|公民|法人|其他组织|申请人|企业|单位)[^,;]{0,10}?(?:提交|提出|申请)");
    private static final Pattern VOLUME = Pattern.compile("数|量");
    /** What has come in and what was carried in are all that is to be dealt with. */
    private static final Pattern DUE =
            Pattern.compile("应(?:予)?办(?:理)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|件)?(?:共|总数|总量)?(?:为)?$");

    private final SentenceState state;
    private final Antecedents antecedents;
    private final FromBefore fromBefore;

    AskedCounts(SentenceState state, Antecedents antecedents, FromBefore fromBefore) {
        this.state = state;
        this.antecedents = antecedents;
        this.fromBefore = fromBefore;
    }

    /** What the number counts by who asked or by what was to be dealt with; null where the words say neither. */
    Meaning of(int i, Window window, String words, Term about) {
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
        boolean whoever = about == REQUEST
                && window.terms(Term.APPLICANTS).equals(Set.of(NATURAL))
                && WHOEVER.matcher(words).find();
        if (whoever) {
            List<Token> left = window.left().stream()
                    .filter(word -> !Term.APPLICANTS.contains(word.term()))
                    .toList();
            return Meanings.of(new Window(left, window.right(), window.loose()), about, "件");
        }
        boolean notPersons = about == REQUEST
                && words.contains("其")
                && OTHER_THAN_PERSONS
                        .matcher(state.text.substring(
                                Math.max(0, state.tokens.get(i).from() - SentenceState.PART_LENGTH),
                                state.tokens.get(i).from()))
                        .find();
        if (notPersons) {
            return Meaning.of(
                    ClaimSubject.APPLICANT,
                    Metrics.applicants(EnumSet.of(ORGANISATION), Set.of()),
                    Meaning.Kind.APPLICANT);
        }
        Meaning main = about == REQUEST && words.contains("申请") ? mainAskers(i) : null;
        if (main != null) {
            return main;
        }
        if (about == REQUEST
                && (FromBefore.otherAskers(words)
                        || ANY_ORGANISATION.matcher(words).lookingAt())) {
            return Meaning.none("未写明是哪些申请人", Meaning.Kind.APPLICANT);
        }
        if (about == REQUEST
                && !state.parts
                && DUE.matcher(words).find()
                && antecedents.last(ClaimSubject.CARRIED_IN) != null) {
            // 连同上年结转的26件，应办383件
            return Meaning.of(
                    ClaimSubject.HANDLED, List.of(Metrics.totals(Row.RECEIVED, Row.CARRIED_IN)), Meaning.Kind.VERB);
        }
        return null;
    }

    private Meaning mainAskers(int i) {
        int at = state.tokens.get(i).from();
        Matcher main = MAIN_ASKERS.matcher(state.text).region(Math.max(0, at - SentenceState.PART_LENGTH), at);
        if (!main.find()) {
            return null;
        }
        String who = main.group("who");
        boolean persons = who.equals("自然人") || who.startsWith("公民") || who.equals("个人");
        return persons
                ? Meaning.of(
                        ClaimSubject.APPLICANT,
                        Metrics.applicants(EnumSet.of(NATURAL), Set.of()),
                        Meaning.Kind.APPLICANT)
                : Meaning.none("未写明是哪些申请人", Meaning.Kind.APPLICANT);
    }

    /** Requests behind a number of those who made them; null where none are counted. */
    Meaning byAskers(Window window, String words, int begin, Term about, Quantity quantity) {
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
        return null;
    }

    /** 申请数量连续两年增长，2021年39件，2022年47件: a number with its year alone. */
    boolean countedByYear(int i, Window window) {
        return yearAlone(window) && counted(i);
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

    /** 24件来自个人，8件来自企业: who asked stands after the number; null where it does not. */
    private Meaning askedBy(int i) {
        int to = state.tokens.get(i).to();
        Matcher who = FROM_ORGANISATIONS
                .matcher(state.text)
                .region(to, Math.min(state.text.length(), to + SentenceState.PART_LENGTH));
        return who.lookingAt() ? fromBefore.enterprises(who.group("who"), false) : null;
    }
}
