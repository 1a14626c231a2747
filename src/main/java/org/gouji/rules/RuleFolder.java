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

/** A rulebook's folder as found by walking it: the path is the rule's id, nothing is registered. */
record RuleFolder(Path root, List<RuleSource> sources, List<RefusedRule> refused, String hash, String data) {

    private static final int DEPTH = 4;

    static RuleFolder read(Path root) throws RulebookException {
        if (!Files.isDirectory(root)) {
            throw new RulebookException("规则文件夹不存在：" + root);
        }
        List<RuleSource> sources = new ArrayList<>();
        List<RefusedRule> refused = new ArrayList<>();
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                one(root, file, sources, refused, contents);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new RulebookException("规则文件夹读不出：" + root + "（" + e.getMessage() + "）", e);
        }
        if (sources.isEmpty() && refused.isEmpty()) {
            throw new RulebookException("规则文件夹中没有规则（*.drl）：" + root);
        }
        sources.sort(Comparator.comparing(RuleSource::path));
        Map<String, String> data = new TreeMap<>(contents);
        data.keySet().removeIf(name -> name.endsWith(".drl"));
        return new RuleFolder(root, List.copyOf(sources), List.copyOf(refused), hash(contents), hash(data));
    }

    /** The same folder with some of its rules left out. */
    RuleFolder only(Set<String> paths) {
        return new RuleFolder(
                root,
                sources.stream().filter(source -> paths.contains(source.path())).toList(),
                refused.stream().filter(rule -> paths.contains(rule.rule())).toList(),
                hash,
                data);
    }

    /** The text of a file of the folder, such as {@code profile.yaml}. */
    String text(String name) throws RulebookException {
        Path file = root.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new RulebookException("规则文件夹中缺少 " + name + "：" + file);
        }
        try {
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
            Path root, Path file, List<RuleSource> sources, List<RefusedRule> refused, Map<String, String> contents)
            throws IOException {
        String name = root.relativize(file).toString().replace('\\', '/');
        boolean rule = name.endsWith(".drl");
        boolean data = name.endsWith(".yaml") && !name.endsWith(".cases.yaml");
        if (!rule && !data) {
            return;
        }
        String path = name.replaceFirst("\\.drl$", "");
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            text = text.startsWith("\uFEFF") ? text.substring(1) : text;
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
            sources.add(new RuleSource(path, file, text, cases(file)));
        } catch (MalformedInputException e) {
            refused.add(new RefusedRule(path, file.toString(), "不是 UTF-8 编码，请另存为 UTF-8"));
        }
    }

    private static int cases(Path drl) throws IOException {
        Path cases = drl.resolveSibling(drl.getFileName().toString().replaceFirst("\\.drl$", ".cases.yaml"));
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
