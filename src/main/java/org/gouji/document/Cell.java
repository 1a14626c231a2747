package org.gouji.document;

/** One table cell as printed, without the blanks around it; empty text is a cell that was there and held nothing. */
public record Cell(String text, Place place) {

    public boolean blank() {
        return text.isEmpty();
    }
}
