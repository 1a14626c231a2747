package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;

/** Takes percentages for shares, rates or changes. */
final class ShareReading {

    private static final Pattern RATE_OF = Pattern.compile("^[,;(]?(合格|达标|及格|优秀|采纳|通过)率(?:为|是|达到?|约)?$");

    /** Rates of what was done with things that are no requests; of requests the rate may be one of those that were due. */
    private static final Pattern RATE_OF_DONE = Pattern.compile("^[,;(]?(公开|办结|办复|整改|答复|回复|解决|完成)率(?:为|是|达到?|约)?$");

    private static final Pattern DUE = Pattern.compile("到期|应于|应在|应当在|届满|应办结|应答复");

    private static final Pattern OF_RESOLVED = Pattern.compile(
            "占(?:全部|所有|年度|全年|本年度|本年|已)?(?:依申请公开|申请)?(?:已)?(?:办结|答复|办理)(?:结果|申请|件|的)?(?:总)?(?:数|量|件|的|申请)?");
    private static final Pattern OF_ALL =
            Pattern.compile("(?:合计|共计|总计|[二两三]者|[二两三]项|[二两三]类|上述|以上)[^,;]{0,6}?(?:占|比例|比重)");
    private static final Pattern OF_ASKED = Pattern.compile(
            "占(?:全部|所有|全年|年度|本年)?(?:新收|收到|受理)?(?:的)?(?:政府信息公开|依申请公开)?(?:申请|受理)(?:总)?(?:数|量|件|总数|总量)?的?");
    private static final Pattern PUBLIC = Pattern.compile("^[,;]?(?:其中)?(?:公开|公开类|予以公开类)(?:的)?(?:占|比例|比重)");
    private static final Pattern MOSTLY =
            Pattern.compile("以(?:自然人|公民个人|公民|个人)(?:申请|提出)?(?:为主|居多|为多)[,(]?(?:约|近|超过?)?(?:占比?|比例)(?:达到?|为|约|超过?)?$");
    private static final int MOST_COUNTS = 3;
    private static final int MOSTLY_LENGTH = 24;

    private static final Pattern OF_NUMBER = Pattern.compile("的(?:约|近)?");
    private static final int OF_IT_LENGTH = 8;
    private static final Pattern TIMES_LAST_YEAR =
            Pattern.compile("(?:是|为|达到?|相当于|约为)(?:上年度?|去年|上一年度?|20\\d{2}年度?)(?:同期)?的?(?:约|近)?$");

    private static final Pattern OTHER_YEAR = Pattern.compile("(?:由|从)(?:上一?年度?|去年|20\\d{2}年度?)(?:同期)?的?(?:约)?$");

    /** 增幅较上年的8.6%回落1.1个百分点: how much it was before. */
    private static final Pattern FROM_OTHER_YEAR = Pattern.compile("(?:较|比|与|由|从)(?:上一?年度?|去年|20\\d{2}年度?)(?:同期)?的?$");

    private static final Pattern MOVED_SINCE =
            Pattern.compile("(?:,)?(?:又|再|进一步|明显|略有)?(?:回落|下降|降低|降|提高|提升|上升|升|增加|增长|收窄|扩大|减少)");

    private static final Pattern OF_REQUESTS = Pattern.compile(
            "(?:以上|左右)?的?(?:政府信息公开|依申请公开|新收)?(?:申请|办件)(?:件|事项)?(?:均|都)?(?:为|是|系|由|来自于?|得到|获得|获|被|作出|结果为)*");
    private static final Pattern OR = Pattern.compile("或者?|和|及|、");
    private static final Pattern THEN_ENDS = Pattern.compile("(?:提出|提交|申请|答复|处理|的)*(?=[,。;]|$)");

    private static final Meaning RESOLVED_OF_ALL =
            Meaning.of(ClaimSubject.RESOLVED, Metrics.requests(ClaimSubject.RESOLVED), Meaning.Kind.ANY);

    private final SentenceState state;
    private final Antecedents antecedents;
    private final ChangeReading changes;
    private final FromBefore fromBefore;

    ShareReading(SentenceState state, Antecedents antecedents, ChangeReading changes) {
        this.state = state;
        this.antecedents = antecedents;
        this.changes = changes;
        this.fromBefore = new FromBefore(state.open);
    }

    void percent(int i, Window window, Quantity quantity, int begin, int start) {
        boolean points = quantity.unit().equals("个百分点");
        boolean moved = window.has(UP)
                || window.has(DOWN)
                || window.follows(UP) && window.has(COMPARE)
                || quantity.step().intValue() == 10
                        && quantity.value().intValue() >= 100
                        && quantity.unit().equals("%");
        if (points) {
            state.add(i, ClaimKind.CHANGE, Meaning.none("百分点的变化", Meaning.Kind.ANY), quantity, begin);
        } else if (beforeItMoved(i)) {
            state.add(i, ClaimKind.SHARE, Meaning.none("说的是其他年度", Meaning.Kind.ANY), quantity, begin);
        } else if ((moved || signed(i, window)) && !window.has(SHARE)) {
            changes.change(i, window, quantity, begin);
        } else if (window.has(DONE_RATE)) {
            boolean asked = state.topic == REQUEST && !foreign(window) && !due();
            boolean all = asked && quantity.value().intValue() == 100;
            if (asked && !all && quantity.exact()) {
                state.add(i, ClaimKind.SHARE, RESOLVED_OF_ALL, quantity, begin);
                return;
            }
            Meaning meaning = all
                    ? Meaning.of(ClaimSubject.CARRIED_OUT, Metrics.requests(ClaimSubject.CARRIED_OUT), Meaning.Kind.ANY)
                    : Meaning.none("比率，表中没有与之对应的单元格", Meaning.Kind.ANY);
            if (all || asked) {
                state.add(i, all ? ClaimKind.EQUALITY : ClaimKind.SHARE, meaning, quantity, begin);
            } else {
                rated(i, meaning, quantity, begin);
            }
        } else if (window.has(RATE)) {
            Meaning lost = ResultRates.of(state, window, begin, i);
            if (lost.metrics().isEmpty()) {
                rated(i, lost, quantity, begin);
            } else {
                state.add(i, ClaimKind.SHARE, lost, quantity, begin);
            }
        } else {
            share(i, window, quantity, begin, start);
        }
    }

    private boolean beforeItMoved(int i) {
        int from = state.tokens.get(i).from();
        return FROM_OTHER_YEAR
                        .matcher(state.text)
                        .region(Math.max(0, from - OF_IT_LENGTH), from)
                        .find()
                && MOVED_SINCE
                        .matcher(state.text)
                        .region(state.tokens.get(i).to(), state.text.length())
                        .lookingAt();
    }

    /** 同比+5.4%: the sign says that it is a change. */
    private boolean signed(int i, Window window) {
        return window.has(COMPARE)
                && "+-".indexOf(state.text.charAt(state.tokens.get(i).from())) >= 0;
    }

    /** A rate that no cell bears out, with the two numbers that it is of, where the sentence gives them. */
    private void rated(int i, Meaning meaning, Quantity quantity, int begin) {
        Said some = ratedCount(begin, i);
        Said all = some == null ? null : antecedents.lastBefore(some.from());
        if (some == null && state.topic != REQUEST) {
            List<Said> two = doneOf(begin, i, quantity);
            all = two.isEmpty() ? null : two.get(0);
            some = two.isEmpty() ? null : two.get(1);
        }
        boolean same = all != null && all.sameUnit(some);
        state.add(i, ClaimKind.SHARE, meaning, quantity, Direction.NONE, state.year, begin, some, same ? all : null);
    }

    /** 受理留言60条，办结57条，办结率95%: the only two numbers of the sentence so far, of one unit; nothing else says of what the rate is. */
    private List<Said> doneOf(int begin, int i, Quantity quantity) {
        Matcher rate = RATE_OF_DONE.matcher(
                state.text.substring(begin, state.tokens.get(i).from()));
        int start = state.text.lastIndexOf('。', begin) + 1;
        List<Said> counts = antecedents.lastCounts(MOST_COUNTS).stream()
                .filter(one -> one.from() >= start)
                .toList();
        // 应公开的都公开了, 到期的都办结了
        boolean whole = quantity.value().intValue() == 100;
        if (counts.size() != 2 || whole || !rate.find() || counts.get(1).to() < begin - 1) {
            return List.of();
        }
        String words = state.text.substring(counts.get(1).from(), counts.get(1).to());
        return words.contains(rate.group(1)) && counts.get(0).sameUnit(counts.get(1)) ? counts : List.of();
    }

    /** 抽查40家，合格30家，合格率85%: the number right before whose own words the rate is called by, or null. */
    private Said ratedCount(int begin, int i) {
        Matcher rate =
                RATE_OF.matcher(state.text.substring(begin, state.tokens.get(i).from()));
        Said last = antecedents.lastCount();
        boolean named = last != null
                && rate.find()
                && last.to() >= begin - 1
                && state.text.substring(last.from(), last.to()).contains(rate.group(1));
        return named ? last : null;
    }

    /** Whether only what was due is spoken of: 到期申请办结率100%. */
    private boolean due() {
        return DUE.matcher(state.text).find();
    }

    private boolean foreign(Window window) {
        return window.left().stream().anyMatch(token -> token.is(OTHER));
    }

    /** What the words name as the base, as far as the sentence gives it: 占办结总数的, 占申请总数的. */
    private Said base(int begin, int i, Said otherwise) {
        String words = state.text.substring(begin, state.tokens.get(i).from());
        if (OF_RESOLVED.matcher(words).find()) {
            return antecedents.last(ClaimSubject.RESOLVED);
        }
        return OF_ASKED.matcher(words).find() && otherwise == null ? antecedents.allAsked() : otherwise;
    }

    private Meaning ofAllRequests(int begin, int i) {
        Meaning mostly = mostly(begin, i);
        return mostly == null && state.topic == REQUEST ? ofRequests(i) : mostly;
    }

    /** 申请主体以自然人为主，占九成: what the clause before names. */
    private Meaning mostly(int begin, int i) {
        String words = state.text.substring(
                Math.max(0, begin - MOSTLY_LENGTH), state.tokens.get(i).from());
        return state.topic == REQUEST && MOSTLY.matcher(words).find()
                ? Meaning.of(
                        ClaimSubject.APPLICANT, Metrics.applicants(Set.of(NATURAL), Set.of()), Meaning.Kind.APPLICANT)
                : null;
    }

    /** 约七成的申请由自然人提出, 八成申请予以公开: the words after the number name what it is a share of all of; null where they do not. */
    private Meaning ofRequests(int i) {
        int end = state.text.length();
        Matcher of = OF_REQUESTS.matcher(state.text).region(state.tokens.get(i).to(), end);
        if (!of.lookingAt()) {
            return null;
        }
        Set<Term> terms = EnumSet.noneOf(Term.class);
        int at = of.end();
        Lexicon.Entry word = at < end ? Lexicon.at(state.text, at) : null;
        while (word != null) {
            terms.add(word.term());
            at += word.word().length();
            Matcher or = OR.matcher(state.text).region(at, end);
            boolean more = or.lookingAt();
            at = more ? or.end() : at;
            word = more && at < end ? Lexicon.at(state.text, at) : null;
        }
        if (terms.isEmpty() || !THEN_ENDS.matcher(state.text).region(at, end).lookingAt()) {
            return null;
        }
        if (Term.APPLICANTS.containsAll(terms)) {
            return Meaning.of(ClaimSubject.APPLICANT, Metrics.applicants(terms, Set.of()), Meaning.Kind.APPLICANT);
        }
        return Term.GROUPS.containsAll(terms)
                ? Meaning.of(ClaimSubject.OUTCOME, Metrics.outcomes(terms), Meaning.Kind.OUTCOME)
                : null;
    }

    /** Where the clause begins whose count a share may speak of: 不予公开6件(第三方权益2件)，占6.3%. */
    private int reach(int start) {
        int close = start - 1;
        if (close > 0 && state.tokens.get(close).is(COMMA)) {
            close--;
        }
        int open = close > 0 && state.tokens.get(close).is(CLOSE) ? Brackets.opening(state.tokens, close, 0) : -1;
        return open > 0 ? open : start;
    }

    private void ofNamed(int i, Window window, Quantity quantity, int begin) {
        int of = window.left().stream()
                .filter(token -> token.is(SHARE))
                .findFirst()
                .map(Token::from)
                .orElse(0);
        Said whole = antecedents.lastCount();
        boolean given = whole != null && state.tokens.get(whole.at()).from() > of;
        Said part = given ? antecedents.lastBefore(of) : null;
        if (!given && whole != null && NamedWhole.holds(window, whole)) {
            // 不掌握2911件，占无法提供总数的86.1%
            state.add(i, ClaimKind.SHARE, whole.meaning(), quantity, Direction.NONE, whole.year(), begin, whole, null);
            return;
        }
        state.add(
                i,
                ClaimKind.SHARE,
                Meaning.none("在其中一类里的占比", Meaning.Kind.ANY),
                quantity,
                Direction.NONE,
                state.year,
                begin,
                part,
                part != null && whole.sameUnit(part) ? whole : null);
    }

    /** 其后依次为予以公开23.9%、部分公开16.8%: each share has its own name, and 依次 hands out nothing. */
    private boolean namedRightBefore(int i, Window window) {
        Token last =
                window.left().isEmpty() ? null : window.left().get(window.left().size() - 1);
        return last != null
                && state.tokens.get(i).from() - last.to() <= 1
                && (Term.GROUPS.contains(last.term())
                        || Term.REASONS.contains(last.term())
                        || Term.APPLICANTS.contains(last.term()));
    }

    /** 不予公开21件，同比增加2件，占比13.9%: nothing but how it moved stands between the number and its share. */
    private boolean movedBetween(Said antecedent, int start) {
        int k = state.said.size() - 1;
        boolean near = k >= 0 && state.said.get(k).at() >= reach(start) - 3;
        while (near && k >= 0 && state.said.get(k).kind() == ClaimKind.CHANGE) {
            if (state.said.get(k).against() != antecedent) {
                return false;
            }
            k--;
        }
        return near && k < state.said.size() - 1 && k >= 0 && state.said.get(k) == antecedent;
    }

    /** 复议369件，审结307件；审结案件中维持240件，占78.2%: of those that were decided. */
    private boolean ofSettled(Said whole, Said part) {
        return part.meaning().subject().isAboutDisputes()
                && whole.to() <= part.from()
                && state.text.substring(whole.to(), part.to()).contains("审结");
    }

    /** 是2019年的1.4倍 compares with no year that we have. */
    private static boolean lastYears(Window window) {
        return window.left().stream().noneMatch(word -> word.is(YEAR) && word.year() != -1 && word.year() != 0);
    }

    private void share(int i, Window window, Quantity quantity, int begin, int start) {
        boolean times = quantity.unit().equals("倍")
                && TIMES_LAST_YEAR
                        .matcher(state.text.substring(0, state.tokens.get(i).from()))
                        .find();
        if (times && lastYears(window)) {
            changes.times(i, window, quantity, begin);
            return;
        }
        if (quantity.unit().equals("倍")) {
            state.add(i, ClaimKind.SHARE, Meaning.none("倍数", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Said handed = state.handedTo.get(i);
        String words = state.text.substring(begin, state.tokens.get(i).from());
        boolean listed = window.terms(Term.APPLICANTS).size() > 1
                || window.terms(Term.GROUPS).size() > 1;
        if (handed == null && !listed && OF_ALL.matcher(words).find()) {
            Meaning all = fromBefore.allOutcomes();
            Meaning meaning = all == null ? Meaning.none("前面各数合计的占比", Meaning.Kind.ANY) : all;
            Said base = base(begin, i, null);
            state.add(i, ClaimKind.SHARE, meaning, quantity, Direction.NONE, state.year, begin, null, base);
            return;
        }
        if (OTHER_YEAR.matcher(words).find() || ComparedCounts.startsFrom(state, i)) {
            // 占比由上年的55.6%下降至41.4%
            state.add(i, ClaimKind.SHARE, Meaning.none("说的是其他年度", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Meaning ofAll = handed == null ? ofAllRequests(begin, i) : null;
        if (ofAll != null) {
            state.add(
                    i,
                    ClaimKind.SHARE,
                    ofAll,
                    quantity,
                    Direction.NONE,
                    state.year,
                    begin,
                    null,
                    antecedents.wholeOfRequests());
            return;
        }
        Said antecedent = handed == null ? antecedents.lastCount() : handed;
        boolean own = window.left().stream()
                .anyMatch(token -> Term.GROUPS.contains(token.term())
                        || Term.REASONS.contains(token.term())
                        || Term.APPLICANTS.contains(token.term()));
        boolean ofNumber = i > 0
                && state.tokens.get(i - 1).is(NUMBER)
                && OF_NUMBER
                        .matcher(state.text.substring(
                                state.tokens.get(i - 1).to(),
                                state.tokens.get(i).from()))
                        .matches();
        if (ofNumber) {
            // 为自然人申请量2243件的26.6%: the number right before is the whole
            state.add(i, ClaimKind.SHARE, Meaning.none("与另一数之比", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (handed == null && PUBLIC.matcher(words).find() && state.topic(window) == REQUEST) {
            // 部分公开52件，公开占比44.7%: what is public may be more than the number before
            List<List<CellId>> granted = new ArrayList<>(Metrics.outcomes(Set.of(GRANTED)));
            granted.addAll(Metrics.outcomes(Set.of(GRANTED, PARTLY)));
            state.add(
                    i,
                    ClaimKind.SHARE,
                    Meaning.of(ClaimSubject.OUTCOME, granted, Meaning.Kind.OUTCOME),
                    quantity,
                    Direction.NONE,
                    state.year,
                    begin,
                    null,
                    base(begin, i, antecedents.wholeOfRequests()));
            return;
        }
        if (own && NamedWhole.of(state, i, window)) {
            ofNamed(i, window, quantity, begin);
            return;
        }
        boolean named = state.distributed && namedRightBefore(i, window);
        if (own && handed == null && (!state.distributed || named) && state.topic(window) == REQUEST) {
            Meaning meaning = Meanings.of(window, REQUEST, "%");
            state.add(
                    i,
                    ClaimKind.SHARE,
                    meaning,
                    quantity,
                    Direction.NONE,
                    state.year,
                    begin,
                    null,
                    base(begin, i, antecedents.wholeOfRequests()));
            return;
        }
        if (state.distributed) {
            state.add(i, ClaimKind.SHARE, Meaning.none("“分别”所指没有逐项对应", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (handed == null && window.has(CHANNEL)) {
            state.add(i, ClaimKind.SHARE, Meaning.none("按渠道的占比", Meaning.Kind.CHANNEL), quantity, begin);
            return;
        }
        boolean follows = antecedent != null
                && (antecedent.at() >= reach(start) - 3 || movedBetween(antecedent, start) && !words.contains("增"));
        if (handed == null && (!follows || state.closed)) {
            state.add(i, ClaimKind.SHARE, Meaning.none("未写明是什么的占比", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (handed == null && state.parts && !antecedent.part() && antecedent.to() <= begin) {
            // 1876件申请中，城建类占28%: the number before is the whole
            state.add(i, ClaimKind.SHARE, Meaning.none("其中一类的占比，表中没有与之对应的单元格", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Said whole = antecedent.part() ? antecedents.whole() : antecedents.previousTotal(antecedent);
        whole = base(begin, i, whole);
        if (whole == null) {
            whole = antecedents.earlier(antecedent, quantity);
        }
        if (whole != null && ofSettled(whole, antecedent)) {
            whole = null;
        }
        boolean sameUnit = whole != null
                && whole.sameUnit(antecedent)
                && whole.quantity().value().compareTo(antecedent.quantity().value()) >= 0;
        boolean ofCells = antecedent.meaning().held()
                && (antecedent.meaning().subject().isAboutRequests()
                        || ResultRates.share(antecedent, words)
                        || ResultRates.kindOfSuit(antecedent, words));
        Meaning meaning = ofCells ? antecedent.meaning() : Meaning.none("占比", Meaning.Kind.ANY);
        state.add(
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
}
