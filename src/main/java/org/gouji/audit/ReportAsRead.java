package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Block;
import org.gouji.document.Cell;
import org.gouji.document.Document;
import org.gouji.document.Grid;
import org.gouji.document.Masking;
import org.gouji.document.Paragraph;
import org.gouji.document.Picture;
import org.gouji.document.Place;
import org.gouji.read.UnreadableException;

/** A kept report as its reader read it: paragraphs and tables, each with its place in the file. */
public final class ReportAsRead {

    /**
     * One paragraph, or one table.
     *
     * @param rows of the table; empty for a paragraph
     * @param rowsKnown whether the file tells which cells make a row; else they only follow one another
     */
    public record Part(Said paragraph, List<List<Said>> rows, boolean rowsKnown) {}

    /**
     * A paragraph or a cell.
     *
     * @param place in an auditor's words, such as 第 14 行
     */
    public record Said(String text, String place) {}

    private ReportAsRead() {}

    /**
     * @param source the kept file
     * @param file the report in it, as findings name it
     * @return empty where the file cannot be read, or holds no report of that name
     */
    public static List<Part> of(ReportSource source, String file) {
        try {
            for (ReportSource one : Archives.opened(List.of(source))) {
                if (one.trouble().isEmpty() && file.startsWith(one.name())) {
                    for (Document document : one.read()) {
                        if (document.file().equals(file)) {
                            return parts(document);
                        }
                    }
                }
            }
            return List.of();
        } catch (UnreadableException e) {
            // Its run says why.
            return List.of();
        }
    }

    private static List<Part> parts(Document document) {
        List<Part> parts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                parts.add(new Part(said(paragraph.text(), paragraph.place()), List.of(), true));
            } else if (block instanceof Grid grid) {
                parts.add(new Part(
                        null,
                        grid.rows().stream()
                                .map(row -> row.stream().map(ReportAsRead::said).toList())
                                .toList(),
                        grid.rowsKnown()));
            } else if (block instanceof Picture picture) {
                parts.add(new Part(said("（图片）", picture.place()), List.of(), true));
            }
        }
        return parts;
    }

    private static Said said(Cell cell) {
        return said(cell.text(), cell.place());
    }

    /** Personal data is hidden here as everywhere. */
    private static Said said(String text, Place place) {
        return new Said(Masking.of(text), place == null ? "" : place.words());
    }
}
