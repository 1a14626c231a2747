package org.gouji.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which words of the clauses that a number draws on the grammar has not understood. Where there are any, the number may
 * count something else than its known words say.
 */
final class Understanding {

    /** What names by itself the cases that are counted. */
    private static final Set<Term> TOPICS = EnumSet.of(Term.REQUEST, Term.ASK, Term.MENTION);

    static {
        TOPICS.addAll(Term.DISPUTES);
        TOPICS.addAll(Term.TABLE_TWO);
    }

    private static final Set<Term> TIMES = EnumSet.of(Term.YEAR, Term.THIS, Term.COMMA);
    private static final Pattern OFFICE =
            Pattern.compile("[一-龥]{2,14}?(?:局|委员会|办公室|中心|支队|大队|法院|医院|学校|集团|公司|国企|开发区|高新区|园区|街道)");
    /** 经补正后，…; 以市政府为被告的案件中，…: a clause that says of which cases the next ones speaks. */
    private static final Pattern NARROWS =
            Pattern.compile("^(?:对|经|以|由|在|除|涉|因|就|向|关于|针对|按|从)|(?:[中内里后前的外时类]|方面|层面|部分|申请|案件)$");

    /** 向县政府及县政府办公室提出的: to whom requests come that a government's office deals with. */
    private static final Pattern ADDRESSED = Pattern.compile(
            "向(?:(?:我|本)?[省市县区州旗](?:人民)?政府(?:(?:及其?|和|、|或)?(?:[省市县区州旗](?:人民)?政府)?办(?:公室|公厅)?)?|我[办省市县区州旗]|本机关)(?=提出|提交|申请|递交)");

    /** 以县政府和县政府办名义印发: in whose name a government's office issues its documents. */
    private static final Pattern IN_THE_NAME =
            Pattern.compile("[省市县区州旗](?:人民)?政府(?:(?:和|及|、|与|以及|或)[省市县区州旗]?(?:人民)?政府办(?:公室|公厅)?)?(?:的)?名义");

    /** 县政府及县政府办公室: what a government's office answers for. */
    private static final Pattern WITH_ITS_OFFICE =
            Pattern.compile("[省市县区州旗](?:人民)?政府(?:及其?|和|与|、|以及)(?:[省市县区州旗](?:人民)?政府)?办(?:公室|公厅)");

    /** 县政府门户网站: a way by which requests come, whoever runs it. */
    private static final Pattern WEBSITE = Pattern.compile("[省市县区州旗](?:人民)?政府(?:信息公开)?(?:门户|官方)?(?:网站|网)(?:平台)?");

    /** 各级政府及部门: the departments behind 政府. */
    private static final Pattern DEPARTMENTS = Pattern.compile("(?<=政府[及和、与])(?:其|各|职能|工作|直属)*部门");

    /** 178件均已入库、12件全部按规定存档: what has been done with all that was counted, and no kind of them. */
    private static final Pattern ALL_OF_THEM = Pattern.compile(
            "(?:已|也|现|并)?(?:均|都|全部|皆|悉数)(?:已|依法|按|在(?:法定|规定|承诺)|予以|得到|纳入|录入|完成|实现|做到|及时|入库|归档|存档|上传|报|办|结|答复|整改|妥善|规范)");

    /** 市政府现行有效规章: who alone makes them. */
    private static final Pattern REGULATIONS = Pattern.compile("(?:现行有效|制定|出台|公布|颁布|共|的)*(?:政府)?规章");

    /** What calls itself 学校. */
    private static final Pattern SCHOOL = Pattern.compile("(?:大学|学院|学校|中学|小学)$");

    private static final String WALLS = ",;:。!?()";
    private static final String ITSELF = "省市县区州旗镇乡局委办厅部院";
    private static final String LEVELS = "省市县区州旗镇乡";
    /** Words before a number that have no number of their own and are no longer than this may narrow it. */
    private static final int SHORT = 14;

    private final String text;
    private final List<Token> tokens;
    private final String office;

    /** @param office name of the reporting office, which is no unknown word */
    Understanding(String text, List<Token> tokens, String office) {
        this.text = text;
        this.tokens = tokens;
        this.office = office;
    }

    /**
     * The first word that is not understood in what the number at {@code at} draws on, empty where all is.
     *
     * @param whole index of the number that this one is a part of, −1 where there is none
     */
    String unread(int at, int whole) {
        int start = start(at);
        String word = piece(start, end(at));
        if (word.isEmpty() && whole >= 0) {
            word = unread(whole, -1);
        }
        if (word.isEmpty()) {
            int named = topic(start, at) ? start : named(start);
            word = named < start ? narrowing(start(named), end(named)) : "";
        }
        if (word.isEmpty() && start > 0 && tokens.get(start - 1).is(Term.AND)) {
            // 其他行为引发的行政复议2件、行政诉讼1件: what stands before the first is said of all
            word = ofList(start - 1);
        }
        if (word.isEmpty()) {
            word = before(start);
        }
        return word.isEmpty() ? otherOffice(start) : word;
    }

    /** 区执法局查处案件12件，作出处罚决定8件: an office that we do not know acts in all of the sentence up to a semicolon. */
    private String otherOffice(int start) {
        int first = start;
        while (first > 0
                && !tokens.get(first - 1).is(Term.STOP)
                && !tokens.get(first - 1).is(Term.SEMICOLON)) {
            first--;
        }
        int from = first == 0 ? 0 : tokens.get(first - 1).to();
        while (first < start
                && tokens.get(first).from() == from
                && TIMES.contains(tokens.get(first).term())) {
            from = tokens.get(first).to();
            first++;
        }
        Matcher name = OFFICE.matcher(text).region(from, tokens.get(start).from());
        return name.lookingAt() ? between(name.start(), name.end()) : "";
    }

    private String ofList(int mark) {
        int first = mark;
        while (first > 0 && !tokens.get(first - 1).wall()) {
            first--;
        }
        for (int k = first; k < mark; k++) {
            if (tokens.get(k).is(Term.NUMBER)) {
                return between(
                        first == 0 ? 0 : tokens.get(first - 1).to(),
                        tokens.get(k).from());
            }
        }
        return "";
    }

    /** The first word that is not understood in the clause that holds the characters from {@code from} to {@code to}. */
    String clause(int from, int to) {
        int start = from;
        while (start > 0 && WALLS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = to;
        while (end < text.length() && WALLS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return between(start, end);
    }

    /** The first word not understood from one character to another, both in the passage. */
    String between(int from, int to) {
        int at = tokenAfter(from);
        int k = from;
        while (k < to) {
            while (at < tokens.size() && tokens.get(at).to() <= k) {
                at++;
            }
            int next = at < tokens.size() && tokens.get(at).from() <= k
                    ? tokens.get(at).to()
                    : skipped(k);
            if (next == k) {
                int end = k + 1;
                int token = at < tokens.size() ? tokens.get(at).from() : to;
                while (end < Math.min(to, token) && skipped(end) == end) {
                    end++;
                }
                if (!explained(end, at)) {
                    return text.substring(k, end);
                }
                next = end;
            }
            k = next;
        }
        return "";
    }

    /** 社会组织等法人或其他组织: the known word after 等 says what the unknown one before it is one of. */
    private boolean explained(int end, int at) {
        return text.startsWith("等", end)
                && tokens.get(at).is(Term.ETC)
                && (tokens.get(at + 1).is(Term.ORGANISATION)
                        || tokens.get(at + 1).is(Term.ANYBODY))
                && tokens.get(at + 1).from() == end + 1;
    }

    /** Index of the first token that ends after the place; the last one ends the passage. */
    private int tokenAfter(int place) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).to() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The end of what begins here and needs no understanding; {@code at} itself where it is an unknown word. */
    private int skipped(int at) {
        char c = text.charAt(at);
        if (c == '《') {
            int close = text.indexOf('》', at);
            return close < 0 ? at + 1 : close + 1;
        }
        if (!Character.isIdeographic(c)) {
            return at + 1;
        }
        if (c == '向' && office.contains("政府办")) {
            Matcher addressed = ADDRESSED.matcher(text).region(at, text.length());
            if (addressed.lookingAt()) {
                return addressed.end();
            }
        }
        if (LEVELS.indexOf(c) >= 0 && office.contains("政府办")) {
            Matcher named = IN_THE_NAME.matcher(text).region(at, text.length());
            if (named.lookingAt()) {
                return named.end();
            }
        }
        if (LEVELS.indexOf(c) >= 0 && office.contains("政府办")) {
            Matcher both = WITH_ITS_OFFICE.matcher(text).region(at, text.length());
            if (both.lookingAt()) {
                return both.end();
            }
        }
        if (LEVELS.indexOf(c) >= 0 && text.startsWith("政府", at + 1)) {
            Matcher website = WEBSITE.matcher(text).region(at, text.length());
            if (website.lookingAt()) {
                return website.end();
            }
        }
        if (text.startsWith("部门", at)) {
            Matcher departments = DEPARTMENTS.matcher(text).region(at, at + 2).useTransparentBounds(true);
            if (departments.lookingAt()) {
                return at + 2;
            }
        }
        if (LEVELS.indexOf(c) >= 0 && text.startsWith("政府", at + 1)) {
            // 县|政府信息公开
            boolean next = text.startsWith("政府信息", at + 1)
                    || office.endsWith(c + "人民政府")
                            && ("镇乡".indexOf(c) >= 0
                                    || REGULATIONS
                                            .matcher(text)
                                            .region(at + 3, text.length())
                                            .lookingAt())
                    || tokens.get(tokenAfter(at + 1)).from() == at + 1;
            if (next) {
                return at + 1;
            }
        }
        if (ITSELF.indexOf(c) >= 0 && office.indexOf(c) >= 0) {
            // 委规范性文件: the office's own
            Token next = tokens.get(tokenAfter(at + 1));
            if (next.from() == at + 1 && (next.is(Term.NORM) || next.is(Term.REG))) {
                return at + 1;
            }
        }
        if (LEVELS.indexOf(c) >= 0
                && at + 1 < text.length()
                && "局厅".indexOf(text.charAt(at + 1)) >= 0
                && office.indexOf(c) >= 0
                && office.charAt(office.length() - 1) == text.charAt(at + 1)) {
            // 省厅, 市局, 以市局名义: what an office calls itself
            return text.startsWith("名义", at + 2) ? at + 4 : at + 2;
        }
        if (c == '学' && text.startsWith("学校", at) && SCHOOL.matcher(office).find()) {
            return at + 2;
        }
        int word = Fillers.end(text, at);
        int name = at;
        while (name < text.length() && name - at < office.length() && office.contains(text.substring(at, name + 1))) {
            name++;
        }
        return Math.max(word, name - at >= 2 ? name : at);
    }

    /** Of the tokens from {@code start} up to {@code end}, with what a bracket right after them adds in words alone. */
    private String piece(int start, int end) {
        String word = between(start == 0 ? 0 : tokens.get(start - 1).to(), said(start, end));
        if (!word.isEmpty() || !tokens.get(end).is(Term.OPEN)) {
            return word;
        }
        int close = end + 1;
        while (!tokens.get(close).wall()) {
            if (tokens.get(close).is(Term.NUMBER)) {
                return "";
            }
            close++;
        }
        return between(tokens.get(end).to(), tokens.get(close).from());
    }

    /** Where the words end that tell what a number counts: what has been done with all of them begins there. */
    private int said(int start, int end) {
        int to = tokens.get(end).from();
        for (int k = start; k < end; k++) {
            if (tokens.get(k).is(Term.NUMBER)) {
                Matcher all = ALL_OF_THEM.matcher(text).region(tokens.get(k).to(), to);
                return all.find() ? all.start() : to;
            }
        }
        return to;
    }

    /** What a clause narrows that names the cases: all of it where it counts them, else only where it says of which it speaks. */
    private String narrowing(int start, int end) {
        boolean counts = tokens.subList(start, end).stream().anyMatch(token -> token.is(Term.NUMBER));
        int from = start == 0 ? 0 : tokens.get(start - 1).to();
        boolean narrows =
                NARROWS.matcher(text.substring(from, tokens.get(end).from())).find();
        return counts || narrows ? piece(start, end) : "";
    }

    /** The short clause right before, where it counts nothing: 经补正后，受理17件. */
    private String before(int start) {
        int wall = start - 1;
        if (wall < 0 || !tokens.get(wall).is(Term.COMMA)) {
            return "";
        }
        int first = wall == 0 ? 0 : start(wall - 1);
        boolean counts = tokens.subList(first, wall).stream().anyMatch(token -> token.is(Term.NUMBER));
        int length = tokens.get(wall).from()
                - (first == 0 ? 0 : tokens.get(first - 1).to());
        return counts || length > SHORT ? "" : narrowing(first, wall);
    }

    private boolean topic(int start, int at) {
        for (int k = start; k <= at; k++) {
            if (TOPICS.contains(tokens.get(k).term())) {
                return true;
            }
        }
        return false;
    }

    /** The last token before that names the cases in the same sentence; {@code start} where none does. */
    private int named(int start) {
        for (int k = start - 1; k >= 0 && !tokens.get(k).is(Term.STOP); k--) {
            int item = tokens.get(k).is(Term.SEMICOLON) && k > 0 ? start(k - 1) : k;
            if (item < k && tokens.get(item).is(Term.PART)) {
                // 受理25件，其中20件为…；2件结转: behind the semicolon all are spoken of again
                k = item;
                continue;
            }
            if (TOPICS.contains(tokens.get(k).term())) {
                return k;
            }
        }
        return start;
    }

    /** The first token of the piece that the token stands in: a clause, or an item of a list of numbers. */
    private int start(int at) {
        int start = at;
        while (start > 0 && !divides(start - 1)) {
            start--;
        }
        return start;
    }

    private int end(int at) {
        int end = at + 1;
        while (!tokens.get(end).wall()
                && !(tokens.get(end).is(Term.AND) && text.charAt(tokens.get(end).from()) == '、')) {
            end++;
        }
        return end;
    }

    private boolean divides(int k) {
        return tokens.get(k).wall() || tokens.get(k).is(Term.AND) && numberBefore(k);
    }

    /** 予以公开5件、部分公开3件: the mark comes after a number. */
    private boolean numberBefore(int k) {
        for (int i = k - 1; i >= 0 && !tokens.get(i).wall() && !tokens.get(i).is(Term.AND); i--) {
            if (tokens.get(i).is(Term.NUMBER)) {
                return true;
            }
        }
        return false;
    }
}
