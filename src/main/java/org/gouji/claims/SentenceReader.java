package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/**
 * Walks through the tokens of one sentence and takes each number for what the words nearest to it say. What a clause
 * does not say again it inherits: topic, scope and year from the clause before, the total from the head of a list.
 */
final class SentenceReader {

    private static final Set<String> COUNTS = Set.of("件", "份", "起", "宗", "条", "次", "项", "个", "封", "例", "部", "");
    private static final Set<String> MONEY = Set.of("元", "万元", "亿元", "千元");
    private static final Set<Term> REQUEST_WORDS = EnumSet.of(REQUEST, MENTION);

    private static final Pattern REACHES = Pattern.compile("(?:增加|增长|上升|提高|提升|增|升|下降|减少|降低|回落|降|减|达)(?:到|至)");

    private final Passage passage;
    private final String text;
    private final List<Token> tokens;
    private final Scopes scopes;
    private final List<Said> said = new ArrayList<>();

    private final boolean ours;
    private final Said before;
    private final List<Said> earlier;
    private Term topic;
    private boolean parts;
    /** Whether the list of parts before a semicolon may go on after it: 其中，自然人…；法人…. */
    private boolean resumable;

    private boolean closed;
    private int bracketParts;
    private int year;
    private boolean partOfYear;
    private boolean comparing;
    /** Whether 分别 hands out the numbers that follow to things named before it. */
    private boolean distributed;
    /** End of the words that state the number being read. */
    private int end;

    /**
     * @param ours whether reviews and suits in it are those about disclosure
     * @param earlier the counts of the sentences before it
     * @param before the total that the sentence before gave, which 较上年增加 at its beginning then speaks of; or null
     */
    SentenceReader(
            Passage passage,
            List<Token> tokens,
            Scopes scopes,
            Term topic,
            boolean ours,
            Said before,
            List<Said> earlier) {
        this.passage = passage;
        this.text = passage.text();
        this.tokens = tokens;
        this.scopes = scopes;
        this.topic = topic;
        this.ours = ours;
        this.before = before;
        this.earlier = earlier;
    }

    /** Reads the tokens from {@code from} up to and without {@code to}. */
    List<Said> read(int from, int to) {
        scopes.sentence();
        topic = opening(from, to);
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            switch (token.term()) {
                case NUMBER -> number(i, from, to);
                case SEMICOLON -> {
                    resumable |= parts;
                    parts = false;
                    closed = false;
                    partOfYear = false;
                    comparing = false;
                }
                case OPEN -> bracketParts = parts ? bracketParts : i;
                case CLOSE -> {
                    if (bracketParts > 0) {
                        parts = false;
                        closed = false;
                        bracketParts = 0;
                    }
                }
                case COMMA -> {
                    comparing = false;
                    distributed = false;
                }
                case PART -> {
                    parts = !said.isEmpty() || before != null;
                    distributed = text.startsWith("分别", token.from());
                    closed = distributed && parts;
                    year = said.isEmpty() && before != null ? before.year() : year;
                }
                case COMPARE -> comparing = true;
                case LAST -> comparing |= i + 1 < to && tokens.get(i + 1).is(FLAT);
                case FLAT -> flat(i, from);
                case HALF -> partOfYear = true;
                default -> context(token, i, from);
            }
        }
        return said;
    }

    Term topic() {
        return topic;
    }

    /** The topic before the sentence names one: what it names first may already be meant by the numbers before it. */
    private Term opening(int from, int to) {
        int outcomes = 0;
        for (int i = from; i < to; i++) {
            Term term = tokens.get(i).term();
            boolean carried = term == CARRY && (near(i, from, LAST) || near(i, from, NEXT) || near(i, from, YEAR));
            if (topic == OTHER && (term == REQUEST || term == MENTION)) {
                return REQUEST;
            }
            if (term == OTHER || Term.DISPUTES.contains(term) || Term.TABLE_TWO.contains(term)) {
                return topic;
            }
            outcomes += Term.GROUPS.contains(term) || carried ? 1 : 0;
        }
        return topic == OTHER && outcomes >= 2 ? REQUEST : topic;
    }

    private void context(Token token, int i, int from) {
        Term term = token.term();
        if (REQUEST_WORDS.contains(term)) {
            topic = REQUEST;
        } else if (term == ASK
                && (passage.section() == 3
                        || topic == REQUEST
                        || i > from && tokens.get(i - 1).is(NEW))) {
            topic = REQUEST;
        } else if (Term.DISPUTES.contains(term)) {
            topic = term == SUIT && (topic == DIRECT || topic == AFTER) ? topic : term;
        } else if (Term.TABLE_TWO.contains(term)) {
            topic = term;
        } else if (term == OTHER && !Term.TABLE_TWO.contains(topic)) {
            topic = OTHER;
        } else if (term == YEAR) {
            boolean carried = near(i, from, CARRY)
                    || comparing
                    || i > from && tokens.get(i - 1).is(COMPARE);
            year = carried ? year : token.year();
            partOfYear = false;
        } else if (term == THIS) {
            year = 0;
        }
        scopes.seen(token);
    }

    /** Whether one of the two words before or after stands for the term: 2022年结转, 结转至2024年. */
    private boolean near(int i, int from, Term term) {
        for (int k = Math.max(from, i - 2); k <= Math.min(tokens.size() - 1, i + 2); k++) {
            if (tokens.get(k).is(term)) {
                return true;
            }
        }
        return false;
    }

    private void number(int i, int from, int to) {
        Token token = tokens.get(i);
        Quantity quantity = token.number().quantity();
        int start = leftStart(i, from);
        Window window = new Window(words(start, i), right(i, to), loose(i, start));
        String unit = quantity.unit();
        int begin = begin(start, i);
        if (unit.equals("%") || unit.equals("‰") || unit.equals("倍") || unit.equals("个百分点")) {
            percent(i, window, quantity, begin, start);
        } else if (MONEY.contains(unit)) {
            money(i, window, quantity, begin);
        } else if (changes(i, window)) {
            change(i, window, quantity, begin);
        } else if (COUNTS.contains(unit)) {
            count(i, window, quantity, begin);
        } else {
            add(i, ClaimKind.COUNT, Meaning.none("表中没有与之对应的单元格", kind(window)), quantity, begin);
        }
    }

    private static Meaning.Kind kind(Window window) {
        return window.has(CHANNEL) ? Meaning.Kind.CHANNEL : Meaning.Kind.ANY;
    }

    /** Index of the first word that belongs to the number: back to the number, mark or list item before it. */
    private int leftStart(int i, int from) {
        int start = i;
        while (start > from && !stops(start - 1)) {
            start--;
        }
        Window own = new Window(words(start, i), List.of(), false);
        boolean mayReach = start > from
                && (tokens.get(start - 1).is(COMMA)
                        || tokens.get(start - 1).is(COLON)
                        || tokens.get(start - 1).is(CLOSE));
        if (own.bare() && mayReach && !own.has(PART) && !own.has(REST)) {
            int back = start - 1;
            while (back > from && !stops(back - 1)) {
                back--;
            }
            boolean counted = back > from && tokens.get(back - 1).is(NUMBER) || back == start - 1;
            return counted ? start : back;
        }
        return start;
    }

    private boolean stops(int k) {
        Token token = tokens.get(k);
        return token.wall() || token.is(NUMBER);
    }

    /** The words between, without those that still belong to the number before (收到2件行政复议申请、1件诉讼). */
    private List<Token> words(int start, int i) {
        List<Token> words = new ArrayList<>(tokens.subList(start, i));
        words.removeIf(token -> token.wall() || token.is(NUMBER));
        if (start > 0 && tokens.get(start - 1).is(NUMBER)) {
            for (int k = 0; k < words.size(); k++) {
                if (words.get(k).is(AND)) {
                    return words.subList(k + 1, words.size());
                }
            }
        }
        return words;
    }

    private List<Token> right(int i, int to) {
        List<Token> right = new ArrayList<>();
        int k = i + 1;
        while (k < to
                && !tokens.get(k).wall()
                && !tokens.get(k).is(NUMBER)
                && !tokens.get(k).is(AND)) {
            right.add(tokens.get(k));
            k++;
        }
        boolean carriesOn = right.isEmpty()
                && k + 1 < to
                && tokens.get(k).is(COMMA)
                && tokens.get(k + 1).is(CARRY);
        if (carriesOn) {
            int m = k + 1;
            while (m < to && !stops(m)) {
                right.add(tokens.get(m));
                m++;
            }
            return m < to && tokens.get(m).is(NUMBER) ? List.of() : right;
        }
        boolean contested = k < to && tokens.get(k).is(NUMBER);
        boolean adjacent =
                !right.isEmpty() && right.get(0).from() - tokens.get(i).to() <= 3;
        return contested || !adjacent ? List.of() : right;
    }

    /** Whether words that mean nothing to us stand between the number and its verb or after it: they may be its object. */
    private boolean loose(int i, int start) {
        Token number = tokens.get(i);
        int before = i > start ? number.from() - tokens.get(i - 1).to() : 0;
        Token next = tokens.get(i + 1);
        boolean ends = next.wall() || next.is(AND) || next.is(NUMBER);
        return before > 3 || ends && next.from() - number.to() > 2;
    }

    private int begin(int start, int i) {
        if (start < i && start > 0 && tokens.get(start - 1).is(NUMBER)) {
            for (int k = start; k < i; k++) {
                if (tokens.get(k).is(AND)) {
                    return tokens.get(k).to();
                }
            }
        }
        int begin = start == 0 ? 0 : Math.max(0, tokens.get(start - 1).to());
        while (text.startsWith("其中", begin) && begin + 2 < tokens.get(i).from()) {
            begin += 2;
        }
        return begin;
    }

    /** Whether the words before the number say that it is a difference: 较上年增加N件, but not 增加到N件. */
    private boolean changes(int i, Window window) {
        for (int k = window.left().size() - 1; k >= 0; k--) {
            Token word = window.left().get(k);
            if (word.is(UP) || word.is(DOWN)) {
                boolean to = word.to() < text.length()
                        && "至到为".indexOf(text.charAt(word.to())) >= 0
                        && text.charAt(word.to()) != '为';
                boolean close = tokens.get(i).from() - word.to() <= 3;
                boolean shortWord = word.to() - word.from() == 1;
                return !to && close && (!shortWord || window.has(COMPARE) || comparing || lastIsChange());
            }
        }
        return false;
    }

    private boolean lastIsChange() {
        return !said.isEmpty() && said.get(said.size() - 1).kind() == ClaimKind.CHANGE;
    }

    private void count(int i, Window window, Quantity quantity, int begin) {
        Term about = topic(window);
        int spoken = yearOf(window);
        if (partOfYear || window.has(HALF)) {
            add(i, ClaimKind.COUNT, Meaning.none("说的不是全年", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (distributed && handedOut(window)) {
            add(i, ClaimKind.COUNT, Meaning.none("“分别”所指没有逐项对应", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        boolean reference = window.has(COMPARE)
                || window.bare() && i > 1 && tokens.get(i - 1).is(OPEN) && pastYear(tokens.get(i - 2));
        if (reference) {
            reference(i, window, quantity, begin, about);
            return;
        }
        Said risen = risen(i, window, begin);
        if (risen != null) {
            add(i, ClaimKind.COUNT, risen.meaning(), quantity, Direction.NONE, 0, begin, null, null);
            return;
        }
        if (window.has(RATE) || window.has(DONE_RATE)) {
            add(i, ClaimKind.COUNT, Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Meaning meaning = Meanings.of(window, about, quantity.unit());
        end = window.follows(CARRY) && !window.has(CARRY) || window.left().isEmpty() && meaning.held()
                ? last(window.right(), tokens.get(i).to())
                : tokens.get(i).to();
        Said previous = said.isEmpty() ? null : said.get(said.size() - 1);
        boolean sameDocuments = !meaning.held()
                && (about == NORM || about == REG)
                && window.has(SCOPE)
                && previous != null
                && previous.meaning().subject().isAboutTableTwo();
        if (sameDocuments) {
            meaning = previous.meaning();
        }
        if (Term.DISPUTES.contains(about) && (!ours || oursAreAPart(i))) {
            meaning = Meaning.none("不是因政府信息公开引起的案件", Meaning.Kind.ANY);
        }
        if (window.has(EACH) && Term.DISPUTES.contains(about) && ours) {
            each(i, window, quantity, begin, spoken);
            return;
        }
        boolean sum = meaning.subject() == ClaimSubject.DISPUTES;
        if (sum && !window.has(TOGETHER) && !window.has(DISPUTE)) {
            meaning = Meaning.none("行政复议、行政诉讼未分别写明", Meaning.Kind.DISPUTE);
        }
        resume(meaning);
        add(i, ClaimKind.COUNT, within(meaning), quantity, Direction.NONE, spoken, begin, null, null);
    }

    private void resume(Meaning meaning) {
        Said last = said.isEmpty() ? null : said.get(said.size() - 1);
        for (int k = said.size() - 1; k >= 0 && !last.count(); k--) {
            last = said.get(k);
        }
        boolean item = meaning.key() != Meaning.Kind.ANY
                && meaning.key() != Meaning.Kind.VERB
                && meaning.key() != Meaning.Kind.DISPUTE;
        parts |= resumable
                && last != null
                && last.part()
                && item
                && last.meaning().key() == meaning.key();
        resumable &= parts;
    }

    /** The other number that this one has risen or fallen from: 从2022年的58件增加到73件, 较上年的31件增长74%，达到54件. */
    private Said risen(int i, Window window, int begin) {
        String words = text.substring(begin, tokens.get(i).from());
        boolean reaches = REACHES.matcher(words).find();
        if (!reaches || explicit(window)) {
            return null;
        }
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count()) {
                return one.meaning().held() && (one.reference() || one.year() == -1) ? one : null;
            }
        }
        return null;
    }

    /** The number of the other year in 比2022年的105件增加… and in 较2022年（105件）增长…. */
    private void reference(int i, Window window, Quantity quantity, int begin, Term about) {
        Said antecedent = explicit(window) ? null : antecedent();
        Meaning meaning = antecedent != null
                ? antecedent.meaning()
                : explicit(window)
                        ? Meanings.of(window, about, quantity.unit())
                        : Meaning.none("未写明是什么", Meaning.Kind.ANY);
        int other = comparedWithLastYear(window) || pastYear(tokens.get(Math.max(0, i - 2))) ? -1 : 1;
        if (other != -1) {
            meaning = Meaning.none("说的是其他年度", Meaning.Kind.ANY);
        }
        said.add(new Said(
                i,
                ClaimKind.COUNT,
                meaning,
                quantity,
                Direction.NONE,
                -1,
                scopes.at(begin, tokens.get(i).from()),
                false,
                false,
                begin,
                tokens.get(i).to(),
                antecedent,
                null,
                true));
    }

    /** Of cases of all kinds only a part is about disclosure, as in 行政复议30件，其中涉及政府信息公开2件. */
    private boolean oursAreAPart(int i) {
        int end = Math.min(text.length(), tokens.get(i).to() + 24);
        String after = text.substring(tokens.get(i).to(), end);
        int among = after.indexOf("其中");
        int stop = after.indexOf('。') < 0 ? after.length() : after.indexOf('。');
        int ourPart = after.indexOf("信息公开");
        return among >= 0 && ourPart > among && ourPart < stop;
    }

    /** 行政复议、行政诉讼各1件. */
    private void each(int i, Window window, Quantity quantity, int begin, int spoken) {
        for (Term one : window.terms(Term.DISPUTES)) {
            List<Token> alone = new ArrayList<>(window.left());
            alone.removeIf(token -> Term.DISPUTES.contains(token.term()) && !token.is(one));
            Meaning meaning = Meanings.of(new Window(alone, window.right(), window.loose()), one, quantity.unit());
            add(i, ClaimKind.COUNT, meaning, quantity, Direction.NONE, spoken, begin, null, null);
        }
    }

    private static int last(List<Token> words, int otherwise) {
        return words.isEmpty() ? otherwise : words.get(words.size() - 1).to();
    }

    /** What may be meant by an item of a list: a plain verb then counts only a part of the whole. */
    private Meaning within(Meaning meaning) {
        if (!parts) {
            return meaning;
        }
        Said whole = whole();
        boolean wholeHeld = whole != null && whole.meaning().held();
        boolean own = Set.of(
                                ClaimSubject.CARRIED_IN,
                                ClaimSubject.CARRIED_OUT,
                                ClaimSubject.OUTCOME,
                                ClaimSubject.APPLICANT,
                                ClaimSubject.REVIEW_RESULT,
                                ClaimSubject.LITIGATION_RESULT,
                                ClaimSubject.NEWLY_RECEIVED)
                        .contains(meaning.subject())
                || meaning.subject().isAboutDisputes()
                || meaning.subject().isAboutTableTwo() && wholeHeld;
        if (meaning.held() && !own) {
            return Meaning.none("是所列总数的一部分", meaning.key());
        }
        boolean foreign = whole != null
                && !wholeHeld
                && meaning.subject().isAboutRequests()
                && !(whole.meaning().subject().isAboutRequests());
        return foreign ? Meaning.none("所属总数在表中没有对应的单元格", meaning.key()) : meaning;
    }

    private void money(int i, Window window, Quantity quantity, int begin) {
        if (window.has(CHARGE) && !changes(i, window)) {
            Meaning meaning = Meaning.of(
                    ClaimSubject.CHARGES,
                    List.of(Metrics.cell(org.gouji.facts.Row.CHARGES, org.gouji.facts.Column.AMOUNT)),
                    Meaning.Kind.ANY);
            add(i, ClaimKind.COUNT, meaning, quantity, begin);
            return;
        }
        boolean fee = window.has(FEE) || topic == FEE;
        add(i, ClaimKind.FEE, Meaning.none(fee ? "信息处理费" : "金额，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
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

    private void change(int i, Window window, Quantity quantity, int begin) {
        if (distributed) {
            add(i, ClaimKind.CHANGE, Meaning.none("“分别”所指没有逐项对应", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Said base = lastBase();
        Direction direction = direction(window, base);
        Said antecedent = antecedent();
        Said sameNow = antecedent != null && antecedent.year() == -1 ? thisYears(antecedent) : null;
        if (sameNow != null) {
            base = base == null ? antecedent : base;
            antecedent = sameNow;
        }
        Meaning meaning = changed(window, antecedent);
        boolean lastYear = base != null || comparedWithLastYear(window);
        if (!lastYear) {
            meaning = Meaning.none("没有写明与上年相比", Meaning.Kind.ANY);
        }
        add(i, ClaimKind.CHANGE, meaning, quantity, direction, 0, begin, explicit(window) ? null : antecedent, base);
    }

    /** This year's number of what last year's number counts: 新收66件，2022年新收61件，同比增长. */
    private Said thisYears(Said lastYears) {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count()
                    && one.year() == 0
                    && one.meaning().subject() == lastYears.meaning().subject()) {
                return one;
            }
        }
        return null;
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

    private boolean explicit(Window window) {
        return window.left().stream()
                .anyMatch(token -> REQUEST_WORDS.contains(token.term())
                        || token.is(ASK)
                        || Term.DISPUTES.contains(token.term())
                        || Term.TABLE_TWO.contains(token.term())
                        || Term.APPLICANTS.contains(token.term())
                        || Term.GROUPS.contains(token.term())
                        || token.is(OTHER)
                        || token.is(CHANNEL));
    }

    /** What a change speaks of: what its own clause names, else the count before it. */
    private Meaning changed(Window window, Said antecedent) {
        if (explicit(window)) {
            Meaning meaning = Meanings.of(window, topic(window), "件");
            return meaning;
        }
        if (antecedent == null) {
            Said base = lastBase();
            return base == null ? Meaning.none("未写明是什么的变化", Meaning.Kind.ANY) : base.meaning();
        }
        if (antecedent.year() != 0) {
            return Meaning.none("所比的是其他年度", Meaning.Kind.ANY);
        }
        if (!antecedent.meaning().held()) {
            return Meaning.none("所比的数在表中没有对应的单元格", Meaning.Kind.ANY);
        }
        return antecedent.meaning();
    }

    private boolean comparedWithLastYear(Window window) {
        for (int k = 0; k < window.left().size(); k++) {
            Token word = window.left().get(k);
            if (word.is(YEAR) && word.year() != -1 && word.year() != 0) {
                return false;
            }
            if (word.is(COMPARE) && text.startsWith("环比", word.from())) {
                return false;
            }
        }
        return window.has(COMPARE)
                || comparing
                || lastIsChange()
                || window.has(LAST)
                || window.left().stream().anyMatch(token -> token.is(YEAR) && token.year() == -1);
    }

    private void percent(int i, Window window, Quantity quantity, int begin, int start) {
        boolean points = quantity.unit().equals("个百分点");
        boolean moved = window.has(UP)
                || window.has(DOWN)
                || window.follows(UP) && window.has(COMPARE)
                || quantity.step().intValue() == 10
                        && quantity.value().intValue() >= 100
                        && quantity.unit().equals("%");
        if (points) {
            add(i, ClaimKind.CHANGE, Meaning.none("百分点的变化", Meaning.Kind.ANY), quantity, begin);
        } else if (moved && !window.has(SHARE)) {
            change(i, window, quantity, begin);
        } else if (window.has(DONE_RATE)) {
            boolean all = quantity.value().intValue() == 100 && topic == REQUEST && !foreign(window);
            Meaning meaning = all
                    ? Meaning.of(ClaimSubject.CARRIED_OUT, Metrics.requests(ClaimSubject.CARRIED_OUT), Meaning.Kind.ANY)
                    : Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY);
            add(i, all ? ClaimKind.EQUALITY : ClaimKind.SHARE, meaning, quantity, begin);
        } else if (window.has(RATE)) {
            add(i, ClaimKind.SHARE, Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
        } else {
            share(i, window, quantity, begin, start);
        }
    }

    private boolean foreign(Window window) {
        return window.left().stream().anyMatch(token -> token.is(OTHER));
    }

    private void share(int i, Window window, Quantity quantity, int begin, int start) {
        Said antecedent = lastCount();
        boolean own = window.left().stream()
                .anyMatch(token -> Term.GROUPS.contains(token.term())
                        || Term.REASONS.contains(token.term())
                        || Term.APPLICANTS.contains(token.term()));
        if (own && topic(window) == REQUEST) {
            Meaning meaning = Meanings.of(window, REQUEST, "%");
            add(i, ClaimKind.SHARE, meaning, quantity, Direction.NONE, year, begin, null, wholeOfRequests());
            return;
        }
        boolean follows = antecedent != null && antecedent.at() >= start - 3;
        if (!follows || closed) {
            add(i, ClaimKind.SHARE, Meaning.none("未写明是什么的占比", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Said whole = antecedent.part() ? whole() : previousTotal(antecedent);
        if (whole == null) {
            whole = earlier(antecedent, quantity);
        }
        boolean sameUnit = whole != null
                && whole.quantity().unit().equals(antecedent.quantity().unit());
        Meaning meaning =
                antecedent.meaning().held() && antecedent.meaning().subject().isAboutRequests()
                        ? antecedent.meaning()
                        : Meaning.none("占比", Meaning.Kind.ANY);
        add(
                i,
                ClaimKind.SHARE,
                meaning,
                quantity,
                Direction.NONE,
                antecedent.year(),
                begin,
                antecedent,
                sameUnit ? whole : null);
    }

    /** A number further up in the paragraph that the share is reckoned on: 共有258家。…注销36家，比例为14%. */
    private Said earlier(Said part, Quantity percent) {
        for (Said one : earlier) {
            BigDecimal whole = one.quantity().value();
            boolean same = one.quantity().unit().equals(part.quantity().unit()) && whole.signum() > 0;
            if (same) {
                BigDecimal share = part.quantity().value().multiply(BigDecimal.valueOf(100));
                BigDecimal off = share.subtract(percent.value().multiply(whole)).abs();
                if (off.compareTo(percent.step().multiply(whole)) <= 0) {
                    return one;
                }
            }
        }
        return null;
    }

    private Said wholeOfRequests() {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count()
                    && !one.part()
                    && one.meaning().subject().isAboutRequests()
                    && one.meaning().held()) {
                return one;
            }
        }
        return null;
    }

    /** The total before a number that is not in a list: 共有258家，注销36家，比例为14%. */
    private Said previousTotal(Said number) {
        for (Said one : said) {
            if (one.count()
                    && one.at() < number.at()
                    && one.quantity().value().compareTo(number.quantity().value()) >= 0) {
                return one;
            }
        }
        return null;
    }

    private void flat(int i, int from) {
        boolean lastYear = comparing
                || i > from
                        && (tokens.get(i - 1).is(LAST)
                                || tokens.get(i - 1).is(COMPARE)
                                || tokens.get(i - 1).is(YEAR)
                                        && tokens.get(i - 1).year() == -1);
        int start = leftStart(i, from);
        Window window = new Window(words(start, i), List.of(), false);
        Said antecedent = antecedent();
        Meaning meaning = changed(window, antecedent);
        if (!lastYear || !meaning.held()) {
            return;
        }
        said.add(new Said(
                i,
                ClaimKind.EQUALITY,
                meaning,
                Quantity.exact(0, "件"),
                Direction.FLAT,
                0,
                scopes.at(begin(start, i), tokens.get(i).from()),
                false,
                false,
                begin(start, i),
                tokens.get(i).to(),
                explicit(window) ? null : antecedent,
                null,
                false));
    }

    private static boolean pastYear(Token token) {
        return token.is(LAST) || token.is(YEAR) && token.year() == -1 || token.is(COMPARE);
    }

    private int yearOf(Window window) {
        int spoken = year;
        boolean carried = window.has(CARRY);
        for (Token word : window.left()) {
            if (word.is(LAST) && !carried && !window.has(COMPARE)) {
                spoken = -1;
            } else if (word.is(YEAR) && !carried) {
                spoken = word.year();
            } else if (word.is(THIS)) {
                spoken = 0;
            }
        }
        return carried ? 0 : spoken;
    }

    private Term topic(Window window) {
        Term found = null;
        for (Token word : window.left()) {
            found = topicOf(word, found);
        }
        if (found == null) {
            for (Token word : window.right()) {
                found = found == null ? topicOf(word, null) : found;
            }
        }
        return found == null ? topic : found;
    }

    private Term topicOf(Token word, Term before) {
        Term term = word.term();
        if (REQUEST_WORDS.contains(term) || term == ASK && (topic == REQUEST || passage.section() == 3)) {
            return REQUEST;
        }
        if (Term.DISPUTES.contains(term) || Term.TABLE_TWO.contains(term)) {
            return term;
        }
        return term == OTHER && (before == null || before == REQUEST) ? OTHER : before;
    }

    /** The count that a change or share speaks of when it names nothing itself: the last one, or the total of a list. */
    private Said antecedent() {
        if (said.isEmpty()) {
            return before;
        }
        List<Said> counts =
                said.stream().filter(one -> one.count() && !one.reference()).toList();
        if (counts.isEmpty()) {
            return null;
        }
        Said last = counts.get(counts.size() - 1);
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = counts.size() - 1; k >= 0 && !last.part(); k--) {
            Said one = counts.get(k);
            boolean total =
                    k < counts.size() - 2 && sum.compareTo(one.quantity().value()) == 0 && sum.signum() > 0;
            boolean whole = k < counts.size() - 2
                    && !last.scope().isEmpty()
                    && one.scope().isEmpty();
            if (total || whole) {
                return one;
            }
            sum = sum.add(one.quantity().value());
        }
        return last;
    }

    private Said lastCount() {
        for (int k = said.size() - 1; k >= 0; k--) {
            if (said.get(k).count() && !said.get(k).reference()) {
                return said.get(k);
            }
        }
        return null;
    }

    private Said lastBase() {
        Said last = said.isEmpty() ? null : said.get(said.size() - 1);
        boolean moved = last != null && last.kind() == ClaimKind.CHANGE && last.base() != null;
        if (moved) {
            return last.base();
        }
        Said earlier = said.size() > 1 ? said.get(said.size() - 2) : null;
        boolean risen = last != null
                && last.count()
                && last.year() == 0
                && earlier != null
                && earlier.count()
                && earlier.year() == -1
                && earlier.meaning().equals(last.meaning());
        return risen ? earlier : last != null && last.reference() ? last : null;
    }

    /** The last number that is not an item of a list, null where there is none. */
    Said whole() {
        for (int k = said.size() - 1; k >= 0; k--) {
            if (said.get(k).count() && !said.get(k).part()) {
                return said.get(k);
            }
        }
        return before;
    }

    /** The number that a next sentence beginning with 其中 divides: the last total that is not one of those carried over. */
    Said headOfNext() {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            boolean carried = one.meaning().subject() == ClaimSubject.CARRIED_IN
                    || one.meaning().subject() == ClaimSubject.CARRIED_OUT;
            if (one.count() && !one.part() && !one.reference() && !carried) {
                return one;
            }
        }
        return null;
    }

    private void add(int i, ClaimKind kind, Meaning meaning, Quantity quantity, int begin) {
        add(i, kind, meaning, quantity, Direction.NONE, year, begin, null, null);
    }

    private void add(
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
        said.add(new Said(
                i,
                kind,
                meaning,
                quantity,
                direction,
                spoken,
                against == null ? scopes.at(begin, token.from()) : against.scope(),
                parts && kind == ClaimKind.COUNT,
                closed,
                begin,
                Math.max(end, token.to()),
                against,
                base,
                false));
    }
}
