package org.gouji.rules;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gouji.findings.RefusedRule;
import org.gouji.sentences.SentenceBook;
import org.gouji.sentences.SentenceFault;

/**
 * A rulebook's folder as found by walking it: the path is the rule's id, nothing is registered.
 *
 * @param sentences those of its dictionary; none where there is no dictionary or it cannot be read
 */
record RuleFolder(
        Path root,
        List<RuleSource> sources,
        List<RefusedRule> refused,
        String hash,
        String data,
        List<RuleSentence> sentences) {

    private static final int DEPTH = 4;
    private static final long LARGEST = 2 * 1024 * 1024;
    private static final String TOO_LARGE = "文件超过 2 MB，不像是规则或词表，没有读";

    static RuleFolder read(Path root) throws RulebookException {
        if (!Files.isDirectory(root)) {
            throw new RulebookException("规则文件夹不存在：" + root);
        }
        List<RuleSource> sources = new ArrayList<>();
        List<RefusedRule> refused = new ArrayList<>();
        Map<String, String> contents = new TreeMap<>();
        SentenceBook book;
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            book = dictionary(root.resolve(SentenceBook.FILE), refused);
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                one(root, file, book, sources, refused, contents);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new RulebookException("规则文件夹读不出：" + root + "（" + e.getMessage() + "）", e);
        }
        if (sources.isEmpty() && refused.isEmpty()) {
            throw new RulebookException("规则文件夹中没有规则（*.drl、*.dslr）：" + root);
        }
        sources.sort(Comparator.comparing(RuleSource::path));
        sources = writtenOnce(sources);
        Map<String, String> data = new TreeMap<>(contents);
        data.keySet().removeIf(name -> !name.endsWith(".yaml"));
        return new RuleFolder(
                root, List.copyOf(sources), List.copyOf(refused), hash(contents), hash(data), sentences(book));
    }

    /** The same folder with some of its rules left out. */
    RuleFolder only(Set<String> paths) {
        return new RuleFolder(
                root,
                sources.stream().filter(source -> paths.contains(source.path())).toList(),
                refused.stream().filter(rule -> paths.contains(rule.rule())).toList(),
                hash,
                data,
                sentences);
    }

    private static List<RuleSentence> sentences(SentenceBook book) {
        return book == null
                ? List.of()
                : book.entries().stream()
                        .map(each -> new RuleSentence(
                                each.group(),
                                each.part(),
                                each.text(),
                                each.example().isEmpty() ? each.text() : each.example(),
                                each.note(),
                                each.drl()))
                        .toList();
    }

    /** A folder without a dictionary has no sentences; one whose dictionary cannot be read has none either, and says so. */
    private static SentenceBook dictionary(Path file, List<RefusedRule> refused) throws IOException {
        String text = "";
        try {
            text = Files.isRegularFile(file) ? withoutMark(Files.readString(file, StandardCharsets.UTF_8)) : "";
            return SentenceBook.parse(text);
        } catch (SentenceFault fault) {
            SourceSpot spot = SourceSpot.of(text, new Complaint(fault.line(), fault.column(), fault.getMessage()));
            refused.add(new RefusedRule(
                    "sentences", file.toString(), spot.line(), spot.column(), spot.text(), fault.getMessage()));
        } catch (MalformedInputException e) {
            refused.add(new RefusedRule("sentences", file.toString(), "不是 UTF-8 编码，请另存为 UTF-8"));
        }
        return null;
    }

    /** Of a rule in both forms nobody can tell which is meant, so neither is used. */
    private static List<RuleSource> writtenOnce(List<RuleSource> sources) {
        List<RuleSource> once = new ArrayList<>();
        for (RuleSource source : sources) {
            boolean twice = sources.stream()
                            .filter(other -> other.path().equals(source.path()))
                            .count()
                    > 1;
            if (!twice) {
                once.add(source);
            } else if (once.stream().noneMatch(other -> other.path().equals(source.path()))) {
                once.add(RuleSource.faulty(
                        source.path(),
                        source.file(),
                        source.written(),
                        source.cases(),
                        new Complaint(
                                0, "同一条规则既有 " + source.name() + ".drl 又有 " + source.name() + ".dslr，两个都不采用，请只留一个")));
            }
        }
        return once;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The text of a file of the folder, such as {@code profile.yaml}. */
    String text(String name) throws RulebookException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new RulebookException("规则文件夹中缺少 " + name + "：" + file);
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new RulebookException(file + "：" + TOO_LARGE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new RulebookException("读不出 " + file + "（请存为 UTF-8）", e);
        }
    }

    /** The text of a file of the folder, empty where there is none. */
    String textIfAny(String name) throws RulebookException {
        return Files.isRegularFile(root.resolve(name)) ? text(name) : "";
    }

    /** Names of the files under {@code profiles}, without ending. */
    List<String> profiles() throws RulebookException {
        Path profiles = root.resolve("profiles");
        if (!Files.isDirectory(profiles)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(profiles)) {
            return list.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new RulebookException("参数方案文件夹读不出：" + profiles, e);
        }
    }

    private static void one(
            Path root,
            Path file,
            SentenceBook book,
            List<RuleSource> sources,
            List<RefusedRule> refused,
            Map<String, String> contents)
            throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        boolean rule = name.endsWith(".drl") || name.endsWith(SentenceBook.ENDING);
        boolean data = name.endsWith(".yaml") && !name.endsWith(".cases.yaml") || name.equals(SentenceBook.FILE);
        if (!rule && !data) {
            return;
        }
        String path = name.replaceFirst("\\.dslr?$|\\.drl$", "");
        if (Files.size(file) > LARGEST) {
            refused.add(new RefusedRule(path, file.toString(), TOO_LARGE));
            return;
        }
        try {
            String text = withoutMark(Files.readString(file, StandardCharsets.UTF_8));
            contents.put(name, text);
            if (!rule) {
                return;
            }
            int slash = path.indexOf('/');
            if (slash < 0
                    || path.indexOf('/', slash + 1) >= 0
                    || Theme.of(path.substring(0, slash)).isEmpty()) {
                refused.add(new RefusedRule(
                        path, file.toString(), "规则应放在主题文件夹之下，如 rules/arithmetic/名称.drl；主题有：" + Theme.all()));
                return;
            }
            sources.add(source(path, file, text, book));
        } catch (MalformedInputException e) {
            if (!name.equals(SentenceBook.FILE)) {
                refused.add(new RefusedRule(path, file.toString(), "不是 UTF-8 编码，请另存为 UTF-8"));
            }
        }
    }

    private static RuleSource source(String path, Path file, String text, SentenceBook book) throws IOException {
        if (!file.toString().endsWith(SentenceBook.ENDING)) {
            return new RuleSource(path, file, text, cases(file));
        }
        return book == null
                ? RuleSource.faulty(
                        path, file, text, cases(file), new Complaint(0, "句子词典 " + SentenceBook.FILE + " 不能使用，先改好它"))
                : RuleSource.ofSentences(path, file, text, cases(file), book);
    }

    private static int cases(Path rule) throws IOException {
        Path cases = rule.resolveSibling(rule.getFileName().toString().replaceFirst("\\.(drl|dslr)$", ".cases.yaml"));
        if (!Files.isRegularFile(cases)) {
            return 0;
        }
        // A case is an entry of the list that the file is; reading it as YAML would take longer than the rule itself.
        try (Stream<String> lines = Files.lines(cases)) {
            return (int) lines.filter(line -> line.startsWith("- ")).count();
        } catch (java.io.UncheckedIOException e) {
            // `rules test` reports a faulty cases file with its line; a rule is in force without its cases
            return 0;
        }
    }

    private static String hash(Map<String, String> contents) {
        StringBuilder all = new StringBuilder();
        contents.forEach(
                (name, text) -> all.append(name).append('\n').append(text).append('\0'));
        return "sha256:" + FindingWriter.sha256(all.toString());
    }
}
