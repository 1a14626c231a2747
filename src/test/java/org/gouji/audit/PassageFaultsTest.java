package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gouji.derive.Deriver;
import org.gouji.derive.Terms;
import org.gouji.facts.Form;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.findings.Finding;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults of whole passages: a statistics period of another year, and a part one copied from last year or from another
 * office with its numbers, years and names changed ({@code passages.txt}). Each is found, its true counterpart never accused.
 */
class PassageFaultsTest {

    private static final int ROUNDS = 20;
    private static final int SENTENCES = 9;
    private static final List<String> PERIODS = List.of(
            "本报告所列数据的统计期限为{年}年1月1日至{年}年12月31日。",
            "报告数据统计期限自{年}年1月1日起至12月31日止。",
            "本年度报告统计时间为{年}.1.1至{年}.12.31。",
            "所列数据统计期限为{年}年1月1日起,至{年}年12月31日止。",
            "统计区间：{年}年01月01日—{年}年12月31日。",
            "本报告中所列数据的统计期限为{年}年全年。",
            "统计时限为{年}年1月1日到{年}年12月31日,欢迎查阅。");

    private static Rulebook rulebook;
    private static Terms terms;
    private static List<String> sentences;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws Exception {
        rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL);
        terms = Stages.terms(rulebook);
        sentences = Files.readAllLines(Path.of("src/test/resources/passages.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void aPeriodOfAnotherYearIsFound() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String period : PERIODS) {
            for (int year = 2020; year <= 2025; year++) {
                String lead = "本报告由清河县人民政府编制。" + period.replace("{年}", String.valueOf(year));
                ReportFacts report = facts("清河县人民政府", 2023, lead, "主动公开信息若干。", "今年.txt");
                boolean found = codes(report, List.of(report)).contains("L02");
                if (found != (year != 2023)) {
                    wrong.add(lead);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPartCopiedFromLastYearIsFound() throws Exception {
        Random random = new Random(21);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<String> shuffled = shuffled(random);
            ReportFacts before = facts("清河县人民政府", 2022, shuffled.subList(0, SENTENCES), "清河县", random, "上年.txt");
            ReportFacts copy = facts("清河县人民政府", 2023, shuffled.subList(0, SENTENCES), "清河县", random, "照抄.txt");
            ReportFacts own =
                    facts("清河县人民政府", 2023, shuffled.subList(SENTENCES, 2 * SENTENCES), "清河县", random, "自写.txt");
            if (!codes(copy, List.of(before, copy)).contains("Y07")) {
                wrong.add("not found: " + shuffled.subList(0, SENTENCES));
            }
            if (codes(own, List.of(before, own)).contains("Y07")) {
                wrong.add("accused: " + shuffled.subList(SENTENCES, 2 * SENTENCES));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPartCopiedFromAnotherOfficeIsFound() throws Exception {
        Random random = new Random(22);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<String> shuffled = shuffled(random);
            ReportFacts first = facts("清河县人民政府", 2023, shuffled.subList(0, SENTENCES), "清河县", random, "甲.txt");
            ReportFacts copy = facts("望川县人民政府", 2023, shuffled.subList(0, SENTENCES), "望川县", random, "乙.txt");
            ReportFacts own =
                    facts("望川县人民政府", 2023, shuffled.subList(SENTENCES, 2 * SENTENCES), "望川县", random, "丙.txt");
            if (!codes(copy, List.of(first, copy)).contains("X14")) {
                wrong.add("not found: " + shuffled.subList(0, SENTENCES));
            }
            if (codes(own, List.of(first, own)).contains("X14")) {
                wrong.add("accused: " + shuffled.subList(SENTENCES, 2 * SENTENCES));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> shuffled(Random random) {
        List<String> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<String> codes(ReportFacts report, List<ReportFacts> all) {
        return rulebook
                .judge(Together.of(all, terms, Roster.NONE, ControlFigures.NONE).added(report))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private ReportFacts facts(String office, int year, List<String> chosen, String place, Random random, String name)
            throws Exception {
        StringBuilder body = new StringBuilder();
        for (String sentence : chosen) {
            String text = sentence.replace("{地}", place).replace("{年}", String.valueOf(year));
            while (text.contains("{数}")) {
                text = text.replaceFirst("\\{数}", String.valueOf(12 + random.nextInt(800)));
            }
            body.append(text);
        }
        return facts(office, year, null, body.toString(), name);
    }

    private ReportFacts facts(String office, int year, String lead, String body, String name) throws Exception {
        CaseChanges changes = new CaseChanges(
                office,
                null,
                year,
                Form.FORM_2021,
                false,
                null,
                lead,
                null,
                "0",
                Map.of(),
                Map.of(1, body),
                Set.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                false,
                Set.of(),
                Map.of(),
                "",
                "");
        Path file = folder.resolve(name);
        Files.writeString(file, SampleReport.text(changes));
        return new Stages<>(Roster.NONE, new Deriver(terms)::derive)
                .run(new ReportSource(file, name))
                .made()
                .get(0);
    }
}
