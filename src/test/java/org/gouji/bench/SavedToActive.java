package org.gouji.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gouji.audit.LiveRulebook;
import org.gouji.corpus.RulesCopy;
import org.gouji.rules.Rulebook;
import org.gouji.store.RuleVersions;

/**
 * Prints how long each kind of edit takes from saving it to the new rulebook in force: one rule, a word list, a number of
 * the profile, the dictionary of sentences, and every rule at once: its comment, its title, its conditions. The process is warm, nothing else runs.
 */
final class SavedToActive {

    /** Files that are read while they are written are told as faulty for a moment, so only time tells that none will come. */
    private static final long GIVEN_UP_NANOS = 120_000_000_000L;

    private final Path rules;
    private final LiveRulebook live;

    /** One kind of edit; the number makes each one another. */
    private record Edit(String name, Saving saving) {}

    private interface Saving {
        void save(int number) throws IOException;
    }

    private SavedToActive(Path rules, LiveRulebook live) {
        this.rules = rules;
        this.live = live;
    }

    /** @param rounds how often each kind of edit is measured, after one that is not */
    static void print(int rounds) throws Exception {
        Path rules = RulesCopy.of(Path.of("rules"), Files.createTempDirectory("gouji-rules"));
        Path state = Files.createTempDirectory("gouji-state");
        LiveRulebook live = new LiveRulebook(
                rules, Rulebook.NATIONAL, new RuleVersions(state, Clock.systemUTC()), Clock.systemUTC());
        SavedToActive edits = new SavedToActive(rules, live);
        for (Edit edit : edits.all()) {
            List<Double> seconds = new ArrayList<>();
            List<Double> worked = new ArrayList<>();
            for (int i = 0; i <= rounds; i++) {
                long before = worked();
                double taken = edits.measured(edit, i);
                if (i > 0) {
                    seconds.add(taken);
                    worked.add((worked() - before) / 1e9);
                }
            }
            seconds.sort(null);
            worked.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-12s saved to active median %.2f s, longest %.2f s; %.2f s of processor time%n",
                    edit.name(),
                    seconds.get(seconds.size() / 2),
                    seconds.get(seconds.size() - 1),
                    worked.get(worked.size() / 2));
        }
        live.stop();
    }

    /** Time on the processors, which tells what a busy machine hides. */
    private static long worked() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private List<Edit> all() {
        return List.of(
                new Edit("one rule", number -> touched(rules.resolve("arithmetic/requests-balance.drl"), number)),
                new Edit("word list", this::wordList),
                new Edit("phrases", number -> replaced("phrases.yaml", "错别字:\n", "  - {词: 甲错字" + number + ", 改: 甲}\n")),
                new Edit("number", number -> {
                    String text = Files.readString(rules.resolve("profile.yaml"));
                    String old = number % 2 == 0 ? "N17.倍数: 100" : "N17.倍数: 101";
                    write("profile.yaml", text, old, number % 2 == 0 ? "N17.倍数: 101" : "N17.倍数: 100");
                }),
                new Edit("sentences", number -> touched(rules.resolve("sentences.dsl"), number)),
                new Edit("all comments", number -> allRules(text -> marked(text, "// 第 " + number + " 次\n"))),
                new Edit("all titles", number -> allRules(text -> titled(text, number))),
                new Edit("all rules", number -> allRules(SavedToActive::conditioned)),
                new Edit("everything", number -> {
                    allRules(SavedToActive::conditioned);
                    wordList(number);
                    replaced("phrases.yaml", "错别字:\n", "  - {词: 乙错字" + number + ", 改: 乙}\n");
                }));
    }

    private void allRules(UnaryOperator<String> change) throws IOException {
        try (Stream<Path> walk = Files.walk(rules)) {
            for (Path file :
                    walk.filter(path -> path.toString().endsWith(".drl")).toList()) {
                Files.writeString(file, change.apply(Files.readString(file)));
            }
        }
    }

    private static String titled(String text, int number) {
        return text.replaceAll("@title\\(\"\\d*", "@title(\"" + number);
    }

    /** Gives every rule a condition that always holds, or takes it away again: nothing compiled of it can be used further. */
    private static String conditioned(String text) {
        String more = "when\n    exists Report()\n";
        return text.contains(more) ? text.replace(more, "when\n") : text.replace("when\n", more);
    }

    private void wordList(int number) throws IOException {
        replaced("terms.yaml", "工作考核:\n      正文: [", "词" + number + ", ");
    }

    private double measured(Edit edit, int number) throws Exception {
        String before = live.current().rulebook().hash();
        long saved = System.nanoTime();
        edit.saving().save(number);
        while (live.current().rulebook().hash().equals(before)) {
            if (System.nanoTime() - saved > GIVEN_UP_NANOS) {
                throw new IllegalStateException(
                        live.current().notices() + " " + live.current().refused());
            }
            Thread.sleep(5);
        }
        double taken = (System.nanoTime() - saved) / 1e9;
        Thread.sleep(300);
        return taken;
    }

    private static void touched(Path file, int number) throws IOException {
        String mark = file.toString().endsWith(".dsl") ? "# 第 " : "// 第 ";
        Files.writeString(file, marked(Files.readString(file), mark + number + " 次\n"));
    }

    private static String marked(String text, String mark) {
        return text.replaceFirst("\n(//|#) 第 \\d+ 次\n$", "\n") + mark;
    }

    private void replaced(String file, String after, String with) throws IOException {
        write(file, Files.readString(rules.resolve(file)), after, after + with);
    }

    private void write(String file, String text, String old, String now) throws IOException {
        if (!text.contains(old)) {
            throw new IllegalStateException(file + ": " + old);
        }
        Files.writeString(rules.resolve(file), text.replace(old, now));
    }
}
