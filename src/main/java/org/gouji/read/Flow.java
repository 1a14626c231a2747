package org.gouji.read;

import java.util.ArrayList;
import java.util.List;

/** Text, tables and pictures in reading order, as web pages and Word files nest them. */
final class Flow {

    /** One thing in a flow. */
    sealed interface Item permits Text, Table, Image {}

    record Text(String text) implements Item {}

    /** Rows of cells; a cell that another one covers by its span is not there. */
    record Table(List<List<Flow>> rows) implements Item {}

    record Image() implements Item {}

    private final List<Item> items = new ArrayList<>();

    List<Item> items() {
        return items;
    }

    /** Adds a paragraph; one without a visible letter is nothing. */
    void text(String text) {
        String trimmed = Line.trim(text);
        if (!trimmed.isEmpty()) {
            items.add(new Text(trimmed));
        }
    }

    void add(Item item) {
        items.add(item);
    }

    boolean holdsTable() {
        return items.stream().anyMatch(Table.class::isInstance);
    }

    boolean holdsImage() {
        return items.stream().anyMatch(Image.class::isInstance);
    }

    /** The text of all paragraphs as one cell holds them; a line end stays a blank, so that 12 above 34 is never 1234. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        for (Item item : items) {
            if (item instanceof Text text) {
                joined.append(joined.isEmpty() ? "" : " ").append(text.text());
            }
        }
        return joined.toString();
    }
}
