package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text, tables and pictures in reading order, as web pages and Word files nest them. */
final class Flow {

    /** One thing in a flow. */
    sealed interface Item permits Text, Table, Image {}

    record Text(String text) implements Item {}

    /** Rows of cells; a cell that another one covers by its span is not there. */
    record Table(List<List<Flow>> rows) implements Item {}

    record Image() implements Item {}

    /** A number or a label; more is text that a table arranges. */
    private static final int WRAPPED = 60;

    private static final Pattern TITLE = Pattern.compile(".{2,}[公開开].{0,20}(?:[报報]告|年[报報])[》)）]?");
    private static final int LONGEST_TITLE = 60;
    private static final int MOST_TITLE_LINES = 4;

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

    /** Adds a paragraph by its lines; a title that goes over several is one text. */
    void lines(List<String> lines) {
        if (lines.size() > 1 && lines.size() <= MOST_TITLE_LINES) {
            String whole = String.join("", lines.stream().map(Line::trim).toList());
            if (whole.length() <= LONGEST_TITLE
                    && TITLE.matcher(whole).matches()
                    && !TITLE.matcher(Line.trim(lines.get(0))).matches()) {
                text(whole);
                return;
            }
        }
        lines.forEach(this::text);
    }

    void add(Item item) {
        items.add(item);
    }

    /** The text of each paragraph that stands in no table. */
    List<String> texts() {
        return items.stream()
                .filter(Text.class::isInstance)
                .map(item -> ((Text) item).text())
                .toList();
    }

    boolean holdsTable() {
        return items.stream().anyMatch(Table.class::isInstance);
    }

    /** The same with the text of tables of one short cell, as some editors wrap a number in, instead of the tables. */
    Flow withoutWrappers() {
        if (!holdsTable()) {
            return this;
        }
        Flow flow = new Flow();
        for (Item item : items) {
            flow.items.addAll(
                    item instanceof Table table && wrapper(table)
                            ? table.rows.get(0).get(0).items
                            : List.of(item));
        }
        return flow;
    }

    private static boolean wrapper(Table table) {
        if (table.rows.size() != 1 || table.rows.get(0).size() != 1) {
            return false;
        }
        Flow cell = table.rows.get(0).get(0);
        return cell.items.stream().allMatch(Text.class::isInstance)
                && cell.joined().length() <= WRAPPED;
    }

    boolean holdsImage() {
        return items.stream().anyMatch(Image.class::isInstance);
    }

    /** The text of all paragraphs as one cell holds them; 12 above 34 never becomes 1234. */
    String joined() {
        StringBuilder joined = new StringBuilder();
        for (Item item : items) {
            if (item instanceof Text text) {
                joined.append(CellJoin.between(joined.toString(), text.text(), false))
                        .append(text.text());
            }
        }
        return joined.toString();
    }
}
