package org.gouji.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts whose conversion ran together what must be apart: two years side by side, or a whole report in one line. */
final class MergedText {

    private static final Pattern RECEIVED = Pattern.compile("一、本年新收|本年新收政府信息公[开開]");
    private static final Pattern CARRIED_IN = Pattern.compile("二、上年[结結][转轉]政|上年[结結][转轉]政府信息公[开開]");
    private static final Pattern CARRIED_OUT = Pattern.compile("[结結][转轉]下年度[继繼][续續]");
    private static final Pattern ROW = Pattern.compile(
            "本年新收政府信息|上年[结結][转轉]政府信息|予以公[开開]|部分公[开開]|[属屬][于於]国家秘密|保[护護]第三方|[内內]部[事务務]{2}信息|[过過]程性信息|[执執]法案卷|重[复複]申[请請]|公[开開]出版物");
    /** The first and the second letters of what {@link #ROW} looks for: most lines have no such pair. */
    private static final String ROW_BEGINS = "本上予部属屬保内內过過执執重公";

    private static final String ROW_GOES_ON = "年以分于於护護部程法复複开開";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])\\d[\\d,]*(?:\\.\\d+)?(?![\\d.,、)）])");
    private static final Pattern PART = Pattern.compile("[二三四五六]、.{0,12}(?:主[动動]公[开開]|收到和|行政[复復][议議]|主要[问問]|需要[报報]告)");
    /** Table three has seven numbers in a row; of two years beside each other one may have lost one. */
    private static final int NUMBERS_OF_TWO_YEARS = 13;

    private static final Pattern CELL_END = Pattern.compile("[|｜│\\t]");
    /** What stands before a label within its cell. */
    private static final Pattern LABEL_NUMBER = Pattern.compile("[一二三四]、|[(（][一二三四五六七][)）]|\\d[.．、]");

    private static final Pattern NUMBERING = Pattern.compile("(?<!\\d)\\d[.．、]");

    private static final int ROWS_TO_TELL = 4;
    private static final int PARTS_TO_TELL = 3;
    private static final int LONG_LINE = 800;
    private static final int LONGEST_ROW = 300;

    private MergedText() {}

    /** @param bares each line without its blanks, null for lines that are too long for a row */
    static void refuse(List<Line> lines, List<String> bares) throws UnreadableException {
        int doubleRows = 0;
        int received = 0;
        int carriedIn = 0;
        Line whole = null;
        boolean rows = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text();
            if (text.length() > LONG_LINE) {
                whole = whole == null && wholeReport(line) ? line : whole;
                continue;
            }
            if (text.length() > LONGEST_ROW || text.isEmpty()) {
                continue;
            }
            String bare = bares.get(i) == null ? ReportWords.bare(text) : bares.get(i);
            if (twoYears(text, bare) && ++doubleRows >= ROWS_TO_TELL) {
                throw new UnreadableException("第 " + line.number() + " 行等多行各有两组数字，像是两个年度的报告并排在一起，无法可靠分开，请拆成两个文件");
            }
            if (bare.indexOf('年') < 0) {
                continue;
            }
            boolean first = bare.contains("本年新收") && RECEIVED.matcher(bare).find();
            rows |= first;
            boolean prose = bare.indexOf('。') >= 0;
            if (prose) {
                continue;
            }
            if (first) {
                received++;
            } else if (bare.contains("上年") && CARRIED_IN.matcher(bare).find()) {
                carriedIn++;
            } else if (bare.contains("下年度") && CARRIED_OUT.matcher(bare).find()) {
                received = 0;
                carriedIn = 0;
            }
            if (received > 1 && carriedIn > 1) {
                throw new UnreadableException("文件中有两份报告相互交错（到第 " + line.number() + " 行，表三的前两行已出现两次），无法可靠分开，请拆成两个文件");
            }
        }
        if (whole != null && !rows) {
            throw new UnreadableException(
                    "第 " + whole.number() + " 行包含了整份报告，各部分和表格的分行已全部丢失，无法可靠读取，请取得原文件，保留分行后另存为文本文件（.txt）");
        }
    }

    /** Whether only cells of words stand between a label and its repetition: a merged cell written into each it covers. */
    private static boolean mergedCell(String between) {
        boolean cells = CELL_END.matcher(between).find();
        return cells
                ? CELL_END.splitAsStream(between).allMatch(MergedText::words)
                : NUMBERING.matcher(between).replaceAll("").chars().noneMatch(Character::isDigit);
    }

    private static boolean words(String cell) {
        return cell.chars().filter(c -> c >= 0x4E00 && c < 0xA000).count() > 1
                || LABEL_NUMBER.matcher(cell).matches();
    }

    private static boolean twoYears(String text, String bare) {
        int from = bare.indexOf('。') >= 0 ? -1 : mayNameRow(bare);
        Matcher row = from < 0 ? null : ROW.matcher(bare);
        if (row == null || !row.find(from)) {
            return false;
        }
        String label = row.group();
        int again = bare.indexOf(label, row.end());
        return again > 0 && !mergedCell(bare.substring(row.start(), again))
                || runsOfDigits(text) >= NUMBERS_OF_TWO_YEARS
                        && NUMBER.matcher(text).results().count() >= NUMBERS_OF_TWO_YEARS;
    }

    /** Where the first row's name may begin, -1 where none can. */
    private static int mayNameRow(String bare) {
        for (int i = 0; i + 1 < bare.length(); i++) {
            char first = bare.charAt(i);
            boolean pair =
                    first > 0x7F && ROW_GOES_ON.indexOf(bare.charAt(i + 1)) >= 0 && ROW_BEGINS.indexOf(first) >= 0;
            if (pair && (first != '公' || bare.startsWith("出", i + 2))) {
                return i;
            }
        }
        return -1;
    }

    /** No fewer than there are numbers: each has at least one. */
    private static int runsOfDigits(String text) {
        int runs = 0;
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
            runs += digit && !before ? 1 : 0;
            before = digit;
        }
        return runs;
    }

    private static boolean wholeReport(Line line) {
        String bare = ReportWords.bare(line.text());
        boolean cells = CellLine.of(line).isPresent();
        return !cells
                && RECEIVED.matcher(bare).find()
                && PART.matcher(bare).results().limit(PARTS_TO_TELL).count() == PARTS_TO_TELL;
    }
}
