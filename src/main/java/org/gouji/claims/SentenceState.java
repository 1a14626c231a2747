package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/**
 * What has been read of one sentence so far, and what the words read have set for those to come. What a clause does not
 * say again it inherits: topic, scope and year from the clause before, the total from the head of a list.
 */
final class SentenceState {

    static final Set<Term> REQUEST_WORDS = EnumSet.of(REQUEST, MENTION);

    /** Words for years before, of which the last is only one. */
    private static final Set<String> OLDER = Set.of("往年", "以前年度");

    /** A year that is not told. */
    static final int LONG_AGO = -99;

    /** So many letters before or behind a number may still speak of it. */
    static final int PART_LENGTH = 30;

    final Passage passage;
    final String text;
    final List<Token> tokens;
    final Scopes scopes;
    /** Whether reviews and suits in it are those about disclosure. */
    final boolean ours;

    final Readings readings;

    final List<Said> said = new ArrayList<>();
    /** Those of them that a later number may speak of: not what a bracket that is closed says of the number before it. */
    final List<Said> open = new ArrayList<>();
    /** Words 申请 that mean another kind of request: 低保申请. */
    final Set<Token> otherRequests = new HashSet<>();

    Term topic;
    /** What was spoken of before another matter came in: 按信访件处理2件、逾期不补正1件. */
    Term beforeOther;

    /** Whether a list of parts is being read. */
    boolean parts;
    /** Whether the list of parts before a semicolon may go on after it: 其中，自然人…；法人…. */
    boolean resumable;

    /** Whether the parts are the matters that requests are about: 涉及自然资源60件、住建30件. */
    boolean byMatter;

    boolean closed;
    int year;
    boolean partOfYear;
    /** Whether the sentence says what is going to be done. */
    boolean intended;

    boolean comparing;
    /** Whether another year than the last is what was compared with: 与2021年相比. */
    boolean comparedElsewhere;
    /** Whether 分别 hands out the numbers that follow to things named before it. */
    boolean distributed;
    /** Counts before that 分别 hands numbers out to: 新收12件，办结11件，分别增长9.1%、10%. */
    final Map<Integer, Said> handedTo = new HashMap<>();
    /** Where the things begin to which 分别 hands out numbers. */
    int handedFrom;
    /** End of the words that state the number being read. */
    int end;

    SentenceState(Passage passage, List<Token> tokens, Scopes scopes, Term topic, boolean ours, Readings readings) {
        this.passage = passage;
        this.text = passage.text();
        this.tokens = tokens;
        this.scopes = scopes;
        this.topic = topic;
        this.ours = ours;
        this.readings = readings;
    }

    /** Whether one of the two words before or after stands for the term: 2022年结转, 结转至2024年. */
    boolean near(int i, int from, Term term) {
        for (int k = Math.max(from, i - 2); k <= Math.min(tokens.size() - 1, i + 2); k++) {
            if (tokens.get(k).is(term)) {
                return true;
            }
        }
        return false;
    }

    Term topic(Window window) {
        Term found = null;
        for (Token word : window.left()) {
            found = topicOf(word, found);
        }
        if (found == null) {
            for (Token word : window.right()) {
                found = found == null ? topicOf(word, null) : found;
            }
        }
        boolean outcome = found == null
                && topic == OTHER
                && beforeOther == REQUEST
                && window.left().stream()
                        .anyMatch(token -> Term.REASONS.contains(token.term())
                                || token.term() != GRANTED && Term.GROUPS.contains(token.term()));
        return outcome ? REQUEST : found == null ? topic : found;
    }

    private Term topicOf(Token word, Term before) {
        Term term = word.term();
        if (otherRequests.contains(word)) {
            return OTHER;
        }
        if (REQUEST_WORDS.contains(term) || term == ASK && (topic == REQUEST || passage.section() == 3)) {
            return REQUEST;
        }
        if (Term.DISPUTES.contains(term) || Term.TABLE_TWO.contains(term)) {
            return term;
        }
        return term == OTHER && (before == null || before == REQUEST) ? OTHER : before;
    }

    /** The year that a number speaks of; 上年 and 下年 beside 结转 say from or to which year, not of which year it is told. */
    int yearOf(Window window) {
        int spoken = year;
        boolean carried = window.has(CARRY) || window.follows(CARRY) || window.has(UNFINISHED);
        for (Token word : window.left()) {
            if (word.is(LAST) && !carried && !window.has(COMPARE) && !window.has(FLAT)) {
                spoken = OLDER.contains(text.substring(word.from(), word.to())) ? LONG_AGO : -1;
            } else if (word.is(YEAR) && !carried && !window.has(FLAT)) {
                spoken = word.year();
            } else if (word.is(THIS)) {
                spoken = 0;
            }
        }
        return !carried ? spoken : intoThisYear(window) ? 0 : Math.min(year, 0);
    }

    /** 2021年底未办结的3件顺延到2022年: told of the year to which they came. */
    private static boolean intoThisYear(Window window) {
        List<Token> words = window.has(Term.CARRY) ? window.left() : window.right();
        boolean carried = false;
        boolean into = false;
        for (Token word : words) {
            carried |= word.is(Term.CARRY);
            into |= carried && (word.is(Term.THIS) || word.is(Term.YEAR) && word.year() == 0);
        }
        return into;
    }

    static boolean pastYear(Token token) {
        return token.is(LAST) || token.is(YEAR) && token.year() == -1 || token.is(COMPARE);
    }

    void say(Said one) {
        said.add(one);
        open.add(one);
    }

    void add(int i, ClaimKind kind, Meaning meaning, Quantity quantity, int begin) {
        add(i, kind, meaning, quantity, Direction.NONE, year, begin, null, null);
    }

    void add(
            int i,
            ClaimKind kind,
            Meaning meaning,
            Quantity quantity,
            Direction direction,
            int spoken,
            int begin,
            Said against,
            Said base) {
        Token token = tokens.get(i);
        String scope = against == null ? scopes.at(begin, token.from()) : against.scope();
        boolean own = against == null
                && kind == ClaimKind.COUNT
                && !scope.isEmpty()
                && meaning.held()
                && readings.bear(meaning.metrics(), quantity)
                && scopes.ownNameAlone();
        say(new Said(
                i,
                kind,
                meaning,
                quantity,
                direction,
                spoken,
                own ? "" : scope,
                parts && kind == ClaimKind.COUNT,
                closed,
                begin,
                Math.max(end, token.to()),
                against,
                base,
                false));
    }
}
