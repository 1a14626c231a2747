package org.gouji.document;

/**
 * Where in the original file something stands. Text files know the line, counted from 1; other formats will use page,
 * sheet or path. Null where a coordinate does not exist in the format.
 */
public record Place(Integer line, Integer page, String sheet, String path) implements Comparable<Place> {

    public static final Place UNKNOWN = new Place(null, null, null, null);

    public static Place line(int line) {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
        return new Place(line, null, null, null);
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
        return Integer.compare(order(), other.order());
    }

    private int order() {
        if (line != null) {
            return line;
        }
        return page == null ? 0 : page;
    }
}
