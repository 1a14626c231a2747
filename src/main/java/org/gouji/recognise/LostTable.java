package org.gouji.recognise;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gouji.facts.Table;

/** A table of which no label could be read although its numbers stand below its heading: unreadable, and not missing. */
final class LostTable {

    static final String REASON = "的标题下有数字，但行名和表头在转换成文本时断开或丢失，不能确定各数字属于哪一格，请提供 Word 文件";

    private static final Map<Table, Pattern> HEADINGS = Map.of(
            Table.PROACTIVE, Pattern.compile("主动公开"),
            Table.REQUESTS, Pattern.compile("收到和处理|申请.{0,6}(?:收到|处理|办理)"),
            Table.DISPUTES, Pattern.compile("行政复议"));
    /** So many of its numbers show that it was there. */
    private static final Map<Table, Integer> TELLING =
            Map.of(Table.PROACTIVE, 4, Table.REQUESTS, 20, Table.DISPUTES, 6);

    private static final int LONGEST_LINE = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*(?=\\s|$)");

    private LostTable() {}

    static boolean below(List<Piece> pieces, Table table) {
        int numbers = 0;
        boolean here = false;
        for (Piece piece : pieces) {
            String normal = piece.normal();
            if (TableWords.heading(piece.words())) {
                here = HEADINGS.get(table).matcher(normal).find();
            } else if (here && normal.length() < LONGEST_LINE && normal.indexOf('。') < 0 && normal.indexOf('年') < 0) {
                numbers += (int) NUMBER.matcher(normal).results().count();
            }
        }
        return numbers >= TELLING.get(table);
    }
}
