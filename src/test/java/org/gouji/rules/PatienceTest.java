package org.gouji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gouji.corpus.SmallRulebook;
import org.gouji.document.Place;
import org.gouji.facts.Form;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.RefusedRule;
import org.gouji.findings.RuleFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatienceTest {

    private static final String HEAD =
            "package rules.arithmetic\nrule \"%s\"\n    @code(\"%s\") @title(\"题\") @severity(\"error\")"
                    + " @basis(\"据\") @message(\"话\")\nwhen\n    %s\nthen\n    findings.raise();\nend\n";

    /** Holds little memory and looks at a thousand million pairs. */
    private static final String ENDLESS =
            "$a : Figure() $b : Figure() not Figure( value > $a.value + $b.value + 100000 )"
                    + " not Figure( value + $a.value > $b.value + 100001 ) not Figure( value + $b.value > $a.value + 100002 )";

    @TempDir
    Path rules;

    @Test
    void aRuleWithoutEndFailsAndAllOthersAreFired() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        Files.writeString(rules.resolve("arithmetic/slow.drl"), HEAD.formatted("slow", "A97", ENDLESS));
        Files.writeString(rules.resolve("arithmetic/quick.drl"), HEAD.formatted("quick", "A98", "exists Figure()"));
        List<ParsedRule> gated = new ArrayList<>();
        for (RuleSource source : RuleFolder.read(rules).sources()) {
            gated.addAll(Gate.check(source));
        }
        Patience patience =
                new Patience(new Firing(gated, Rulebases.whole(gated).bases()), gated, Duration.ofMillis(150));
        ReportFacts report = Trial.reports().get(0);
        patience.fire(Trial.reports().get(1).with(List.of()), List.of());

        Firing.Result result = patience.fire(report, List.of());

        assertThat(result.thrown()).containsOnlyKeys("arithmetic/slow#slow");
        assertThat(result.thrown().get("arithmetic/slow#slow")).contains("在 试运行.txt 上判了", "秒还没有判完");
        assertThat(result.findings().raised()).extracting(Raise::rule).contains("arithmetic/quick#quick");
        long begun = System.nanoTime();
        assertThat(patience.fire(report, List.of()).thrown()).containsOnlyKeys("arithmetic/slow#slow");
        assertThat(System.nanoTime() - begun).isLessThan(Duration.ofSeconds(2).toNanos());
        assertThat(Runtime.version().feature() >= 20 || noneIsStillFiring()).isTrue();
    }

    /** The thread that was given up holds memory and a core until it has ended. */
    private static boolean noneIsStillFiring() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < until) {
            boolean firing = Thread.getAllStackTraces().values().stream()
                    .flatMap(Stream::of)
                    .anyMatch(frame -> frame.getClassName().equals(Firing.class.getName()));
            if (!firing) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    @Test
    void whatJoinsEverythingIsRefusedAtTheFirstLoadToo() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        Files.writeString(
                rules.resolve("arithmetic/greedy.drl"),
                HEAD.formatted("greedy", "A98", "Figure() Figure() Figure() Figure() Figure() Figure()"));

        Rulebook book = Rulebook.load(rules, Rulebook.NATIONAL);

        assertThat(book.refused()).extracting(RefusedRule::rule).containsExactly("arithmetic/greedy");
        assertThat(book.refused().get(0).why()).contains("试运行时组合太多");
    }

    @Test
    void aRuleThatSaysSomethingOfEveryPairFailsAndAllOthersAreFired() throws Exception {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        Files.writeString(
                rules.resolve("arithmetic/pairs.drl"),
                HEAD.formatted("pairs", "A98", "Sentence( $a : text ) Sentence( text != $a )"));
        FactsFixture report = new FactsFixture(Form.FORM_2021).cell("requests.received.total", "5");
        for (int i = 1; i <= 160; i++) {
            report.statement(new Sentence(1, "第" + i + "句", "第" + i + "句", Place.line(i), false));
        }

        Judgement judged = Rulebook.load(rules, Rulebook.NATIONAL).judge(report.facts());

        assertThat(judged.failures()).extracting(RuleFailure::rule).containsExactly("arithmetic/pairs");
        assertThat(judged.failures().get(0).why()).contains("依据太多，已停止使用");
        assertThat(judged.findings()).extracting(Finding::rule).contains("arithmetic/requests-balance");
    }
}
