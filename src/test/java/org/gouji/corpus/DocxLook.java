package org.gouji.corpus;

/** The ways in which word processors hold the same report. */
public enum DocxLook {
    /** Headings with typed numbers, tables with {@code w:gridSpan} and {@code w:vMerge}. */
    PLAIN,
    /** Words and numbers cut into runs in the middle. */
    SPLIT_RUNS,
    /** The numbers of the headings come from {@code numbering.xml}, the text has none. */
    AUTO_NUMBERING,
    /** Table three is two tables with a page break between, its merged cells go on in the second. */
    PAGE_SPLIT,
    /** As {@link #PAGE_SPLIT}, with the column headers once more in the second table. */
    REPEATED_HEADER,
    /** {@code w:br} inside labels and headers. */
    BREAKS,
    /** The report in a cell of a layout table. */
    NESTED,
    /** Paragraphs, rows, cells and runs inside {@code w:sdt}. */
    CONTENT_CONTROLS,
    /** Tracked changes: deleted numbers and words beside the inserted ones. */
    DELETIONS,
    /** Large letters: printed, long numbers take two lines of their cell and rows break over pages. */
    LARGE_PRINT;

    private static final String DELETED_BY = " w:id=\"7\" w:author=\"审核\" w:date=\"2024-01-20T09:00:00Z\">";

    boolean splits() {
        return this == PAGE_SPLIT || this == REPEATED_HEADER;
    }

    /** One paragraph; {@code properties} is the inner markup of its {@code w:pPr}. */
    String paragraph(String properties, String text, boolean inCell) {
        String paragraph =
                "<w:p><w:pPr>" + properties + "</w:pPr>" + (text.isEmpty() ? "" : runs(text, inCell)) + "</w:p>";
        return this == CONTENT_CONTROLS && !inCell ? control(paragraph) : paragraph;
    }

    /** A row or cell as this look wraps it. */
    String wrapped(String markup, int turn) {
        return this == CONTENT_CONTROLS && turn % 3 == 1 ? control(markup) : markup;
    }

    private String runs(String text, boolean inCell) {
        int middle = text.length() / 2;
        return switch (this) {
            case SPLIT_RUNS ->
                text.length() < 2
                        ? run(text)
                        : run(text.substring(0, middle)) + "<w:proofErr w:type=\"spellStart\"/>"
                                + "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr></w:r>"
                                + run(text.substring(middle));
            case BREAKS ->
                inCell && text.length() > 3 && text.chars().noneMatch(Character::isDigit)
                        ? run(text.substring(0, middle)) + "<w:r><w:br/></w:r>" + run(text.substring(middle))
                        : run(text);
            case CONTENT_CONTROLS -> inCell && text.length() % 2 == 0 ? control(run(text)) : run(text);
            case DELETIONS ->
                "<w:del" + DELETED_BY + "<w:r><w:delText>" + (inCell ? "88" : "旧稿。") + "</w:delText></w:r></w:del>"
                        + "<w:ins" + DELETED_BY + run(text) + "</w:ins>";
            default -> run(text);
        };
    }

    private String run(String text) {
        return "<w:r><w:rPr><w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\"/><w:sz w:val=\""
                + (this == LARGE_PRINT ? 24 : 16) + "\"/></w:rPr><w:t xml:space=\"preserve\">"
                + HtmlLook.escape(text) + "</w:t></w:r>";
    }

    private static String control(String content) {
        return "<w:sdt><w:sdtPr><w:id w:val=\"1\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }
}
