package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gouji.corpus.SentenceRules;
import org.gouji.corpus.SmallRulebook;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleVersionsTest {

    private static final String RULE = "arithmetic/requests-balance.drl";

    @TempDir
    Path rules;

    @TempDir
    Path state;

    private RuleVersions versions;

    @BeforeEach
    void oneRule() throws IOException {
        SmallRulebook.write(rules, "arithmetic/requests-balance");
        Files.writeString(rules.resolve("说明.txt"), "不是规则");
        versions = new RuleVersions(state, Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void keepsEachRulebookOnceWithWhoWhenWhyAndWhatItChanged() throws Exception {
        String first = keep("李", "首次");
        keep("李", "又审了一次");
        edit("@title(\"", "@title(\"改过的");
        String second = keep("王", "改标题");

        assertThat(versions.all()).hasSize(2);
        RuleVersion last = versions.all().get(1);
        assertThat(last.hash()).isEqualTo(second).isNotEqualTo(first);
        assertThat(last.who()).isEqualTo("王");
        assertThat(last.why()).isEqualTo("改标题");
        assertThat(last.at()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
        assertThat(last.changes()).containsExactly("修改 " + RULE);
        assertThat(Rulebook.hashOf(versions.folder(last))).isEqualTo(second);
        assertThat(versions.lastKept()).contains(versions.folder(last));
    }

    @Test
    void theLastThatWasTakenIsTheLastAlsoWhereTheClockWentBack() throws Exception {
        keep("李", "首次");
        versions = new RuleVersions(state, Clock.fixed(Instant.parse("2020-01-01T00:00:00Z"), ZoneOffset.UTC));
        edit("@title(\"", "@title(\"改过的");
        String second = keep("王", "改标题");

        assertThat(versions.all()).extracting(RuleVersion::number).containsExactly(1, 2);
        assertThat(Rulebook.hashOf(versions.lastKept().orElseThrow())).isEqualTo(second);
    }

    @Test
    void findsAVersionByNumberAndByTheBeginningOfItsHash() throws Exception {
        String hash = keep("李", "首次");

        assertThat(versions.find("1")).isPresent();
        assertThat(versions.find(hash.substring(7, 13))).isPresent();
        assertThat(versions.find(hash)).isPresent();
        assertThat(versions.find("2")).isEmpty();
        assertThat(versions.find(hash.substring(7, 9))).isEmpty();
    }

    @Test
    void rollsBackTheRuleFilesAndNothingElse() throws Exception {
        keep("李", "首次");
        RuleVersion first = versions.all().get(0);
        edit("@title(\"", "@title(\"改过的");
        Files.writeString(rules.resolve("arithmetic/new.drl"), "package rules.arithmetic");
        keep("王", "改标题", Rulebook.hashOf(rules));

        Optional<Path> aside = versions.rollBack(first, rules, "王", "改错了");

        assertThat(aside).isEmpty();
        assertThat(Rulebook.hashOf(rules)).isEqualTo(first.hash());
        assertThat(rules.resolve("arithmetic/new.drl")).doesNotExist();
        assertThat(rules.resolve("说明.txt")).exists();
        assertThat(versions.all()).hasSize(3);
        assertThat(versions.all().get(2).hash()).isEqualTo(first.hash());
        assertThat(versions.all().get(2).changes()).containsExactly("修改 " + RULE, "删除 arithmetic/new.drl");
    }

    @Test
    void rollsBackSentencesAndTheirDictionaryToo() throws Exception {
        Files.writeString(rules.resolve("arithmetic/review-sum.dslr"), SentenceRules.text("arithmetic/review-sum"));
        keep("李", "首次");
        RuleVersion first = versions.all().get(0);
        Files.writeString(rules.resolve("sentences.dsl"), "");
        Files.delete(rules.resolve("arithmetic/review-sum.dslr"));
        keep("王", "删去", Rulebook.hashOf(rules));
        assertThat(versions.all().get(1).changes())
                .containsExactlyInAnyOrder("删除 arithmetic/review-sum.dslr", "修改 sentences.dsl");

        versions.rollBack(first, rules, "王", "改错了");

        assertThat(Rulebook.hashOf(rules)).isEqualTo(first.hash());
        assertThat(Rulebook.load(rules, Rulebook.NATIONAL).refused()).isEmpty();
        assertThat(rules.resolve("arithmetic/review-sum.dslr")).exists();
    }

    @Test
    void laysAsideWhatIsNoVersionYet() throws Exception {
        keep("李", "首次");
        edit("@title(\"", "@title(\"没有保存过的");

        Optional<Path> aside = versions.rollBack(versions.all().get(0), rules, "王", "改错了");

        assertThat(Files.readString(aside.orElseThrow().resolve(RULE))).contains("没有保存过的");
    }

    @Test
    void keepsNothingThatChangesUnderItsHands() {
        assertThatThrownBy(() -> versions.keep(rules, "sha256:" + "0".repeat(64), "李", "首次"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("正在改动");
    }

    @Test
    void goesOnAfterALineOfTheLogThatWasCutOff() throws Exception {
        keep("李", "首次");
        Files.writeString(state.resolve("rulebooks/log.jsonl"), "{\"number\": 2, \"ha", StandardOpenOption.APPEND);
        edit("@title(\"", "@title(\"改过的");
        keep("王", "改标题");

        assertThat(versions.all()).extracting(RuleVersion::who).containsExactly("李", "王");
    }

    private String keep(String who, String why) throws Exception {
        String hash = Rulebook.hashOf(rules);
        keep(who, why, hash);
        return hash;
    }

    private void keep(String who, String why, String hash) throws IOException {
        versions.keep(rules, hash, who, why);
    }

    private void edit(String from, String to) throws IOException {
        Path file = rules.resolve(RULE);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
