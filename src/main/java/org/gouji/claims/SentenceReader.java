package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;

/** Walks through the tokens of one sentence and takes each number for what the words nearest to it say. */
final class SentenceReader {

    private static final Set<String> COUNTS = Set.of("件", "份", "起", "宗", "条", "次", "项", "个", "封", "例", "部", "件次", "");
    static final Set<String> CASES = Set.of("件", "份", "起", "宗");
    private static final Set<String> MONEY = Set.of("元", "万元", "亿元", "千元");

    private static final Set<String> WAYS = Set.of("来信", "来电", "来访", "邮件", "信箱", "线下来信");
    static final Set<Term> VERBS = EnumSet.of(RECEIVE, HANDLE, RESOLVE, NEW);
    /** What may name the matter of a request. */
    private static final Set<Term> MATTERS =
            EnumSet.of(PARTIAL, OTHER, SCOPE, AND, SHEETS, PERMIT, PENALTY, COERCE, NORM);

    /** What is counted are offices, places or things and no requests: 12个单位收到申请. */
    private static final Pattern THINGS = Pattern.compile(
            "(?:的)?(?:单位|部门|乡镇|镇|乡|街道|县|区|市|行政机关|机关|机构|村|社区|科室|局|平台|栏目|专栏|专区|渠道|方面|环节|账号|网站|工作日|小时|类别|领域|主体|方式)");

    private static final String THINGS_BEGIN = "的单部乡镇街县区市行机村社科局平栏专渠方环账网工小类领主";

    /** What is only meant to be done: 下一步力争办结率达到100%. */
    private static final Pattern INTENDED = Pattern.compile(
            "力争|争取达到|争取实现|争取在|^下一步|,下一步|今后|力求|目标是|目标为|(?:将|要|应当|应|须)(?:达到|不少于|不低于|实现|确保)|拟于|计划于|20\\d{2}年(?:,)?(?:我[省市县区镇局委办])?(?:将|拟|计划)");

    /** Of these one stands in each of the words above. */
    private static final String INTENDING = "争步后求标将要应须拟划";

    /** 无法提供453件中，本机关不掌握402件: what follows are parts of it. */
    private static final Pattern AMONG = Pattern.compile(
            "(?:的|新收|上年度?|去年|结转|办结|答复|政府信息公开|依申请公开|申请|案件|件|行政复议|行政诉讼)*(?:当)?中(?:[,:]|(?=网络|网上|平台|线上|在线|邮寄|信函|当面|自然人|公民|个人))");

    /** 法院判决维持4件, 法院裁定驳回1件. */
    private static final Pattern COURT_SAYS = Pattern.compile("法院(?:一审|二审|均|已|依法|最终|作出|审理后)*(?:判决|裁定|裁判)?$");

    private static final int AMONG_LENGTH = 16;

    private static final String OLDER = "(?:大?前年|往年|历年|前[两二三四五几]年|近[两二三四五几]年|[两二三四五]年前|疫情前)(?:同期|的)?(?:平均(?:水平)?)?";
    private static final Pattern OLDER_BEHIND = Pattern.compile(OLDER);
    private static final Pattern OLDER_BEFORE = Pattern.compile(OLDER + "$");
    private static final int NEAR = 6;

    private final SentenceState state;
    private final Antecedents antecedents;
    private final Windows windows;
    private final ChangeReading changes;
    private final CountReading counts;
    private final ShareReading shares;
    private final DirectionReading directions;
    private final FlatReading flats;
    private final OpeningTopic opening;
    /** Words that 分别 hands out to numbers, by the number's index. */
    private final Map<Integer, Window> handed = new HashMap<>();

    SentenceReader(SentenceState state, Said before, List<Said> earlier) {
        this.state = state;
        this.antecedents = new Antecedents(state.open, before, earlier);
        this.windows = new Windows(state.text, state.tokens);
        this.changes = new ChangeReading(state, antecedents);
        this.counts = new CountReading(state, antecedents, changes);
        this.opening = new OpeningTopic(state);
        this.flats = new FlatReading(state, antecedents, changes, windows);
        this.directions = new DirectionReading(state, antecedents, changes, windows);
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
        state.intended = numbers(from, to) && intended(sentence(from, to));
        state.topic = opening.of(from, to);
        String scopeOfWhole = "";
        Brackets brackets = new Brackets(state);
        for (int i = from; i < to; i++) {
            Token token = state.tokens.get(i);
            switch (token.term()) {
                case NUMBER -> {
                    number(i, from, to);
                    state.parts |= among(i, from);
                }
                case SEMICOLON -> {
                    state.resumable |= state.parts;
                    if (state.parts) {
                        state.scopes.back(scopeOfWhole);
                        ofWhole(antecedents.whole());
                    }
                    state.parts = false;
                    state.closed = false;
                    state.partOfYear = false;
                    state.comparing = false;
                    state.comparedElsewhere = false;
                }
                case OPEN -> brackets.open(i, from);
                case CLOSE -> brackets.close();
                case COMMA -> {
                    // 与2022年相比，申请量增加32件
                    state.comparing = state.comparing
                            && i > from
                            && (state.tokens.get(i - 1).is(COMPARE) || comparedYear(i - 1, from));
                    state.distributed = false;
                    boolean ends = resolvedInAll(i, to) || state.byMatter && !mattersFollow(i, to);
                    if (state.parts && !brackets.listing() && ends) {
                        state.parts = false;
                        state.closed = false;
                        state.byMatter = false;
                    }
                }
                case PART -> {
                    scopeOfWhole = state.parts ? scopeOfWhole : state.scopes.inherited();
                    state.parts = !state.said.isEmpty() || antecedents.before() != null;
                    boolean handsOut =
                            state.text.startsWith("分别", token.from()) || state.text.startsWith("依次", token.from());
                    state.distributed = handsOut && !handOut(i, from, to);
                    state.closed = handsOut && state.parts;
                    ofWhole(antecedents.lastCount());
                    state.year = state.said.isEmpty() && antecedents.before() != null
                            ? antecedents.before().year()
                            : state.year;
                }
                case PARTIAL -> {
                    boolean matters = byMatter(i, to);
                    state.byMatter |= matters;
                    state.parts |= matters;
                    context(token, i, from);
                }
                case COMPARE -> {
                    state.comparing = true;
                    state.comparedElsewhere =
                            otherYear(i - 1, from) || otherYear(i + 1, from) || namesOlderYears(token);
                }
                case SHARE -> {
                    if (state.text.startsWith("占比分别", token.from()) || state.text.startsWith("占比依次", token.from())) {
                        state.distributed = !handOut(i, from, to);
                    }
                }
                case EACH -> {
                    // 复议20件、诉讼12件，各增加6件、5件
                    boolean moved = i + 1 < to
                            && (state.tokens.get(i + 1).is(UP)
                                    || state.tokens.get(i + 1).is(DOWN));
                    if (moved) {
                        handOutToCounts(i, clause(i, from), to);
                    }
                }
                case LAST ->
                    state.comparing |= i + 1 < to && state.tokens.get(i + 1).is(FLAT);
                case UP, DOWN -> {
                    context(token, i, from);
                    directions.read(i, from);
                }
                case FLAT -> flats.read(i, from);
                case HALF -> state.partOfYear = true;
                default -> context(token, i, from);
            }
        }
        return state.said;
    }

    /** 直接起诉24件，复议后起诉11件，合计35件，其中9件未审结: what is divided are all suits. */
    private void ofWhole(Said whole) {
        if (whole != null && !whole.part() && whole.meaning().held()) {
            state.topic = switch (whole.meaning().subject()) {
                case LITIGATION -> SUIT;
                case DISPUTES -> DISPUTE;
                default -> state.topic;
            };
        }
    }

    /** 较2023年，制发文件增加5件: the year before stands right after the word that compares. */
    private boolean comparedYear(int i, int from) {
        Token year = state.tokens.get(i);
        boolean before = year.is(LAST) || year.is(YEAR) && year.year() == -1;
        return before && i > from && state.tokens.get(i - 1).is(COMPARE);
    }

    private boolean otherYear(int i, int from) {
        Token year = i >= from && i < state.tokens.size() ? state.tokens.get(i) : null;
        return year != null && year.is(YEAR) && year.year() != -1 && year.year() != 0;
    }

    /** 与前年相比, 较往年增加: not the year before. */
    private boolean namesOlderYears(Token compare) {
        String before = state.text.substring(Math.max(0, compare.from() - NEAR), compare.from());
        String behind = state.text.substring(compare.to(), Math.min(state.text.length(), compare.to() + NEAR));
        return OLDER_BEFORE.matcher(before).find()
                || OLDER_BEHIND.matcher(behind).lookingAt();
    }

    private boolean among(int i, int from) {
        int to = state.tokens.get(i).to();
        boolean among = AMONG.matcher(state.text)
                .region(to, Math.min(state.text.length(), to + AMONG_LENGTH))
                .lookingAt();
        for (int k = i - 1; among && k >= from && !state.tokens.get(k).wall(); k--) {
            among = !state.tokens.get(k).is(NUMBER);
        }
        return among;
    }

    /** 收到申请100件，涉及自然资源60件、住建30件: a list of what they are about. */
    private boolean byMatter(int i, int to) {
        String word = state.text.substring(
                state.tokens.get(i).from(), state.tokens.get(i).to());
        Said last = antecedents.lastCount();
        return word.equals("涉及")
                && !state.parts
                && last != null
                && !last.part()
                && last.year() == 0
                && last.meaning().subject().isAboutRequests()
                && mattersFollow(i, to);
    }

    /** Whether nothing but words that we do not know stands before the next number. */
    private boolean mattersFollow(int i, int to) {
        for (int k = i + 1; k < to; k++) {
            Token token = state.tokens.get(k);
            if (token.is(NUMBER)) {
                return CASES.contains(token.number().quantity().unit());
            }
            if (!MATTERS.contains(token.term())) {
                return false;
            }
        }
        return false;
    }

    private static boolean intended(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            if (INTENDING.indexOf(sentence.charAt(i)) >= 0) {
                return INTENDED.matcher(sentence).find();
            }
        }
        return false;
    }

    private boolean numbers(int from, int to) {
        for (int i = from; i < to; i++) {
            if (state.tokens.get(i).is(NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what comes after the comma is no item of the list before it: 其中自然人45件，全年共办结43件; 含上年结转2件，办结40件.
     */
    private boolean resolvedInAll(int comma, int to) {
        boolean all = onlyCarriedIn();
        for (int i = comma + 1; i < to && i <= comma + 3; i++) {
            Token token = state.tokens.get(i);
            if (token.is(RESOLVE)) {
                return all || already(comma, token);
            }
            if (!token.is(THIS) && !token.is(TOGETHER)) {
                return false;
            }
            all = true;
        }
        return false;
    }

    /** 含转办件9件，截至12月31日已办结42件: by then all that was asked, not one more item. */
    private boolean already(int comma, Token resolved) {
        String words = state.text.substring(state.tokens.get(comma).to(), resolved.to());
        return !state.said.isEmpty()
                && state.said.get(state.said.size() - 1).part()
                && words.startsWith("截至")
                && words.contains("已");
    }

    /** Whether the list so far names nothing but what was carried in. */
    private boolean onlyCarriedIn() {
        int last = state.said.size() - 1;
        return last > 0
                && state.said.get(last).meaning().subject() == ClaimSubject.CARRIED_IN
                && !state.said.get(last - 1).part();
    }

    /** Whether the numbers after 分别 could be handed out to the things before it. */
    private boolean handOut(int i, int from, int to) {
        Map<Integer, Window> found = Distribution.of(state.tokens, i, from, to);
        int start = clause(i, from);
        state.handedFrom = state.tokens.get(start).from();
        handed.putAll(found);
        return !found.isEmpty() || handOutToCounts(i, start, to);
    }

    private int clause(int i, int from) {
        int start = i;
        while (start > from && !state.tokens.get(start - 1).wall()) {
            start--;
        }
        return start;
    }

    /** 新收12件，办结11件，分别较上年增长9.1%、10%: as many numbers as counts before. */
    private boolean handOutToCounts(int i, int start, int to) {
        List<Integer> numbers = Distribution.items(state.tokens, i, to);
        List<Said> counts = antecedents.lastChanges(numbers.size());
        if (counts.size() != numbers.size()) {
            counts = antecedents.lastCounts(numbers.size());
        }
        int first = Distribution.firstNumber(state.tokens, numbers);
        boolean percent =
                first >= 0 && state.tokens.get(first).number().quantity().unit().equals("%");
        List<Token> words = new ArrayList<>(state.tokens.subList(start, i));
        words.removeIf(token -> token.wall() || token.is(NUMBER) || token.is(AND));
        words.addAll(Distribution.shared(state.tokens, i, to));
        boolean moved = words.stream().anyMatch(word -> word.is(UP) || word.is(DOWN))
                || first > 0
                        && (state.tokens.get(first - 1).is(UP)
                                || state.tokens.get(first - 1).is(DOWN));
        if (first < 0 || numbers.size() < 2 || counts.size() != numbers.size() || !percent && !moved) {
            return false;
        }
        for (int n = 0; n < numbers.size(); n++) {
            Token own = state.tokens.get(numbers.get(n) - 1);
            List<Token> with = new ArrayList<>(words);
            if (own.is(UP) || own.is(DOWN)) {
                with.removeIf(word -> word.is(UP) || word.is(DOWN));
                with.add(own);
            }
            if (state.tokens.get(numbers.get(n)).is(NUMBER)) {
                handed.put(numbers.get(n), new Window(with, List.of(), false));
            }
            state.handedTo.put(numbers.get(n), counts.get(n));
        }
        return true;
    }

    private String sentence(int from, int to) {
        return state.text.substring(
                state.tokens.get(from).from(),
                state.tokens.get(Math.max(from, to - 1)).to());
    }

    private void context(Token token, int i, int from) {
        Term term = token.term();
        if (term == ASK && opening.otherKind(token, i, from)) {
            state.topic = OTHER;
            state.otherRequests.add(token);
        } else if (SentenceState.REQUEST_WORDS.contains(term)) {
            state.topic = REQUEST;
        } else if (term == ASK
                && (state.passage.section() == 3
                        || state.topic == REQUEST
                        || i > from && state.tokens.get(i - 1).is(NEW))) {
            state.topic = REQUEST;
        } else if ((state.topic == DISPUTE || state.topic == REVIEW) && Term.RESULTS.contains(term) && ofCourt(token)) {
            state.topic = SUIT;
        } else if (term == SCOPE && state.topic == DISPUTE && reviewer(token)) {
            state.topic = REVIEW;
        } else if (Term.DISPUTES.contains(term)) {
            state.topic = term == SUIT && (state.topic == DIRECT || state.topic == AFTER) ? state.topic : term;
        } else if (Term.TABLE_TWO.contains(term)) {
            state.topic = term;
        } else if (term == FEE) {
            state.topic = FEE;
        } else if (term == OTHER && !Term.TABLE_TWO.contains(state.topic) && !howTheyCame(token) && !contested(token)) {
            state.beforeOther = state.topic == OTHER ? state.beforeOther : state.topic;
            state.topic = OTHER;
        } else if (term == YEAR) {
            boolean carried = state.near(i, from, CARRY)
                    || state.near(i, from, UNFINISHED)
                    || state.comparing
                    || state.tokens.get(i + 1).is(COMPARE)
                    || state.tokens.get(i + 1).is(FLAT)
                    || i > from && state.tokens.get(i - 1).is(COMPARE);
            state.year = carried ? state.year : token.year();
            state.partOfYear = false;
        } else if (term == THIS) {
            state.year = 0;
            state.partOfYear = false;
        }
        state.scopes.seen(token);
    }

    /** 判决驳回原告诉讼请求, 败诉: only courts do that. */
    private boolean ofCourt(Token token) {
        String word = state.text.substring(token.from(), token.to());
        return word.contains("诉")
                || word.contains("判")
                || word.contains("法院")
                || COURT_SAYS
                        .matcher(state.text)
                        .region(Math.max(0, token.from() - 8), token.from())
                        .find();
    }

    /** 复议机关决定纠正1件: who decides on reviews. */
    private boolean reviewer(Token token) {
        String name = state.text.substring(token.from(), token.to());
        return name.equals("复议机关") || name.equals("行政复议机关");
    }

    /** 收到申请8件，其中网络7件、来信1件: the way in which requests came, no other matter. */
    private boolean howTheyCame(Token token) {
        Said whole = state.parts ? antecedents.whole() : null;
        return whole != null
                && whole.meaning().subject().isAboutRequests()
                && WAYS.contains(state.text.substring(token.from(), token.to()));
    }

    /** 1件被撤销答复书中部分内容，2件尚未审结: what a review is about, no other matter. */
    private boolean contested(Token token) {
        String word = state.text.substring(token.from(), token.to());
        return Term.DISPUTES.contains(state.topic) && (word.contains("答复") || word.equals("告知书"));
    }

    private void number(int i, int from, int to) {
        Token token = state.tokens.get(i);
        Quantity quantity = token.number().quantity();
        int start = windows.leftStart(i, from);
        Window window = windows.of(i, start, to);
        String unit = quantity.unit();
        int begin = windows.begin(start, i);
        if (state.intended) {
            state.add(i, ClaimKind.COUNT, Meaning.none("说的是打算，不是已有的数", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        if (ratio(token)) {
            state.add(i, ClaimKind.COUNT, Meaning.none("两数之比", Meaning.Kind.ANY), quantity, begin);
            return;
        }
        Window own = handed.get(i);
        if (own != null) {
            window = own;
            begin = Math.min(begin, state.handedFrom);
        } else {
            window = NamedClause.of(state, i, window, from);
        }
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

    /** 之比为5:1, but not 复议8件:5件维持. */
    private boolean ratio(Token number) {
        return colonAt(number.to()) || colonAt(number.from() - 1);
    }

    /** Whether a colon stands there between two digits. */
    private boolean colonAt(int at) {
        return at > 0
                && at + 1 < state.text.length()
                && state.text.charAt(at) == ':'
                && Character.isDigit(state.text.charAt(at - 1))
                && Character.isDigit(state.text.charAt(at + 1));
    }

    private boolean things(Token number) {
        return number.to() < state.text.length()
                && THINGS_BEGIN.indexOf(state.text.charAt(number.to())) >= 0
                && THINGS.matcher(state.text)
                        .region(number.to(), Math.min(state.text.length(), number.to() + 4))
                        .lookingAt();
    }

    private static Meaning.Kind kind(Window window) {
        return window.has(CHANNEL) ? Meaning.Kind.CHANNEL : Meaning.Kind.ANY;
    }
}
