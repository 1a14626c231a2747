package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A rules folder with a few rules of the shipped book, the shipped word lists and a profile that changes nothing. */
public final class SmallRulebook {

    private SmallRulebook() {}

    /** @param rules paths of the rules, such as {@code arithmetic/requests-balance} */
    public static void write(Path folder, String... rules) throws IOException {
        Files.writeString(folder.resolve("profile.yaml"), "名称: national\n");
        Files.copy(Path.of("rules/terms.yaml"), folder.resolve("terms.yaml"));
        for (String rule : List.of(rules)) {
            Path drl = folder.resolve(rule + ".drl");
            Files.createDirectories(drl.getParent());
            Files.copy(Path.of("rules", rule + ".drl"), drl);
        }
    }
}
