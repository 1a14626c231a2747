package org.gouji.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passage cut into the words, numbers and marks that matter; titles of documents and document numbers are left out. */
final class Tokens {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:年度|年)(?:年报|底|末)?");
    private static final Pattern DATE = Pattern.compile(
            "(?:(?:19|20)\\d{2}年(?:度)?)?\\d{1,2}月(?:份|底|初|末|中旬|上旬|下旬)?(?:\\d{1,2}日)?(?:(?:至|到|-|—|起至|起到)(?:(?:19|20)\\d{2}年(?:度)?)?\\d{1,2}月(?:份|底)?(?:\\d{1,2}日)?)?");
    /** Months or quarters that are not the whole year, and spans of several years. */
    private static final Pattern PART_OF_TIME = Pattern.compile(
            "(?:第?[一二三四1-4]季度|[上下]半年)|(?:(?:19|20)\\d{2}年)?(?:1月?(?:至|到|-|—|~)(?:[1-9]|1[01])|[2-9]月?(?:至|到|-|—|~)\\d{1,2}|1[0-2]月?(?:至|到|-|—|~)1[0-2])月份?(?!\\d|底|末)"
                    + "|[1-9]\\d?年(?:以)?来|(?<=近)[1-9]\\d?年"
                    + "|(?:1[0-2]|[1-9])月份(?!底|末)|(?:1[0-2]|[1-9])月(?=[收新受办接])|(?:19|20)\\d{2}年?(?:度)?(?:至|到|-|—|~)(?:19|20)\\d{2}年(?:度)?");

    /** What follows a year whose word was left out: 2023全年, 2023我局. */
    private static final Pattern AFTER_YEAR = Pattern.compile("全年|度|[上下]半年|[我本全]|共|累计|新收");

    private static final Pattern LAST_YEAR = Pattern.compile("上年|去年");
    private static final Pattern UP_TO = Pattern.compile("(?:截至|截止|到|至|自|从|起)$");
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("[\\[〔【(]\\d{4}[\\]〕】)]\\d{1,5}号|第\\d{1,5}号|\\d{1,5}号");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4})年度?)?(\\d{1,2})月");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2})月[^月]*(?:至|到|-|—)[^月]*?(\\d{1,2})月");
    private static final Pattern ONE_MONTH =
            Pattern.compile("(?:20\\d{2}年(?:度)?)?\\d{1,2}月(?:份|中旬|上旬|下旬)?(?:\\d{1,2}日)?");
    private static final Pattern FROM_TO = Pattern.compile("\\d+(?:-|—|~|至)\\d+");
    private static final Pattern PHONE = Pattern.compile(
            "(?<=邮编|邮编:|邮政编码|邮政编码:)\\d{6}|\\d{3,4}-\\d{7,8}|1[3-9]\\d{9}(?!\\d)|\\d{7,}(?![\\d.,件条份个项次人宗元万亿起余%])");
    private static final Pattern ORDINAL = Pattern.compile(
            "(?:第[一二三四五六七八九十百\\d]{1,4}(?:条|项|款|次|届|期|批|轮|章|部分|、)?|[一二三四五六七八九十]是|\\(?\\d{1,2}\\)|\\d{1,2}[.、](?=[^\\d]))");

    private static final Pattern[] FIXED = {PHONE, DATE, DOCUMENT_NUMBER};
    private static final int POST_CODE = 6;
    /** How far behind its beginning the month of a date stands at most: 2023年度12月. */
    private static final int YEAR_BEFORE_MONTH = 8;

    private static final List<String> UNTIL = List.of("截至", "截止", "截止到", "截至到");

    private static final Pattern AMONG_THEM = Pattern.compile("占|合计|共计|总计|相加|之和");

    /** 行政许可和处罚/强制: what is named with the first word left out. */
    private static final Pattern SHORT_DECISION = Pattern.compile("(?:以及|[和及与或、/])(?:行政)?(许可|处罚|强制(?!执行))(?:措施)?");

    /** With which characters more than a word of the lexicon may begin. */
    private static final boolean[] SPECIAL = new boolean[Character.MAX_VALUE + 1];

    static {
        ",;:()、和及与“。!?第一二三四五六七八九十上下〔[-+".chars().forEach(c -> SPECIAL[c] = true);
        for (char c = 0; c < SPECIAL.length - 1; c++) {
            SPECIAL[c] |= NumberScan.begins(c);
        }
    }

    private static final Pattern COUNTED_VERB = Pattern.compile("(?:受理|办理)(?:了|共)?[\\d一二三四五六七八九十百千]+(?:件|份|起|宗)");

    static final Map<String, Term> SHORT = Map.of("许可", Term.PERMIT, "处罚", Term.PENALTY, "强制", Term.COERCE);

    private final Passage passage;
    private final String text;
    private final int reportYear;
    private final boolean suits;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(Passage passage, int reportYear) {
        this.passage = passage;
        this.reportYear = reportYear;
        this.text = passage.text();
        this.suits = text.indexOf('诉') >= 0;
    }

    /** @param reportYear year of the report, 0 where it is unknown: every year in the text then counts as its own */
    static List<Token> of(Passage passage, int reportYear) {
        Tokens tokens = new Tokens(passage, reportYear);
        tokens.scan();
        return tokens.tokens;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '《') {
                int close = text.indexOf('》', at);
                at = close < 0 || close - at > 200 ? at + 1 : close + 1;
                continue;
            }
            if (!SPECIAL[c]) {
                at = Math.max(word(at), at + 1);
                continue;
            }
            int next = mark(c, at);
            if (next == at) {
                next = partOfTime(at, c);
            }
            if (next == at) {
                next = c >= '0' && c <= '9' || c == '第' || c == '〔' || c == '[' ? fixed(at) : at;
            }
            if (next == at && c == '第' && Lexicon.at(text, at) != null) {
                next = word(at);
            }
            if (next == at && (ordinalStart(c) || c == '(')) {
                next = ordinal(at);
            }
            if (next == at) {
                next = number(at, c);
            }
            if (next == at) {
                next = word(at);
            }
            at = Math.max(next, at + 1);
        }
        add(Term.STOP, text.length(), text.length());
    }

    private int mark(char c, int at) {
        Term term = switch (c) {
            case ',' -> Term.COMMA;
            case ';' -> Term.SEMICOLON;
            case ':' -> Term.COLON;
            case '(' -> ordinal(at) > at ? null : Term.OPEN;
            case ')' -> Term.CLOSE;
            case '、', '和', '及', '与' -> Term.AND;
            // “不掌握”“另行制作”: quotations side by side are a list
            case '“' -> at > 0 && text.charAt(at - 1) == '”' ? Term.AND : null;
            case '。', '!', '?' -> Term.STOP;
            default -> null;
        };
        if (term == null || term == Term.AND && c != '、' && c != '“' && Lexicon.at(text, at) != null) {
            return at;
        }
        add(term, at, at + 1);
        return at + 1;
    }

    private int partOfTime(int at, char c) {
        if ((c < '0' || c > '9') && "第一二三四上下".indexOf(c) < 0 || at > 0 && Character.isDigit(text.charAt(at - 1))) {
            return at;
        }
        int digits = digitsEnd(at);
        boolean possible = digits > at
                ? is(digits, "季月年度至到-—~")
                : is(at + 1, c == '第' ? "一二三四1234" : c == '上' || c == '下' ? "半" : "季");
        if (!possible) {
            return at;
        }
        Matcher part = PART_OF_TIME
                .matcher(text)
                .region(at, Math.min(text.length(), at + 24))
                .useTransparentBounds(true);
        if (!part.lookingAt()
                || UP_TO.matcher(text.substring(Math.max(0, at - 2), at)).find()) {
            return at;
        }
        add(Term.HALF, at, part.end());
        return part.end();
    }

    /** The end of the digits that begin at {@code at}: what stands there tells which patterns may match. */
    private int digitsEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private boolean is(int at, String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }

    /** Dates, years, document numbers, telephone numbers: numbers that count nothing. */
    private int fixed(int at) {
        int digits = digitsEnd(at);
        boolean possible = digits > at ? digits - at >= 7 || is(digits, "-年月号") : digitsEnd(at + 1) > at + 1;
        if (!possible) {
            return at;
        }
        for (Pattern pattern : FIXED) {
            if (!possible(pattern, at, digits)) {
                continue;
            }
            Matcher found = pattern.matcher(text).region(at, Math.min(text.length(), at + 48));
            if (found.lookingAt()) {
                int year = found.group().indexOf('年');
                if (pattern == DATE
                        && (partOfYear(found.group(), at)
                                || shortSpan(found.group())
                                || inOneMonth(found.group(), at, found.end()))) {
                    add(Term.HALF, at, found.end());
                    return found.end();
                }
                if (pattern == DATE && year == 4) {
                    add(Term.YEAR, at, found.end(), distance(found.group()));
                }
                return found.end();
            }
        }
        Matcher year = YEAR.matcher(text).region(at, Math.min(text.length(), at + 12));
        if (year.lookingAt() && text.startsWith("以来", year.end())) {
            // 2024年以来 in the report of 2024 is that year
            boolean reported = reportYear != 0 && distance(year.group(1)) == 0;
            add(reported ? Term.THIS : Term.HALF, at, year.end() + 2);
            return year.end() + 2;
        }
        if (year.lookingAt()) {
            add(Term.YEAR, at, year.end(), distance(year.group(1)));
            return year.end();
        }
        return at;
    }

    /** Whether what begins at {@code at} with digits up to {@code digits} can be such a number at all. */
    private boolean possible(Pattern pattern, int at, int digits) {
        if (pattern == PHONE) {
            return digits - at >= POST_CODE || is(digits, "-");
        }
        if (pattern == DATE) {
            int month = text.indexOf('月', at);
            return digits > at && month >= 0 && month - at <= YEAR_BEFORE_MONTH;
        }
        return digits == at || is(digits, "号");
    }

    /** 截至6月底: the number up to then is not that of the year. */
    private boolean partOfYear(String date, int at) {
        String before = text.substring(Math.max(0, at - 3), at);
        Matcher month = MONTH.matcher(date);
        if (UNTIL.stream().noneMatch(before::endsWith)
                || !month.find()
                || month.group(2).equals("12")) {
            return false;
        }
        return month.group(1) == null || distance(month.group(1)) == 0 && reportYear != 0;
    }

    /** 2022年12月收到、2023年1月答复的37件: a month in which something was done. */
    private boolean inOneMonth(String date, int at, int end) {
        return ONE_MONTH.matcher(date).matches()
                && end < text.length()
                && "收新受办接答作".indexOf(text.charAt(end)) >= 0
                && !UP_TO.matcher(text.substring(Math.max(0, at - 2), at)).find();
    }

    /** 1月1日至6月30日: days that are not those of a whole year. */
    private static boolean shortSpan(String date) {
        Matcher span = SPAN.matcher(date);
        return span.find() && !(span.group(1).equals("1") && span.group(2).equals("12"));
    }

    private static boolean ordinalStart(char c) {
        return c == '第' || c >= '0' && c <= '9' || "一二三四五六七八九十".indexOf(c) >= 0;
    }

    private int ordinal(int at) {
        char c = text.charAt(at);
        boolean start = c == '第' || at == 0 || ",;:。)".indexOf(text.charAt(at - 1)) >= 0;
        int digits = digitsEnd(at);
        boolean possible =
                digits > at ? is(digits, ".、)") : c == '第' || (c == '(' ? digitsEnd(at + 1) > at + 1 : is(at + 1, "是"));
        if (!start || !possible) {
            return at;
        }
        Matcher ordinal = ORDINAL.matcher(text).region(at, Math.min(text.length(), at + 12));
        return ordinal.lookingAt() ? ordinal.end() : at;
    }

    private int number(int at, char c) {
        boolean signed = (c == '-' || c == '+')
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1))
                && (at == 0 || text.charAt(at - 1) > 0x80);
        if (!signed && !NumberScan.begins(c)) {
            return at;
        }
        if (is(digitsEnd(at), "-—~至") && digitsEnd(at) > at) {
            Matcher range = FROM_TO.matcher(text).region(at, Math.min(text.length(), at + 24));
            if (range.lookingAt()) {
                return range.end();
            }
        }
        boolean latinBefore = at > 0 && text.charAt(at - 1) < 0x80 && Character.isLetterOrDigit(text.charAt(at - 1));
        NumberScan.Found found = latinBefore ? null : NumberScan.at(passage, at);
        Lexicon.Entry word = Lexicon.at(text, at);
        if (found == null || word != null && at + word.word().length() >= found.to()) {
            return at;
        }
        // 一次性告知 counts nothing
        boolean atOnce = text.startsWith("次性", found.to() - 1);
        if (found.spelled() && (atOnce || soMany(found))) {
            return found.to();
        }
        if (bareYear(at, found)) {
            add(Term.YEAR, at, found.to(), distance(text.substring(at, found.to())));
            return found.to();
        }
        tokens.add(new Token(Term.NUMBER, at, found.to(), new Token.Number(found.quantity(), found.spelled()), 0));
        return found.to();
    }

    /** 2023全年未收到申请, 2023度: a year without its word; who counts so many says of what. */
    private boolean bareYear(int at, NumberScan.Found found) {
        if (found.to() != at + 4
                || text.charAt(at) != '2'
                || !found.quantity().unit().isEmpty()) {
            return false;
        }
        int year = found.quantity().value().intValue();
        if (!AFTER_YEAR.matcher(text).region(found.to(), text.length()).lookingAt()) {
            return false;
        }
        return reportYear == 0 ? year / 100 == 20 : Math.abs(year - reportYear) <= 1;
    }

    /** 予以公开、部分公开两项占54%: how many things were named, no count of anything. */
    private boolean soMany(NumberScan.Found found) {
        String unit = found.quantity().unit();
        return (unit.equals("项") || unit.isEmpty())
                && AMONG_THEM
                        .matcher(text)
                        .region(found.to(), Math.min(text.length(), found.to() + 3))
                        .lookingAt();
    }

    private int word(int at) {
        Lexicon.Entry word = Lexicon.at(text, at);
        Token suit = suits ? SuitWords.at(text, at) : null;
        if (suit != null && (word == null || suit.to() > at + word.word().length())) {
            tokens.add(suit);
            return suit.to();
        }
        if (word == null && text.startsWith("许可", at) && shortDecisionsFollow(at + 2)) {
            // 许可、处罚、强制决定数量: none of them has its first word
            add(Term.PERMIT, at, at + 2);
            return shortDecisions(at + 2);
        }
        Term byPlace = word == null ? WordsByPlace.at(text, at, tokens) : null;
        if (byPlace != null) {
            add(byPlace, at, at + 2);
            return at + 2;
        }
        if (word == null) {
            return at;
        }
        int to = at + word.word().length();
        yearEnd(word.term(), at);
        boolean cut = word.word().endsWith("政府办") && to < text.length() && "理结复".indexOf(text.charAt(to)) >= 0;
        to = cut ? to - 1 : to;
        if (word.term() == Term.MENTION
                && COUNTED_VERB.matcher(text).region(to - 2, text.length()).lookingAt()) {
            // 依申请公开受理7件: a verb with its number, no name of a task
            add(Term.REQUEST, at, to - 2);
            add(Term.HANDLE, to - 2, to);
            return to;
        }
        if (word.term() == Term.NEW && word.word().startsWith("新增") && compared()) {
            // 较上年新增12件: more by so many
            add(Term.UP, at, at + 2);
            return at + 2;
        }
        if (word.term() == Term.REVIEW && to < text.length() && text.charAt(to) == '后') {
            // 复议后又…: not the reviews themselves, and perhaps only some of what came of them
            add(Term.PARTIAL, at, to);
            return to;
        }
        if (word.term() != Term.NOISE) {
            add(word.term(), at, to);
        }
        return SHORT.containsValue(word.term()) ? shortDecisions(to) : to;
    }

    /** 年初结转7件 came in from the year before, 年末结转9件 goes into the next. */
    private void yearEnd(Term term, int at) {
        boolean named = term == Term.CARRY
                && at > 1
                && text.charAt(at - 2) == '年'
                && "初末底".indexOf(text.charAt(at - 1)) >= 0
                && (tokens.isEmpty() || tokens.get(tokens.size() - 1).to() <= at - 2);
        if (named) {
            add(text.charAt(at - 1) == '初' ? Term.LAST : Term.NEXT, at - 2, at);
        }
    }

    /** Whether what comes next is compared with another year: 较上年, 较2022年, 与去年相比. */
    private boolean compared() {
        int last = tokens.size() - 1;
        boolean year = last > 0
                && (tokens.get(last).is(Term.YEAR) || tokens.get(last).is(Term.LAST))
                && tokens.get(last - 1).is(Term.COMPARE);
        return last >= 0 && (year || tokens.get(last).is(Term.COMPARE));
    }

    private boolean shortDecisionsFollow(int at) {
        return SHORT_DECISION.matcher(text).region(at, text.length()).lookingAt();
    }

    private int shortDecisions(int at) {
        int to = at;
        Matcher next = SHORT_DECISION.matcher(text).region(to, text.length());
        while (next.lookingAt()) {
            add(Term.AND, to, next.start(1));
            add(SHORT.get(next.group(1)), next.start(1), next.end());
            to = next.end();
            next.region(to, text.length());
        }
        return to;
    }

    private int distance(String year) {
        return reportYear == 0 ? 0 : Integer.parseInt(year.substring(0, 4)) - reportYear;
    }

    private void add(Term term, int from, int to) {
        // 承接上年, 上年未办结: the word itself says which year it comes from
        boolean fromBefore =
                term == Term.CARRY && LAST_YEAR.matcher(text).region(from, to).find();
        add(term, from, to, fromBefore ? -1 : 0);
    }

    private void add(Term term, int from, int to, int year) {
        tokens.add(new Token(term, from, to, null, year));
    }
}
