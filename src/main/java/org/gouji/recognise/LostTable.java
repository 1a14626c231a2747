package org.gouji.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.Table;

/** A table of which no label could be read although its numbers stand below its heading: unreadable, and not missing. */
final class LostTable {

    private static final String REASON = "的文字或数字还在，但行名、表头与数字在转换成文本时断开或连在一起，不能确定各数字属于哪一格，请提供 Word 文件";

    private static final String LEFT_OUT_REASON = "在转换成文本时被略去，只留下“[TABLE]”一类的标记，请提供 Word 文件";

    private static final Map<Table, Pattern> HEADINGS = Map.of(
            Table.PROACTIVE, Pattern.compile("主动公开"),
            Table.REQUESTS, Pattern.compile("收到和处理|申请.{0,6}(?:收到|处理|办理)"),
            Table.DISPUTES, Pattern.compile("行政复议"));
    /** So many of its numbers show that it was there. */
    private static final Map<Table, Integer> TELLING =
            Map.of(Table.PROACTIVE, 4, Table.REQUESTS, 20, Table.DISPUTES, 6);

    private static final int LONGEST_LINE = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*(?=\\s|$)");
    /** A stroke that fills a cell without a number. */
    private static final Pattern STROKE = Pattern.compile("(?<!\\S)[-－–/／—]{1,2}(?!\\S)");
    /** What a program writes in place of a table that it has no way to write. */
    private static final Pattern LEFT_OUT = Pattern.compile("\\[(?:TABLE|Table|table|表格)]");

    private static final Pattern RESULT = Pattern.compile("复议|诉讼|维持|纠正|审结");
    private static final Pattern NUMBERS = Pattern.compile("\\d[\\d ]*");
    private static final int SCRAPS = 2;

    private LostTable() {}

    /** Words of each table that no other text of a report has so often, and how often. */
    private static final Map<Table, Map<String, Integer>> WORDS = Map.of(
            Table.PROACTIVE, Map.of("信息内容", 2, "行政事业性收费", 1),
            Table.REQUESTS, Map.of("本年新收政府信息公开申请数量", 1, "结转下年度继续办理", 1),
            Table.DISPUTES, Map.of("结果维持", 2, "尚未审结", 2));

    /**
     * Why a table that was not found cannot be read although it is there: its numbers stand below its heading, its words are run
     * together with others, or a program wrote that it left the table out. Empty where nothing of it is there.
     */
    static Optional<String> reason(List<Piece> pieces, Table table) {
        if (leftOut(pieces, table)) {
            return Optional.of(table.getLabel() + LEFT_OUT_REASON);
        }
        boolean there = below(pieces, table) || words(pieces, table) || table == Table.DISPUTES && scraps(pieces);
        return there ? Optional.of(table.getLabel() + REASON) : Optional.empty();
    }

    private static boolean leftOut(List<Piece> pieces, Table table) {
        boolean here = false;
        for (Piece piece : pieces) {
            if (TableWords.heading(piece.words())) {
                here = HEADINGS.get(table).matcher(piece.normal()).find();
            } else if (here && LEFT_OUT.matcher(piece.normal()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean words(List<Piece> pieces, Table table) {
        return WORDS.get(table).entrySet().stream().allMatch(word -> {
            int found = 0;
            for (Piece piece : pieces) {
                for (int at = piece.normal().indexOf(word.getKey()); at >= 0; ) {
                    found++;
                    at = piece.normal().indexOf(word.getKey(), at + 1);
                }
            }
            return found >= word.getValue();
        });
    }

    /** Whether header cells of table four and a number are left below its heading, as where all columns but one are gone. */
    private static boolean scraps(List<Piece> pieces) {
        boolean here = false;
        boolean numbers = false;
        Set<String> words = new HashSet<>();
        for (Piece piece : pieces) {
            String normal = piece.normal();
            if (TableWords.heading(piece.words())) {
                here = HEADINGS.get(Table.DISPUTES).matcher(normal).find();
            } else if (here && normal.length() < LONGEST_LINE && normal.indexOf('。') < 0) {
                numbers |= NUMBERS.matcher(normal).matches();
                RESULT.matcher(normal).results().forEach(word -> words.add(word.group()));
            }
        }
        return numbers && words.size() >= SCRAPS;
    }

    private static boolean below(List<Piece> pieces, Table table) {
        int numbers = 0;
        boolean here = false;
        for (Piece piece : pieces) {
            String normal = piece.normal();
            if (TableWords.heading(piece.words())) {
                here = HEADINGS.get(table).matcher(normal).find();
            } else if (here && normal.length() < LONGEST_LINE && normal.indexOf('。') < 0 && normal.indexOf('年') < 0) {
                numbers += (int) NUMBER.matcher(normal).results().count();
                numbers += (int) STROKE.matcher(piece.printed()).results().count();
            }
        }
        return numbers >= TELLING.get(table);
    }
}
