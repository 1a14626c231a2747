package org.gouji.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gouji.rules.RuleScaffold;
import org.gouji.rules.Rulebook;
import org.springframework.http.HttpStatus;

/**
 * What can be edited of a rulebook, by its path: a rule ({@code arithmetic/requests-balance}), the parameters of a place ({@code
 * profiles/清河县}), and the national parameters and word lists.
 */
final class RulePaths {

    static final String PROFILES = "profiles/";

    /** Beside the rules: the national parameters, the word lists, and the words of the form. */
    static final List<String> SETTINGS = List.of("profile", "phrases", "terms");

    private static final Pattern PROFILE = Pattern.compile(PROFILES + "[\\p{L}\\p{N}_-]{1,60}");

    private RulePaths() {}

    /** Whether a path is a rule's, which has cases; the others are parameters and word lists. */
    static boolean isRule(String path) {
        return !SETTINGS.contains(path) && !PROFILE.matcher(path).matches();
    }

    /**
     * The file of a path below the rules folder.
     *
     * @param language of a rule that is new
     */
    static String file(Path folder, String path, RuleScaffold.Language language) {
        if (!isRule(path)) {
            return path + ".yaml";
        }
        if (!path.matches("[a-z][a-z-]{1,40}/[a-z0-9][a-z0-9-]{1,80}")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "规则路径应写成 arithmetic/requests-balance 的样子");
        }
        return Arrays.stream(RuleScaffold.Language.values())
                .map(one -> path + one.getEnding())
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .findFirst()
                .orElse(path + language.getEnding());
    }

    /** A profile as people call it. */
    static String named(String profile) {
        return profile.equals(Rulebook.NATIONAL) ? "全国" : profile;
    }

    /** A file of parameters or words as people call it. */
    static String label(String path) {
        return switch (path) {
            case "profile" -> "全国参数方案";
            case "phrases" -> "词表";
            case "terms" -> "年报用语";
            default -> path.substring(PROFILES.length()) + "的参数方案";
        };
    }

    /** The language that is meant by a word of the page or of a program. */
    static RuleScaffold.Language language(String given) {
        if (given == null || given.isBlank() || given.equals("drl")) {
            return RuleScaffold.Language.DRL;
        }
        if (given.equals("sentences")) {
            return RuleScaffold.Language.SENTENCES;
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "规则的写法应为 drl 或 sentences（中文句子）");
    }

    /** The files of a path with their content: what was edited, and the cases where it is a rule. */
    static Map<String, byte[]> texts(String file, String rule, String path, String cases) {
        if (!isRule(path)) {
            return Map.of(file, lines(rule).getBytes(StandardCharsets.UTF_8));
        }
        return Map.of(
                file,
                lines(rule).getBytes(StandardCharsets.UTF_8),
                path + ".cases.yaml",
                lines(cases).getBytes(StandardCharsets.UTF_8));
    }

    /** A form sends CR LF; the last line ends as all others do. */
    static String lines(String text) {
        String plain = text == null ? "" : text.replace("\r\n", "\n");
        return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
    }
}
