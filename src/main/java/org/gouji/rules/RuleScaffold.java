package org.gouji.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.sentences.SentenceBook;

/** A new rule with its cases, made of a small working example of its theme, for its author to change. */
public final class RuleScaffold {

    private static final Pattern PATH = Pattern.compile("([a-z]+)/([a-z0-9]+(?:-[a-z0-9]+)*)");
    private static final Pattern CODE = Pattern.compile("([A-Z]{1,3})(\\d{2,3})");
    private static final Pattern USED = Pattern.compile("@code\\s*\\(\\s*\"([^\"]*)\"");

    /** The two files of a new rule. */
    public record Made(Path rule, Path cases) {}

    /** What a new rule is written in. */
    public enum Language {
        DRL(".drl"),
        SENTENCES(SentenceBook.ENDING);

        private final String ending;

        Language(String ending) {
            this.ending = ending;
        }

        /** What the file's name ends with. */
        public String getEnding() {
            return ending;
        }
    }

    private RuleScaffold() {}

    /** The texts of a new rule and its cases. */
    public record Drafted(String rule, String cases) {}

    /**
     * Makes the texts of a new rule and writes nothing.
     *
     * @param path theme, slash, name
     * @throws RulebookException where path, code or title cannot be used, with what to write instead
     */
    public static Drafted drafted(Path root, String path, String code, String title, Language language)
            throws RulebookException {
        Matcher given = PATH.matcher(path);
        if (!given.matches()) {
            throw new RulebookException("规则应写作“主题/名称”，名称用小写字母、数字和连字符，如 arithmetic/fees-balance；不能是“" + path + "”");
        }
        Theme theme = Theme.of(given.group(1))
                .orElseThrow(() -> new RulebookException("没有“" + given.group(1) + "”这个主题，主题有：" + Theme.all()));
        if (title.isBlank() || title.contains("\"") || title.contains("\\") || title.contains("\n")) {
            throw new RulebookException("规则名称不能是空的，也不能有引号、反斜杠和换行：“" + title + "”");
        }
        if (language == Language.SENTENCES && !Files.isRegularFile(root.resolve(SentenceBook.FILE))) {
            throw new RulebookException("用句子写规则需要句子词典，规则文件夹中没有 " + root.resolve(SentenceBook.FILE));
        }
        unused(RuleFolder.read(root), code);
        return new Drafted(
                filled(theme, language.ending, given.group(2), code, title),
                filled(theme, ".cases.yaml", given.group(2), code, title));
    }

    /**
     * Writes the rule and its cases into a rules folder; nothing that is there is overwritten.
     *
     * @param path theme, slash, name
     * @throws RulebookException where path, code or title cannot be used, with what to write instead
     */
    public static Made write(Path root, String path, String code, String title, Language language)
            throws RulebookException {
        Drafted made = drafted(root, path, code, title, language);
        Path rule = root.resolve(path + language.ending);
        Path cases = root.resolve(path + ".cases.yaml");
        for (Path file : List.of(root.resolve(path + ".drl"), root.resolve(path + SentenceBook.ENDING), cases)) {
            if (Files.exists(file)) {
                throw new RulebookException("已有 " + file + "，请另取一个名称");
            }
        }
        try {
            Files.createDirectories(rule.getParent());
            Files.writeString(rule, made.rule(), StandardOpenOption.CREATE_NEW);
            Files.writeString(cases, made.cases(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new RulebookException("规则写不进 " + root + "：" + e.getMessage(), e);
        }
        return new Made(rule, cases);
    }

    private static void unused(RuleFolder folder, String code) throws RulebookException {
        Matcher given = CODE.matcher(code);
        if (!given.matches()) {
            throw new RulebookException("代码应为大写字母加两三位数字，如 A17，不能是“" + code + "”");
        }
        Set<String> used =
                folder.sources().stream().flatMap(RuleScaffold::codes).collect(Collectors.toCollection(TreeSet::new));
        if (!used.contains(code)) {
            return;
        }
        String owner = folder.sources().stream()
                .filter(source -> codes(source).anyMatch(code::equals))
                .map(RuleSource::path)
                .findFirst()
                .orElse("另一条规则");
        throw new RulebookException("代码 " + code + " 已由 " + owner + " 使用；最近的空号是 " + nearest(given, used));
    }

    private static Stream<String> codes(RuleSource source) {
        return Stream.concat(
                USED.matcher(source.drl()).results().map(found -> found.group(1)), source.codeOfSentences().stream());
    }

    /** The code nearest to a given one that none of the sources uses. */
    static String free(String code, List<RuleSource> sources) {
        Matcher given = CODE.matcher(code);
        return given.matches()
                ? nearest(given, sources.stream().flatMap(RuleScaffold::codes).collect(Collectors.toSet()))
                : "没有了，请换一个字母";
    }

    private static String nearest(Matcher code, Set<String> used) {
        int number = Integer.parseInt(code.group(2));
        String form = "%s%0" + code.group(2).length() + "d";
        for (int away = 1; away < 1000; away++) {
            for (int other : new int[] {number + away, number - away}) {
                String free = String.format(form, code.group(1), other);
                if (other > 0 && CODE.matcher(free).matches() && !used.contains(free)) {
                    return free;
                }
            }
        }
        return "没有了，请换一个字母";
    }

    private static String filled(Theme theme, String ending, String name, String code, String title) {
        try (InputStream in = RuleScaffold.class.getResourceAsStream("/scaffold/" + theme.folder() + ending)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("«name»", name)
                    .replace("«code»", code)
                    .replace("«title»", title);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
