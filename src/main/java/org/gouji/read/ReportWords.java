package org.gouji.read;

import java.util.List;
import java.util.regex.Pattern;
import org.gouji.document.Radicals;

/** The words by which a text shows that it is a yearly report; simplified or traditional, pinyin set aside. */
final class ReportWords {

    private static final Pattern PINYIN = Pattern.compile("[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿê]{1,7}[)）]");
    private static final Pattern NAME = Pattern.compile("政府信息公[开開][^。，,]{0,12}年度[报報]告");
    private static final Pattern TABLE = Pattern.compile(
            "本列[数數][据據]的勾稽|本年新收政府信息公[开開]|上年[结結][转轉]政府信息公[开開]|第二十[条條]第[(（]?[一五六八九][)）]?[项項]|[结結][转轉]下年度[继繼][续續][办辦]理");
    private static final List<Pattern> HEADINGS = List.of(
            Pattern.compile("[总總][体體]情[况況]"),
            Pattern.compile("主[动動]公[开開]政府信息"),
            Pattern.compile("收到和[处處]理政府信息公[开開]"),
            Pattern.compile("行政[复復][议議]、(提起)?行政[诉訴][讼訟]情[况況]"),
            Pattern.compile("存在的?主要[问問][题題]"),
            Pattern.compile("其他需要[报報]告的?事[项項]"));

    /** A report names itself at its beginning; what follows need not be searched then. */
    private static final int HEAD = 600;

    private ReportWords() {}

    static void refuseOtherText(List<Line> lines) throws UnreadableException {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            boolean head = text.length() < HEAD;
            text.append(line.text()).append('\n');
            if (head
                    && text.length() >= HEAD
                    && NAME.matcher(bare(text.toString())).find()) {
                return;
            }
        }
        if (!anyIn(text.toString())) {
            throw new NotAReportException("未见政府信息公开工作年度报告的标题、六个部分或统计表，不像是年度报告");
        }
    }

    static boolean anyIn(String text) {
        String bare = bare(text);
        if (NAME.matcher(bare).find() || TABLE.matcher(bare).find()) {
            return true;
        }
        return HEADINGS.stream().filter(heading -> heading.matcher(bare).find()).count() > 1;
    }

    /** The text without blanks and pinyin and with common characters for radical signs; lines run together, as a title may be broken. */
    static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Line.empty(text.charAt(from))) {
            from++;
        }
        while (to > from && Line.empty(text.charAt(to - 1))) {
            to--;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Line.empty(c) || Radicals.sign(c) || bracket(c) && i + 1 < to && !han(text.charAt(i + 1))) {
                return cleaned(text);
            }
        }
        return text.substring(from, to);
    }

    private static String cleaned(String text) {
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Line.empty(c)) {
                out[length++] = (char) Radicals.plain(c);
            }
        }
        String cleaned = new String(out, 0, length);
        return soundInBrackets(cleaned) ? PINYIN.matcher(cleaned).replaceAll("") : cleaned;
    }

    private static boolean bracket(char c) {
        return c == '(' || c == '（';
    }

    private static boolean han(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean soundInBrackets(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (bracket(text.charAt(i))) {
                char next = text.charAt(i + 1);
                if (next >= 'a' && next <= 'z' || next >= 0xE0 && next < 0x2000) {
                    return true;
                }
            }
        }
        return false;
    }
}
