package org.gouji.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The tables of a Word file (.docx) that people filled in, for forms that are no reports. */
public final class WordTables {

    private static final int WIDEST = 60;

    private WordTables() {}

    /**
     * Tables, their rows and the texts of their cells; a cell that spans columns stands in each of them, so that what is
     * below a header can be told by its column.
     *
     * @throws UnreadableException where the file is no Word file that can be read, with a message in Chinese
     */
    public static List<List<List<String>>> read(Path file) throws UnreadableException {
        byte[] bytes = ReportReader.bytes(file);
        if (FileMagic.valueOf(bytes) == FileMagic.OLE2) {
            throw new UnreadableException("是旧格式（.doc、.wps）或者加了密码，请用 Word 或 WPS 打开，另存为 .docx");
        }
        if (FileMagic.valueOf(bytes) != FileMagic.OOXML) {
            throw new UnreadableException("不是 .docx 文件");
        }
        return TimeLimit.run(deadline -> {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                List<List<List<String>>> tables = new ArrayList<>();
                for (XWPFTable table : document.getTables()) {
                    deadline.check();
                    tables.add(table.getRows().stream().map(WordTables::cells).toList());
                }
                return tables;
            } catch (Deadline.Passed e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw new UnreadableException("不是能读的 Word 文件（" + e.getClass().getSimpleName() + "）", e);
            }
        });
    }

    private static List<String> cells(XWPFTableRow row) {
        List<String> cells = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            String text = cell.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"))
                    .strip();
            int span = cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetGridSpan()
                    ? cell.getCTTc().getTcPr().getGridSpan().getVal().intValue()
                    : 1;
            for (int i = 0; i < Math.max(1, span) && cells.size() < WIDEST; i++) {
                cells.add(text);
            }
        }
        return cells;
    }
}
