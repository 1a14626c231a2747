package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code rules/README.md} is all that a rule author has: what a rule may name must be in it. */
class AuthorsHelpTest {

    @Test
    void namesEveryFactThatARuleMayUse() throws Exception {
        String help = Files.readString(Path.of("rules/README.md"));
        List<String> missing = Vocabulary.FACTS.stream()
                .map(Class::getSimpleName)
                .filter(name -> !help.contains("`" + name + "`"))
                .toList();
        assertThat(missing).as("rules/README.md 的事实表里没有这几个，规则作者无从知道可以用").isEmpty();
    }
}
