package org.gouji.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** Reads the body of an old Word file (.doc, Word 97 to 2003) with POI's HWPF. */
final class OldWordReader {

    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char LINE_BREAK = '\u000B';
    private static final char PICTURE = '\u0001';
    /** Word's number format codes (MS-OSHARED 2.2.1.3) that count 一、二、三. */
    private static final List<Integer> CHINESE = List.of(10, 11, 14, 15, 16, 17, 30, 33, 34, 35, 37, 38, 39);

    private static final char DRAWN = '\b';
    private static final int BULLET = 23;
    private static final int NONE = 255;

    private final Map<Integer, TreeMap<Integer, Integer>> counters = new HashMap<>();
    private final Deadline deadline;
    private int fieldDepth;
    /** Before how many items of the body each drawn object stands. */
    private final List<Integer> anchors = new ArrayList<>();

    private OldWordReader(Deadline deadline) {
        this.deadline = deadline;
    }

    static Content read(DirectoryNode root, Deadline deadline) throws IOException, UnreadableException {
        try (HWPFDocument document = new HWPFDocument(root)) {
            Flow flow = new Flow();
            Range range = document.getRange();
            OldWordReader reader = new OldWordReader(deadline);
            reader.paragraphs(range, 0, flow);
            if (document.getMainTextboxRange() != null) {
                Flow boxes = new Flow();
                new OldWordReader(deadline).paragraphs(document.getMainTextboxRange(), 0, boxes);
                TextBoxes.placed(flow, reader.anchors, boxes);
            }
            String headers = PageHeaders.named(headers(document));
            return new Content("Word 97-2003", true, headers, List.of(), FlowBlocks.of(flow));
        }
    }

    private static List<String> headers(HWPFDocument document) {
        HeaderStories stories = new HeaderStories(document);
        return stories.getRange() == null
                ? List.of()
                : List.of(Range.stripFields(stories.getRange().text()).split("[\r\u0007\f" + LINE_BREAK + "]"));
    }

    private void paragraphs(Range range, int level, Flow flow) {
        for (int i = 0; i < range.numParagraphs(); i++) {
            deadline.check();
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                Table table = range.getTable(paragraph);
                flow.add(table(table, level + 1));
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                String text = text(paragraph, flow);
                String number = Line.trim(text).isEmpty() ? "" : number(paragraph);
                flow.lines(List.of((number + text).split("[" + LINE_BREAK + "\f\r]")));
            }
        }
    }

    private Flow.Table table(Table table, int level) {
        List<List<Flow>> rows = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<Flow> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                boolean covered = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()
                        || cell.isMerged() && !cell.isFirstMerged();
                if (!covered) {
                    Flow content = new Flow();
                    paragraphs(cell, level, content);
                    cells.add(content);
                }
            }
            rows.add(cells);
        }
        return new Flow.Table(rows);
    }

    /** What is printed of a paragraph: no deleted or hidden text and of a field only its result. */
    private String text(Paragraph paragraph, Flow flow) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished() || run.isStrikeThrough() || run.isDoubleStrikeThrough()) {
                continue;
            }
            String part = run.text();
            for (int k = 0; k < part.length(); k++) {
                char c = part.charAt(k);
                switch (c) {
                    case FIELD_BEGIN -> fieldDepth++;
                    case FIELD_RESULT, FIELD_END -> fieldDepth = Math.max(0, fieldDepth - 1);
                    case PICTURE -> {
                        if (run.isSpecialCharacter() && fieldDepth == 0) {
                            flow.add(new Flow.Image());
                        }
                    }
                    case DRAWN -> {
                        if (run.isSpecialCharacter()) {
                            anchors.add(flow.items().size());
                        }
                    }
                    default -> {
                        if (fieldDepth == 0 && (c >= ' ' || c == LINE_BREAK || c == '\f' || c == '\t')) {
                            text.append(c == '\t' ? ' ' : c);
                        }
                    }
                }
            }
        }
        return text.toString();
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list;
        try {
            list = paragraph.getList();
        } catch (IllegalStateException | ArrayIndexOutOfBoundsException e) {
            // POI has no list definition for this paragraph; its text is whole without a number.
            return "";
        }
        int level = paragraph.getIlvl();
        int format = list.getNumberFormat((char) level);
        if (format == BULLET || format == NONE) {
            return "";
        }
        TreeMap<Integer, Integer> counter = counters.computeIfAbsent(list.getLsid(), any -> new TreeMap<>());
        counter.merge(level, list.getStartAt((char) level), (old, start) -> old + 1);
        counter.tailMap(level, false).clear();
        StringBuilder label = new StringBuilder();
        String pattern = list.getNumberText((char) level);
        for (int i = 0; pattern != null && i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c < 9) {
                int value = counter.getOrDefault((int) c, 1);
                boolean chinese = CHINESE.contains((int) list.getNumberFormat(c));
                label.append(WordNumbering.printed(value, chinese ? "chineseCounting" : "decimal"));
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }
}
