package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.read.TextBlocks.Line;

/** Tells whether a text is a yearly report at all, and where a second report begins in the same file. */
final class Reports {

    private static final Pattern PINYIN = Pattern.compile("[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]{1,7}[)）]");
    private static final Pattern FIRST_PART = Pattern.compile("^#*一[、.．,，]?.{0,12}[总總][体體]情[况況].{0,3}$");
    private static final Pattern TABLE_THREE = Pattern.compile("本年新收政府(信息|資訊)[公][开開]申[请請]");
    private static final Pattern TITLE = Pattern.compile("年度[报報]告");
    private static final Pattern LATE_PART = Pattern.compile("^#*[四五六][、.．,，].{0,30}$|^六、.*");
    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile("政府(信息|資訊)[公][开開]"),
            TITLE,
            Pattern.compile("勾稽[关關][系係]"),
            Pattern.compile("本年新收|上年[结結][转轉]"),
            Pattern.compile("[结結]果[维維]持|尚未[审審][结結]"),
            Pattern.compile("第二十[条條]第"),
            Pattern.compile("主[动動][公][开開]政府(信息|資訊)"),
            Pattern.compile("[总總][体體]情[况況]"));
    private static final int ENOUGH = 3;
    private static final int TITLE_REACH = 12;
    private static final int SHORT = 60;

    private Reports() {}

    static boolean isReport(List<Line> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(compact(line.text())).append('\n'));
        return SIGNS.stream().filter(sign -> sign.matcher(all).find()).count() >= ENOUGH;
    }

    /** The lines of each report in the file, one after the other; refused where two lie in one another. */
    static List<List<Line>> split(List<Line> lines) throws UnreadableException {
        List<Integer> tables = find(lines, TABLE_THREE, Integer.MAX_VALUE);
        if (tables.size() < 2) {
            return List.of(lines);
        }
        List<Integer> starts = find(lines, FIRST_PART, SHORT);
        List<Integer> cuts = new ArrayList<>();
        int from = 0;
        for (int start : starts) {
            int begin = from;
            boolean ownBefore = tables.stream().anyMatch(t -> t >= begin && t < start);
            boolean ownAfter = tables.stream().anyMatch(t -> t > start);
            boolean late = lines.subList(begin, start).stream()
                    .anyMatch(line -> LATE_PART.matcher(compact(line.text())).find());
            if (ownBefore && ownAfter && late) {
                int cut = titleBefore(lines, start, begin);
                cuts.add(cut);
                from = cut;
            }
        }
        if (cuts.size() != tables.size() - 1) {
            throw new UnreadableException("文件中有 " + tables.size() + " 张表三（第 "
                    + String.join(
                            "、",
                            tables.stream()
                                    .map(t -> String.valueOf(lines.get(t).number()))
                                    .toList())
                    + " 行），像是几份报告混在一起，分不清哪些内容属于哪一份，请拆成几个文件");
        }
        List<List<Line>> parts = new ArrayList<>();
        int begin = 0;
        for (int cut : cuts) {
            parts.add(lines.subList(begin, cut));
            begin = cut;
        }
        parts.add(lines.subList(begin, lines.size()));
        return parts;
    }

    /** The second report begins with its title, if one stands shortly before its first part, else with that part. */
    private static int titleBefore(List<Line> lines, int start, int floor) {
        int cut = start;
        for (int i = start - 1; i > floor && start - i <= TITLE_REACH; i--) {
            String text = compact(lines.get(i).text());
            if (LATE_PART.matcher(text).find()) {
                break;
            }
            if (TITLE.matcher(text).find() && text.length() <= SHORT) {
                cut = i;
            }
        }
        return cut;
    }

    private static List<Integer> find(List<Line> lines, Pattern pattern, int longest) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = compact(lines.get(i).text());
            if (text.length() <= longest && pattern.matcher(text).find()) {
                found.add(i);
            }
        }
        return found;
    }

    private static String compact(String text) {
        String plain = text.indexOf('(') < 0 && text.indexOf('（') < 0
                ? text
                : PINYIN.matcher(text).replaceAll("");
        StringBuilder compact = new StringBuilder(plain.length());
        plain.chars()
                .filter(c -> c != '|' && c != '｜' && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(c -> compact.append((char) c));
        return compact.toString();
    }
}
