package org.gouji.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gouji.sentences.Expansion;
import org.gouji.sentences.SentenceBook;
import org.gouji.sentences.SentenceFault;

/**
 * One rule file as it stands on disk.
 *
 * @param path its id: theme, slash, name without ending
 * @param file where it lies
 * @param written the text of the file
 * @param drl the same as DRL: what its sentences become, empty where they could not be read
 * @param expansion where each line of that DRL comes from; null for a file that is DRL itself
 * @param fault why its sentences could not be read; null where they could, and for DRL
 */
record RuleSource(String path, Path file, String written, String drl, int cases, Expansion expansion, Complaint fault) {

    private static final String CODE = "(?m)^\\s*代码\\s*[：:]\\s*(\\S+).*$";
    private static final String TITLE = "(?m)^\\s*名称\\s*[：:]\\s*(.+)$";

    /** A file that is DRL itself. */
    RuleSource(String path, Path file, String drl, int cases) {
        this(path, file, drl, drl, cases, null, null);
    }

    /** A file of sentences, by the dictionary beside it. */
    static RuleSource ofSentences(String path, Path file, String text, int cases, SentenceBook book) {
        int slash = path.indexOf('/');
        try {
            Expansion expansion = book.expand(text, path.substring(0, slash), path.substring(slash + 1));
            return new RuleSource(path, file, text, expansion.drl(), cases, expansion, null);
        } catch (SentenceFault fault) {
            return faulty(path, file, text, cases, new Complaint(fault.line(), fault.column(), fault.getMessage()));
        }
    }

    /** A file that cannot be used as it stands. */
    static RuleSource faulty(String path, Path file, String text, int cases, Complaint why) {
        return new RuleSource(path, file, text, "", cases, null, why);
    }

    String theme() {
        return path.substring(0, path.indexOf('/'));
    }

    String name() {
        return path.substring(path.indexOf('/') + 1);
    }

    /** The path with the ending of the file. */
    String fileName() {
        return path + (isSentences() ? SentenceBook.ENDING : ".drl");
    }

    boolean isSentences() {
        return file.toString().endsWith(SentenceBook.ENDING);
    }

    /** The source with a complaint where it has one, so that nobody takes it for an empty rule. */
    RuleSource sound() throws Refusal {
        if (fault != null) {
            throw new Refusal(fault);
        }
        return this;
    }

    /** The line of the file that a line of its DRL comes from. */
    int lineInFile(int drlLine) {
        return expansion == null || drlLine < 1
                ? drlLine
                : expansion.line(drlLine).source();
    }

    /** Each line of the file with the DRL that it becomes; none for a file that is DRL itself. */
    List<RuleDescription.Beside> beside() {
        return expansion == null
                ? List.of()
                : expansion.beside(written).stream()
                        .map(pair -> new RuleDescription.Beside(pair.sentence(), pair.drl()))
                        .toList();
    }

    /** Where in the file a complaint about its DRL points to. */
    SourceSpot spot(Complaint complaint) {
        if (expansion == null) {
            return SourceSpot.of(written, complaint);
        }
        SourceSpot made = SourceSpot.of(drl, complaint);
        if (made.line() < 1) {
            return made;
        }
        Expansion.Line line = expansion.line(made.line());
        String text = written.lines().skip(line.source() - 1L).findFirst().orElse("");
        int column = line.same() && made.column() > 0
                ? made.column() + line.shift()
                : text.length() - text.stripLeading().length() + 1;
        return new SourceSpot(line.source(), Math.max(1, column), text);
    }

    /** What is wrong in the words of the file: its own items in place of annotations, and what its sentence became. */
    String why(Complaint complaint) {
        if (expansion == null) {
            return complaint.why();
        }
        SourceSpot made = SourceSpot.of(drl, complaint);
        Expansion.Line line = expansion.line(made.line());
        String why = SentenceBook.itemsIn(complaint.why());
        if (made.line() < 1 || line.same() || line.dictionary() == 0) {
            return why;
        }
        return why + "（这一句按 " + SentenceBook.FILE + " 第 " + line.dictionary() + " 行变成："
                + line.drl().strip() + "）";
    }

    /** The rule's code and title as far as they can be told of a file that is refused. */
    Optional<String> codeOfSentences() {
        return first(CODE);
    }

    Optional<String> titleOfSentences() {
        return first(TITLE);
    }

    private Optional<String> first(String pattern) {
        return isSentences()
                ? java.util.regex.Pattern.compile(pattern)
                        .matcher(written)
                        .results()
                        .findFirst()
                        .map(found -> found.group(1).strip())
                : Optional.empty();
    }

    /** The Chinese comment that heads the file, joined to one paragraph. */
    String explanation() {
        StringBuilder text = new StringBuilder();
        for (String line : written.lines().toList()) {
            String trimmed = line.strip();
            if (trimmed.startsWith("//") || isSentences() && trimmed.startsWith("#")) {
                text.append(trimmed.replaceFirst("^(#+|//)", "").strip());
            } else if (trimmed.startsWith("rule") || trimmed.startsWith("规则")) {
                break;
            }
        }
        return text.toString();
    }
}
