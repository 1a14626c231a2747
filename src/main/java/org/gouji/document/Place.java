package org.gouji.document;

/**
 * Where in the original file something stands. Text files know the line, counted from 1; PDF files the page; workbooks
 * the sheet and the cell's address; web pages and Word files the number of the paragraph or of the table's cell. Null
 * where a coordinate does not exist in the format.
 *
 * @param order position in reading order; lines are their own order
 */
public record Place(Integer line, Integer page, String sheet, String path, int order) implements Comparable<Place> {

    public static final Place UNKNOWN = new Place(null, null, null, null, 0);

    public static Place line(int line) {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
        return new Place(line, null, null, null, line);
    }

    /** A place on a page of a PDF file, counted from 1. */
    public static Place page(int page, int order) {
        return new Place(null, page, null, null, order);
    }

    /** A cell of a workbook, by sheet and address such as {@code C12}. */
    public static Place sheet(String sheet, String address, int order) {
        return new Place(null, null, sheet, address, order);
    }

    /** A paragraph or cell of a web page or Word file, in an auditor's words. */
    public static Place path(String path, int order) {
        return new Place(null, null, null, path, order);
    }

    /** The place in an auditor's words, such as 第 14 行; empty where nothing is known. */
    public String words() {
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
