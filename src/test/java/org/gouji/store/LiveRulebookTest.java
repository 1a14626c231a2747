package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gouji.audit.LiveRulebook;
import org.gouji.corpus.SentenceRules;
import org.gouji.corpus.SmallRulebook;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulebookTest {

    private static final String RULE = "arithmetic/requests-balance";
    private static final String CASES = "- 用例: 少一件\n  单元格: {requests.carried_out.total: \"1\"}\n  应发现: [{严重度: 错误}]\n";

    @TempDir
    Path rules;

    @TempDir
    Path state;

    private LiveRulebook live;

    @BeforeEach
    void oneRule() throws Exception {
        SmallRulebook.write(rules, RULE);
        Files.writeString(rules.resolve(RULE + ".cases.yaml"), CASES);
        live = start();
    }

    @AfterEach
    void stop() {
        live.stop();
    }

    @Test
    void takesAnEditIntoForceAndKeepsItAsAVersion() throws Exception {
        String before = live.current().rulebook().hash();
        edit("@title(\"", "@title(\"改过的");

        LiveRulebook.InForce now = once(in -> !in.rulebook().hash().equals(before));

        assertThat(now.rulebook().rules().get(0).title()).startsWith("改过的");
        assertThat(now.notices()).isEmpty();
        assertThat(versions().all()).hasSize(2);
        assertThat(versions().all().get(1).changes()).containsExactly("修改 " + RULE + ".drl");
    }

    @Test
    void keepsTheGoodOneWhereTheNewOneIsRefused() throws Exception {
        String before = live.current().rulebook().hash();
        edit("row == Row.CARRIED_IN", "row == Row.CARRIEDIN");

        LiveRulebook.InForce now = once(in -> !in.notices().isEmpty());

        assertThat(now.rulebook().hash()).isEqualTo(before);
        assertThat(now.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.why()).contains("您是否要写“CARRIED_IN”"));
        assertThat(now.notices().get(0)).contains("1 个规则文件被拒用", before);
    }

    @Test
    void keepsTheGoodOneWhereARuleJoinsEverythingWithEverything() throws Exception {
        String before = live.current().rulebook().hash();
        for (String when : new String[] {
            "Figure() Figure() Figure() Figure() Figure() Figure() Figure() Figure()",
            "$a : Figure() $b : Figure() $c : Figure() Figure( value > $a.value, value < $b.value, value != $c.value )",
            "Figure( row == Row.RECEIVED ) ".repeat(9)
        }) {
            Files.writeString(
                    rules.resolve("arithmetic/greedy.drl"),
                    "package rules.arithmetic\nrule \"greedy\"\n    @code(\"A98\") @title(\"题\") @severity(\"error\") @basis(\"据\")"
                            + " @message(\"话\")\nwhen\n    " + when + "\nthen\n    findings.raise();\nend\n");

            LiveRulebook.InForce now = once(in -> !in.notices().isEmpty());

            assertThat(now.rulebook().hash()).isEqualTo(before);
            assertThat(now.refused())
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.why()).contains("试运行时组合太多"));
            Files.delete(rules.resolve("arithmetic/greedy.drl"));
            once(in -> in.notices().isEmpty());
        }
    }

    @Test
    void keepsTheGoodOneWhereACaseFails() throws Exception {
        String before = live.current().rulebook().hash();
        edit("@severity(\"error\")", "@severity(\"note\")");

        LiveRulebook.InForce now = once(in -> !in.notices().isEmpty());

        assertThat(now.rulebook().hash()).isEqualTo(before);
        assertThat(now.notices().get(0)).contains("有 1 个用例未通过", "requests-balance.cases.yaml 第 1 行“少一件”");
    }

    @Test
    void takesARuleInSentencesAndItsDictionaryForPartsOfTheRulebook() throws Exception {
        Path dictionary = rules.resolve("sentences.dsl");
        Files.delete(rules.resolve(RULE + ".drl"));
        Files.writeString(rules.resolve(RULE + ".dslr"), SentenceRules.text(RULE));
        once(in -> in.rulebook().fileName(RULE).endsWith(".dslr"));
        assertThat(live.current().notices()).isEmpty();
        assertThat(versions().all().get(1).changes()).contains("删除 " + RULE + ".drl", "新增 " + RULE + ".dslr");
        String before = live.current().rulebook().hash();

        String text = Files.readString(dictionary);
        Files.writeString(dictionary, text.replaceFirst("= \\{关系}", "= {关系}\n  = Report( year < 0 )"));
        LiveRulebook.InForce now = once(in -> !in.notices().isEmpty());
        assertThat(now.rulebook().hash()).isEqualTo(before);
        assertThat(now.notices().get(0)).contains("个用例未通过", "requests-balance.cases.yaml");

        Files.writeString(dictionary, text + "\n[当] 申请很多\n  = $数 : Figure( row == Row.RECEIVED, value > 100 )\n");
        assertThat(once(in -> in.notices().isEmpty()).rulebook().hash()).isNotEqualTo(before);
        assertThat(versions().all().get(2).changes()).containsExactly("修改 sentences.dsl");
    }

    @Test
    void startsWithTheLastGoodOneWhereTheFolderIsBroken() throws Exception {
        String good = live.current().rulebook().hash();
        live.stop();
        edit("(?m)^then$", "thne");
        Files.writeString(rules.resolve("profile.yaml"), "参数: [");

        live = start();

        assertThat(live.current().rulebook().hash()).isEqualTo(good);
        assertThat(live.current().notices().get(0)).contains("仍按改动前的规则集 " + good);
    }

    @Test
    void doesNotStartWhereThereIsNoGoodOneAtAll() throws Exception {
        Files.writeString(rules.resolve("profile.yaml"), "参数: [");
        Path empty = Files.createDirectory(state.resolve("empty"));

        assertThatThrownBy(() -> new LiveRulebook(
                        rules, Rulebook.NATIONAL, new RuleVersions(empty, Clock.systemUTC()), Clock.systemUTC()))
                .isInstanceOf(RulebookException.class);
    }

    private LiveRulebook start() throws RulebookException {
        return new LiveRulebook(rules, Rulebook.NATIONAL, versions(), Clock.systemUTC());
    }

    private RuleVersions versions() {
        return new RuleVersions(state, Clock.systemUTC());
    }

    private interface Wanted {
        boolean holds(LiveRulebook.InForce inForce);
    }

    private LiveRulebook.InForce once(Wanted wanted) throws InterruptedException {
        long until = System.nanoTime() + 20_000_000_000L;
        while (!wanted.holds(live.current()) && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertThat(live.current()).matches(wanted::holds);
        return live.current();
    }

    private void edit(String from, String to) throws IOException {
        Path file = rules.resolve(RULE + ".drl");
        String text = Files.readString(file);
        String edited = from.startsWith("(?m)") ? text.replaceFirst(from, to) : text.replace(from, to);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }
}
