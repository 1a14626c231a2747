package org.gouji.pages;

import java.util.List;

/** A piece of a page, the same for every format it is written in. */
sealed interface Block {

    record Paragraph(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    /** @param target file beside this one, or a part of this page, such as {@code #drl} */
    record Link(String before, String label, String target) implements Block {}

    /** Cells that begin with a link hold it as {@link Link}; all others are plain text. */
    record Grid(List<String> headers, List<List<Object>> rows) implements Block {}

    /** A text shown as it stands, line by line. */
    record Verbatim(String text) implements Block {}

    /** A finding as the auditor gets it. */
    record Raised(String severity, String message, List<String> where) implements Block {}
}
