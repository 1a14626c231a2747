package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a conversion to Markdown left around the texts of a web page: spans with their styles, {@code [件数]{lang="EN-US"}},
 * fences of divisions, bold letters in the middle of a word and backslashes before marks. The texts stay, and so do all lines.
 */
final class MarkdownMarks {

    private static final Pattern SPAN =
            Pattern.compile("(?<!\\\\)\\[((?:[^\\[\\]\\\\]|\\\\.){0,400}+)\\]\\{[.#a-z][^{}]{0,400}+\\}");
    private static final Pattern BOLD =
            Pattern.compile("(?<![*\\\\])\\*\\*(?![*\\s])([^*]{1,200}?)(?<![\\s\\\\])\\*\\*(?!\\*)");
    /** Bold letters in MediaWiki. */
    private static final Pattern WIKI_BOLD = Pattern.compile("(?<!')'{3}([^']{1,200})'{3}(?!')");

    private static final Pattern FENCE = Pattern.compile("\\s*:{3,}\\s*(?:\\{[^{}]*\\}|[\\w-]*)\\s*:*\\s*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?=[-*_\"'#.|>\\[\\]$@~^+])");
    /** What a mail puts before each line of another one. */
    private static final Pattern QUOTE = Pattern.compile("^>[> ]*");

    private static final int QUOTED = 20;
    /** How deep spans may stand in each other. */
    private static final int DEEPEST = 12;

    private MarkdownMarks() {}

    /** The same lines, where none of them has such a mark. */
    static List<Line> removed(List<Line> lines) {
        boolean spans = false;
        boolean bold = false;
        boolean wiki = false;
        boolean escapes = false;
        int quoted = 0;
        for (Line line : lines) {
            String text = line.text();
            quoted += text.startsWith(">") ? 1 : 0;
            spans |= text.indexOf("]{") >= 0 || text.startsWith(":::");
            bold |= text.indexOf("**") >= 0;
            wiki |= text.indexOf("'''") >= 0;
            escapes |= text.indexOf('\\') >= 0;
        }
        if (quoted >= QUOTED) {
            return removed(lines.stream()
                    .map(line ->
                            new Line(line.number(), QUOTE.matcher(line.text()).replaceFirst("")))
                    .toList());
        }
        if (!spans && !bold && !wiki && !escapes) {
            return lines;
        }
        // LaTeX has its own use for a backslash.
        boolean latex = escapes && lines.stream().anyMatch(line -> line.text().contains("\\\\"));
        List<Line> plain = new ArrayList<>(lines.size());
        for (Line line : lines) {
            String text = line.text();
            String without = spans ? spans(text) : text;
            without = bold && without.indexOf("**") >= 0 ? BOLD.matcher(without).replaceAll("$1") : without;
            without = wiki && without.indexOf("'''") >= 0
                    ? WIKI_BOLD.matcher(without).replaceAll("$1")
                    : without;
            without = escapes && !latex && without.indexOf('\\') >= 0
                    ? ESCAPED.matcher(without).replaceAll("")
                    : without;
            plain.add(without.equals(text) ? line : new Line(line.number(), without));
        }
        return plain;
    }

    private static String spans(String text) {
        if (text.startsWith(":::") && FENCE.matcher(text).matches()) {
            return "";
        }
        String without = text;
        for (int depth = 0; depth < DEEPEST && without.indexOf("]{") >= 0; depth++) {
            Matcher span = SPAN.matcher(without);
            String inner = span.replaceAll(one -> Matcher.quoteReplacement(one.group(1)));
            if (inner.equals(without)) {
                break;
            }
            without = inner;
        }
        return without;
    }
}
