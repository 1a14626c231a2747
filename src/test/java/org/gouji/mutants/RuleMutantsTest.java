package org.gouji.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases beside the rules tell wrong versions of them from the right one: a sample here, all by {@code src/bench/rule-mutants}. */
class RuleMutantsTest {

    private static final int FILES = 15;
    private static final int OF_EACH = 10;
    /** How many may be listed, of 5,600 in the whole book: the list may only get shorter. */
    private static final int LISTED = 105;

    private static MutantRun run;

    @BeforeAll
    static void readTheRules() throws Exception {
        run = new MutantRun(Path.of("rules"));
    }

    @AfterAll
    static void clear() throws Exception {
        run.close();
    }

    @Test
    void theCasesKillASampleOfMutants() throws Exception {
        Map<String, List<Mutant>> byFile = run.mutants().stream().collect(Collectors.groupingBy(Mutant::file));
        List<String> files = new ArrayList<>(run.files());
        files.sort(Comparator.comparing(RuleMutantsTest::lot));
        Set<String> listed = Survivors.listed().keySet();
        List<String> alive = new ArrayList<>();
        int judged = 0;
        for (String file : files.subList(0, FILES)) {
            assertThat(run.unchanged(file)).as(file + " by itself").isEmpty();
            List<Mutant> mutants = new ArrayList<>(byFile.get(file));
            mutants.sort(Comparator.comparing(mutant -> lot(mutant.id())));
            for (MutantRun.Result result : run.run(mutants.subList(0, Math.min(OF_EACH, mutants.size())))) {
                judged += result.fate() == MutantRun.Fate.REFUSED ? 0 : 1;
                if (result.fate() == MutantRun.Fate.SURVIVED
                        && !listed.contains(result.mutant().id())) {
                    alive.add(result.mutant().id());
                }
            }
        }
        assertThat(judged).isGreaterThan(FILES * OF_EACH / 2);
        assertThat(alive)
                .as("no case beside the rule tells these wrong versions from it: write one, or list the mutant with the"
                        + " reason in survivors/")
                .isEmpty();
    }

    /** Draws by name, so that a new rule or mutant leaves the draw of the others as it is. */
    private static String lot(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Test
    void theListOfSurvivorsIsAboutTheRulesAsTheyAre() throws Exception {
        Set<String> known = run.mutants().stream().map(Mutant::id).collect(Collectors.toSet());
        Map<String, String> listed = Survivors.listed();
        assertThat(listed.keySet())
                .as("these lines of survivors/ name no mutant any more: take them out, or run src/bench/rule-mutants"
                        + " for the rules you changed")
                .allMatch(known::contains);
        assertThat(listed.values()).as("each survivor needs a reason").allMatch(reason -> !reason.isEmpty());
        assertThat(listed).as("more cases, not more survivors").hasSizeLessThanOrEqualTo(LISTED);
    }
}
