package org.gouji.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.corpus.OwnJava;
import org.gouji.facts.Table;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;

/** The lists in {@code rules/README.md} are those of the dictionary and of the form. Run with -Dgouji.write=true to write them. */
class AuthorsReadmeTest {

    private static final Path README = Path.of("rules/README.md");

    @Test
    void theListsAreNeverOutOfDate() throws Exception {
        String text = Files.readString(README);
        String lists = between(between(text, "句子表", sentences()), "名称表", names());
        if (Boolean.getBoolean("gouji.write")) {
            Files.writeString(README, lists);
        }
        assertThat(Files.readString(README))
                .as("run this test with -Dgouji.write=true to write the lists anew")
                .isEqualTo(lists);
    }

    private static String between(String text, String mark, String list) {
        String from = "<!-- " + mark + " -->\n";
        String to = "<!-- " + mark + "完 -->\n";
        assertThat(text).contains(from, to);
        return text.substring(0, text.indexOf(from) + from.length()) + list + text.substring(text.indexOf(to));
    }

    private static String sentences() throws Exception {
        Rulebook book = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        assertThat(book.sentences()).hasSizeGreaterThan(100);
        StringBuilder text = new StringBuilder();
        for (Sheet.Section section : NamesPage.sentences(book.sentences())) {
            text.append("**").append(section.title().replaceFirst("^句子：", "")).append("**\n\n");
            text.append(table((Block.Grid) section.blocks().get(0))).append('\n');
        }
        return text.toString();
    }

    private static String names() {
        StringBuilder text = new StringBuilder();
        for (Table table : Table.values()) {
            text.append("**").append(table.getLabel()).append("**\n\n");
            text.append(table(NamesPage.rows(table))).append('\n');
            text.append(table(NamesPage.columns(table))).append('\n');
        }
        return text + "**其他名称**\n\n" + table(NamesPage.words()) + "\n";
    }

    private static String table(Block.Grid grid) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(grid.headers()));
        rows.add(grid.headers().stream().map(header -> (Object) "---").toList());
        rows.addAll(grid.rows());
        return rows.stream()
                .map(row -> row.stream().map(AuthorsReadmeTest::cell).collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private static String cell(Object cell) {
        return Stream.of(cell.toString().split("(?=[|])")).collect(Collectors.joining("\\"));
    }
}
