package org.gouji.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gouji.facts.Column;
import org.gouji.facts.Row;
import org.junit.jupiter.api.Test;

/** What a rule author may write stands in {@code rules/README.md}, whole. */
class RulesReadmeTest {

    private static final String EXAMPLE = "例 ";

    @Test
    void everySentenceOfTheDictionaryHasItsExampleThere() throws Exception {
        String readme = Files.readString(Path.of("rules/README.md"));
        for (String line : Files.readAllLines(Path.of("rules/sentences.dsl"))) {
            if (line.strip().startsWith(EXAMPLE)) {
                assertThat(readme)
                        .as("rules/README.md, chapter 用中文句子写规则")
                        .contains(
                                "| " + line.strip().substring(EXAMPLE.length()).replace("|", "\\|") + " |");
            }
        }
    }

    @Test
    void everyRowAndColumnIsNamedThereWithItsCode() throws Exception {
        String readme = Files.readString(Path.of("rules/README.md"));
        for (Row row : Row.values()) {
            assertThat(readme)
                    .contains("| " + row.getLabel() + " | `Row." + row.name() + "` | `" + row.getCode() + "` |");
        }
        for (Column column : Column.values()) {
            assertThat(readme)
                    .contains("| " + column.getLabel() + " | `Column." + column.name() + "` | `" + column.getCode()
                            + "` |");
        }
    }
}
