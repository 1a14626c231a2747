package org.gouji.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a rule file the parts of a rule stand: head, conditions and consequence of each sub-check. */
final class DrlLayout {

    /** A stretch of text, the end excluded. */
    record Span(int from, int to) {}

    /** One sub-check of the file. */
    record Part(String name, Span head, Span when, Span then) {}

    private static final Pattern HIDDEN = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|//[^\\n]*");
    private static final Pattern RULE = Pattern.compile("(?ms)^rule\\s+\"([ ]*)\"(.*?)^when$(.*?)^then$(.*?)^end$");

    private final String text;
    private final String bare;

    DrlLayout(String text) {
        this.text = text;
        StringBuilder blank = new StringBuilder(text);
        HIDDEN.matcher(text).results().forEach(found -> {
            boolean string = text.charAt(found.start()) == '"';
            for (int i = found.start(); i < found.end(); i++) {
                if (!string || i > found.start() && i < found.end() - 1) {
                    blank.setCharAt(i, ' ');
                }
            }
        });
        bare = blank.toString();
    }

    /** The text with strings and comments blanked; every other character stands where it did. */
    String bare() {
        return bare;
    }

    String text(Span span) {
        return text.substring(span.from(), span.to());
    }

    String bare(Span span) {
        return bare.substring(span.from(), span.to());
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher rule = RULE.matcher(bare);
        while (rule.find()) {
            String name = text.substring(rule.start(1), rule.end(1));
            parts.add(new Part(
                    name,
                    new Span(rule.start(2), rule.end(2)),
                    new Span(rule.start(3), rule.end(3)),
                    new Span(rule.start(4), rule.end(4))));
        }
        return parts;
    }

    /** The conditions of a {@code when}, each ending with the bracket that closes it. */
    List<Span> conditions(Span when) {
        List<Span> conditions = new ArrayList<>();
        int at = when.from();
        while (true) {
            while (at < when.to() && Character.isWhitespace(bare.charAt(at))) {
                at++;
            }
            int open = bare.indexOf('(', at);
            if (at >= when.to() || open < 0 || open >= when.to()) {
                return conditions;
            }
            int end = closing(open) + 1;
            conditions.add(new Span(at, end));
            at = end;
        }
    }

    /** The place of the bracket that closes the one at {@code open}. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < bare.length(); i++) {
            depth += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a bracket is never closed: " + text.substring(open));
    }

    /** The stretches of a span between separators outside of all brackets, without the blanks around them. */
    List<Span> split(Span span, String separator) {
        List<Span> pieces = new ArrayList<>();
        int depth = 0;
        int from = span.from();
        for (int i = span.from(); i < span.to(); i++) {
            depth += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && bare.startsWith(separator, i)) {
                pieces.add(trimmed(from, i));
                from = i + separator.length();
            }
        }
        pieces.add(trimmed(from, span.to()));
        pieces.removeIf(piece -> piece.from() >= piece.to());
        return pieces;
    }

    private Span trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
