package org.gouji.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what tells of persons: numbers of identity cards (GB 11643, with their check digit), bank cards (Luhn) and mobile
 * telephones, however they are spaced, names of applicants and home addresses. What leaves the product passes through
 * here, so that a finding on personal data does not spread it.
 */
public final class Masking {

    private static final String DIGIT = "[\\d０-９]";
    private static final String GAP = "[\\s\\u00A0\\u3000\\-－–]{0,2}";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\dA-Za-z.０-９])(?:1" + GAP + "[3-9３-９](?:" + GAP + DIGIT
            + "){9}|１" + GAP + "[3-9３-９](?:" + GAP + DIGIT + "){9}|" + DIGIT + "(?:" + GAP + DIGIT + "){14,17}" + GAP
            + "[\\dXx０-９Ｘｘ]|" + DIGIT + "(?:" + GAP + DIGIT + "){18})(?![\\dA-Za-z０-９]|\\.\\d)");
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱覃武戴孔汤";
    private static final Pattern NAME = Pattern.compile(
            "申\\s*请\\s*人\\s*(?!(?:任何|任意|方[便式面可能才]|因|对|于|何|白|金额|石|江|万|汤|陈述|陆续|马上|高[效度兴]|顾虑|许[多可]|余[下款]|胡乱|周边|程序|雷同|.某|.女士|.先生))(?<name>["
                    + SURNAMES
                    + "]\\s*[一-龥&&[^某等们]](?:\\s*[一-龥&&[^某等们]])??)(?=\\s*(?:向|于|申请|请求|提出|提交|来|要求申请|要求公开|不服|对|诉|因|[（(]\\s*(?:男|女|身份证|住|(?:联系)?电话|手机)|[,，、]\\s*(?:男|女|身份证|(?:联系)?(?:电话|方式)|手机|住)))");
    private static final Pattern HOME = Pattern.compile(
            "(?:家\\s*住|(?<=申请人[一-龥]{2,3})[,，（(]?住(?!房|宅|建[局委部厅领系]|院|户|所)在?|(?:家庭)?住\\s*址\\s*[:：]?|户籍地址?\\s*[:：]?)(?<home>[^,。;，；\\n]{4,40}?\\d+\\s*(?:号|栋|室|单元)(?:[^,。;，；\\n]{0,12}?\\d+\\s*(?:号|栋|室|单元))*)");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final int MOBILE = 11;
    private static final int MOST_BETWEEN = 2;
    private static final int IDENTITY = 18;
    private static final char FIRST_HAN = 0x4E00;
    private static final char LAST_HAN = 0x9FFF;
    private static final int LONG_NUMBER = 1;
    private static final int APPLICANT = 2;
    private static final int HOME_WORD = 4;

    private Masking() {}

    /** The text with such numbers, names and addresses replaced by asterisks. */
    public static String of(String text) {
        if (text == null || text.length() < 4) {
            return text;
        }
        int seen = look(text);
        String masked = (seen & LONG_NUMBER) == 0 ? text : NUMBER.matcher(text).replaceAll(Masking::number);
        // The address first: it is known by the name before it.
        if ((seen & HOME_WORD) != 0) {
            masked = HOME.matcher(masked).replaceAll(found -> around(found, "home", "（住址，略）"));
        }
        return (seen & APPLICANT) == 0
                ? masked
                : NAME.matcher(masked)
                        .replaceAll(
                                found -> around(found, "name", found.group(1).charAt(0) + "**"));
    }

    /**
     * What a text may hold, told in one pass, for all that is written passes here: as many digits one after the other as a
     * number of a person has, with no more between two than it may have; 请 before some 人, while places and offices are full
     * of 法人, 自然人 and 人民政府; a letter of the words for a home.
     */
    private static int look(String text) {
        int seen = 0;
        int digits = 0;
        int between = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_HAN && c <= LAST_HAN) {
                between = MOST_BETWEEN + 1;
                if (c == '人' && asks(text, i)) {
                    seen |= APPLICANT;
                } else if (c == '住' || c == '户') {
                    seen |= HOME_WORD;
                }
            } else if (digit(c)) {
                digits = between > MOST_BETWEEN ? 1 : digits + 1;
                between = 0;
                if (digits >= MOBILE) {
                    seen |= LONG_NUMBER;
                }
            } else {
                between += gap(c) ? 1 : MOST_BETWEEN + 1;
            }
        }
        return seen;
    }

    private static boolean asks(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before >= 0 && text.charAt(before) == '请';
    }

    /** Whether it is a letter of {@link #GAP}; as many may stand between two digits. */
    private static boolean gap(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r'
                : c == '-' || c == '\u00A0' || c == '\u3000' || c == '－' || c == '–';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static String around(MatchResult found, String group, String shown) {
        String whole = found.group();
        int from = found.start(1) - found.start();
        int to = found.end(1) - found.start();
        return Matcher.quoteReplacement(whole.substring(0, from) + shown + whole.substring(to));
    }

    private static String number(MatchResult found) {
        String printed = found.group();
        String digits = bare(printed);
        if (!ofPerson(digits)) {
            return Matcher.quoteReplacement(printed);
        }
        return Matcher.quoteReplacement(
                digits.substring(0, 3) + "*".repeat(digits.length() - 5) + digits.substring(digits.length() - 2));
    }

    private static boolean ofPerson(String digits) {
        return digits.length() == MOBILE || identity(digits) || bankCard(digits);
    }

    private static String bare(String printed) {
        StringBuilder digits = new StringBuilder();
        printed.codePoints().map(Masking::plain).filter(c -> c > 0).forEach(digits::appendCodePoint);
        return digits.toString();
    }

    /** The numbers of persons in a text, without what spaces them. */
    public static List<String> numbers(String text) {
        return (look(text) & LONG_NUMBER) == 0
                ? List.of()
                : NUMBER.matcher(text)
                        .results()
                        .map(found -> bare(found.group()))
                        .filter(Masking::ofPerson)
                        .toList();
    }

    /** The half-width digit or X, -1 for what stands between them. */
    private static int plain(int c) {
        if (c >= '０' && c <= '９') {
            return c - '０' + '0';
        }
        if (c == 'Ｘ' || c == 'ｘ') {
            return 'X';
        }
        return c >= '0' && c <= '9' || c == 'X' || c == 'x' ? c : -1;
    }

    /** The name of an applicant in a text, as it may be shown; empty where there is none. */
    public static Optional<String> applicant(String text) {
        Matcher name = text.indexOf('申') < 0 ? null : NAME.matcher(text);
        return name != null && name.find() ? Optional.of(name.group("name").charAt(0) + "某") : Optional.empty();
    }

    /** Whether the text gives somebody's home address. */
    public static boolean home(String text) {
        return (look(text) & HOME_WORD) != 0 && HOME.matcher(text).find();
    }

    /** Whether it is the number of an identity card: 18 places, a date of birth and the check digit. */
    public static boolean identity(String digits) {
        if (digits.length() != IDENTITY
                || !digits.substring(6, 14).matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECK.charAt(sum % CHECK.length()) == Character.toUpperCase(digits.charAt(IDENTITY - 1));
    }

    /** Whether it is the number of a bank card: 16 to 19 digits that begin with 4, 5 or 6 and pass the Luhn check. */
    public static boolean bankCard(String digits) {
        if (digits.length() < 16
                || "456".indexOf(digits.charAt(0)) < 0
                || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
