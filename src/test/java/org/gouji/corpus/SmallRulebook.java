package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rules folder with a few rules of the shipped book, the shipped word lists and a profile that changes nothing. */
public final class SmallRulebook {

    private static final Pattern CASE = Pattern.compile("(?ms)^- 用例:.*?(?=^- 用例:|\\z)");

    private SmallRulebook() {}

    /** The shipped profile less what it says of single rules, which may not be in the folder. */
    public static void profile(Path folder) throws IOException {
        String shipped = Files.readString(Path.of("rules/profile.yaml"));
        Files.writeString(folder.resolve("profile.yaml"), shipped.replaceFirst("(?ms)^规则:$.*?(?=^参数:)", ""));
    }

    /** The same with the cases of the rules, less those in which a finding folds below that of a rule not in the folder. */
    public static void writeWithCases(Path folder, String... rules) throws IOException {
        write(folder, rules);
        for (String rule : List.of(rules)) {
            Files.writeString(
                    folder.resolve(rule + ".cases.yaml"),
                    CASE.matcher(Files.readString(Path.of("rules", rule + ".cases.yaml")))
                            .replaceAll(found ->
                                    found.group().contains("并入: ") ? "" : Matcher.quoteReplacement(found.group())));
        }
    }

    /** @param rules paths of the rules, such as {@code arithmetic/requests-balance} */
    public static void write(Path folder, String... rules) throws IOException {
        profile(folder);
        Files.copy(Path.of("rules/terms.yaml"), folder.resolve("terms.yaml"));
        Files.copy(Path.of("rules/sentences.dsl"), folder.resolve("sentences.dsl"));
        for (String rule : List.of(rules)) {
            Path drl = folder.resolve(rule + ".drl");
            Files.createDirectories(drl.getParent());
            Files.copy(Path.of("rules", rule + ".drl"), drl);
        }
    }
}
