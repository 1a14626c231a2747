package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.Quantity;

/** Walks through the tokens of one sentence and takes each number for what the words nearest to it say. */
final class SentenceReader {

    private static final Set<String> COUNTS = Set.of("件", "份", "起", "宗", "条", "次", "项", "个", "封", "例", "部", "件次", "");
    private static final Set<String> MONEY = Set.of("元", "万元", "亿元", "千元");

    private static final Set<Term> VERBS = EnumSet.of(RECEIVE, HANDLE, RESOLVE, NEW);
    private static final Pattern WHO_ASKS = Pattern.compile(
            "向[一-龥]{1,8}?(?:提出|提交)|群众|公众|社会|个人|公民|法人|组织|当事人|提出|提交|有效|书面|各类|各种|新|的|各|等|到|了|共|该|此|这|上述|所有|全部|来信|件|线上|线下|其他|合计|累计|并|及|和|与|方式|渠道|通过|以|邮件|信件|函|现场|过|任何");
    /** What is counted are offices, places or things and no requests: 12个单位收到申请. */
    private static final Pattern THINGS = Pattern.compile(
            "(?:单位|部门|乡镇|镇|乡|街道|县|区|市|行政机关|机关|机构|村|社区|科室|局|平台|栏目|专栏|专区|渠道|方面|环节|账号|网站|工作日|小时|类别|领域|主体|方式)");

    private final SentenceState state;
    private final Antecedents antecedents;
    private final Windows windows;
    private final ChangeReading changes;
    private final CountReading counts;
    private final ShareReading shares;

    SentenceReader(SentenceState state, Said before, List<Said> earlier) {
        this.state = state;
        this.antecedents = new Antecedents(state.said, before, earlier);
        this.windows = new Windows(state.text, state.tokens);
        this.changes = new ChangeReading(state, antecedents, windows);
        this.counts = new CountReading(state, antecedents, changes);
        this.shares = new ShareReading(state, antecedents, changes);
    }

    Term topic() {
        return state.topic;
    }

    /** The number that a next sentence beginning with 其中 divides, or null. */
    Said headOfNext() {
        return antecedents.headOfNext();
    }

    /** Reads the tokens from {@code from} up to and without {@code to}. */
    List<Said> read(int from, int to) {
        state.scopes.sentence();
        state.topic = opening(from, to);
        for (int i = from; i < to; i++) {
            Token token = state.tokens.get(i);
            switch (token.term()) {
                case NUMBER -> number(i, from, to);
                case SEMICOLON -> {
                    state.resumable |= state.parts;
                    state.parts = false;
                    state.closed = false;
                    state.partOfYear = false;
                    state.comparing = false;
                }
                case OPEN -> state.bracketParts = state.parts ? state.bracketParts : i;
                case CLOSE -> {
                    if (state.bracketParts > 0) {
                        state.parts = false;
                        state.closed = false;
                        state.bracketParts = 0;
                    }
                }
                case COMMA -> {
                    state.comparing = false;
                    state.distributed = false;
                }
                case PART -> {
                    state.parts = !state.said.isEmpty() || antecedents.before() != null;
                    state.distributed = state.text.startsWith("分别", token.from());
                    state.closed = state.distributed && state.parts;
                    state.year = state.said.isEmpty() && antecedents.before() != null
                            ? antecedents.before().year()
                            : state.year;
                }
                case COMPARE -> state.comparing = true;
                case LAST ->
                    state.comparing |= i + 1 < to && state.tokens.get(i + 1).is(FLAT);
                case FLAT -> changes.flat(i, from);
                case HALF -> state.partOfYear = true;
                default -> context(token, i, from);
            }
        }
        return state.said;
    }

    /** The topic before the sentence names one: what it names first may already be meant by the numbers before it. */
    private Term opening(int from, int to) {
        int outcomes = 0;
        for (int i = from; i < to; i++) {
            Term term = state.tokens.get(i).term();
            boolean carried = term == CARRY
                    && (state.near(i, from, LAST) || state.near(i, from, NEXT) || state.near(i, from, YEAR));
            if (state.topic == OTHER && (term == REQUEST || term == MENTION)) {
                return REQUEST;
            }
            if (term == OTHER || Term.DISPUTES.contains(term) || Term.TABLE_TWO.contains(term)) {
                return state.topic;
            }
            outcomes += Term.GROUPS.contains(term) || carried ? 1 : 0;
        }
        return state.topic == OTHER && outcomes >= 2 ? REQUEST : state.topic;
    }

    private void context(Token token, int i, int from) {
        Term term = token.term();
        if (term == ASK && otherKind(token, i, from)) {
            state.topic = OTHER;
            state.otherRequests.add(token);
        } else if (SentenceState.REQUEST_WORDS.contains(term)) {
            state.topic = REQUEST;
        } else if (term == ASK
                && (state.passage.section() == 3
                        || state.topic == REQUEST
                        || i > from && state.tokens.get(i - 1).is(NEW))) {
            state.topic = REQUEST;
        } else if (Term.DISPUTES.contains(term)) {
            state.topic = term == SUIT && (state.topic == DIRECT || state.topic == AFTER) ? state.topic : term;
        } else if (Term.TABLE_TWO.contains(term)) {
            state.topic = term;
        } else if (term == OTHER && !Term.TABLE_TWO.contains(state.topic)) {
            state.topic = OTHER;
        } else if (term == YEAR) {
            boolean carried = state.near(i, from, CARRY)
                    || state.comparing
                    || i > from && state.tokens.get(i - 1).is(COMPARE);
            state.year = carried ? state.year : token.year();
            state.partOfYear = false;
        } else if (term == THIS) {
            state.year = 0;
            state.partOfYear = false;
        }
        state.scopes.seen(token);
    }

    /** 收到低保申请86件: a word that we do not know says what is asked for. */
    private boolean otherKind(Token ask, int i, int from) {
        if (i == from || !VERBS.contains(state.tokens.get(i - 1).term())) {
            return false;
        }
        String between = state.text.substring(state.tokens.get(i - 1).to(), ask.from());
        return between.matches("[一-龥]{2,10}")
                && !between.contains("信息")
                && !between.contains("公开")
                && WHO_ASKS.matcher(between).replaceAll("").length() > 1;
    }

    private void number(int i, int from, int to) {
        Token token = state.tokens.get(i);
        Quantity quantity = token.number().quantity();
        int start = windows.leftStart(i, from);
        Window window = windows.of(i, start, to);
        String unit = quantity.unit();
        int begin = windows.begin(start, i);
        if (unit.equals("%") || unit.equals("‰") || unit.equals("倍") || unit.equals("个百分点")) {
            shares.percent(i, window, quantity, begin, start);
        } else if (MONEY.contains(unit)) {
            counts.money(i, window, quantity, begin);
        } else if (changes.changes(i, window)) {
            changes.change(i, window, quantity, begin);
        } else if (COUNTS.contains(unit) && !things(token)) {
            counts.count(i, window, quantity, begin);
        } else {
            state.add(i, ClaimKind.COUNT, Meaning.none("表中没有与之对应的单元格", kind(window)), quantity, begin);
        }
    }

    private boolean things(Token number) {
        return THINGS.matcher(state.text)
                .region(number.to(), Math.min(state.text.length(), number.to() + 4))
                .lookingAt();
    }

    private static Meaning.Kind kind(Window window) {
        return window.has(CHANNEL) ? Meaning.Kind.CHANNEL : Meaning.Kind.ANY;
    }
}
