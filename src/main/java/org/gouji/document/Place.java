package org.gouji.document;

/**
 * Where in the original file something stands. Text files know the line, counted from 1; PDF files the page; workbooks
 * the sheet and the cell's address; web pages and Word files the number of the paragraph or of the table's cell. Null
 * where a coordinate does not exist in the format.
 *
 * @param order position in reading order; lines are their own order
 * @param other the report that it stands in where that is not the one under audit, else null
 */
public record Place(Integer line, Integer page, String sheet, String path, int order, OtherReport other)
        implements Comparable<Place> {

    public static final Place UNKNOWN = new Place(null, null, null, null, 0, null);

    /**
     * Another report that a finding quotes.
     *
     * @param title such as 2022 年报告, with the office's name where it is not the same office
     * @param file its path below the folder that was audited
     */
    public record OtherReport(String title, String file) {}

    public static Place line(int line) {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
        return new Place(line, null, null, null, line, null);
    }

    /** A place on a page of a PDF file, counted from 1. */
    public static Place page(int page, int order) {
        return new Place(null, page, null, null, order, null);
    }

    /** A cell of a workbook, by sheet and address such as {@code C12}. */
    public static Place sheet(String sheet, String address, int order) {
        return new Place(null, null, sheet, address, order, null);
    }

    /** A paragraph or cell of a web page or Word file, in an auditor's words. */
    public static Place path(String path, int order) {
        return new Place(null, null, null, path, order, null);
    }

    /** The same place, said to be in another report than the one under audit. */
    public Place in(String title, String file) {
        return new Place(line, page, sheet, path, order, new OtherReport(title, file));
    }

    /** The place in an auditor's words, such as 第 14 行; empty where nothing is known. */
    public String words() {
        String here = wordsHere();
        return other == null ? here : (other.title() + " " + other.file() + " " + here).strip();
    }

    private String wordsHere() {
        if (line != null) {
            return "第 " + line + " 行";
        }
        if (page != null) {
            return "第 " + page + " 页";
        }
        if (sheet != null) {
            return "工作表“" + sheet + "”" + (path == null ? "" : " " + path);
        }
        return path == null ? "" : path;
    }

    @Override
    public int compareTo(Place other) {
        return Integer.compare(order, other.order);
    }
}
