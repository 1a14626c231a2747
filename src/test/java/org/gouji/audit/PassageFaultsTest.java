package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.facts.ReportFacts;
import org.gouji.findings.Finding;
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

    private static SentenceReports reports;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() throws Exception {
        reports = SentenceReports.of("passages.txt");
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
        assertThat(copies("清河县", 2022, "清河县", "Y07", new Random(21))).isEmpty();
    }

    @Test
    void aPartCopiedFromAnotherOfficeIsFound() throws Exception {
        assertThat(copies("清河县", 2023, "望川县", "X14", new Random(22))).isEmpty();
    }

    /** Reports of 2023 with the part one of {@code first} and with another one: what is not found, and what is accused. */
    private List<String> copies(String first, int year, String place, String code, Random random) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            List<String> shuffled = new ArrayList<>(reports.sentences());
            Collections.shuffle(shuffled, random);
            List<String> said = shuffled.subList(0, SENTENCES);
            List<String> others = shuffled.subList(SENTENCES, 2 * SENTENCES);
            ReportFacts source = facts(first, year, said, random, "甲.txt");
            ReportFacts copy = facts(place, 2023, said, random, "乙.txt");
            ReportFacts own = facts(place, 2023, others, random, "丙.txt");
            if (!codes(copy, List.of(source, copy)).contains(code)) {
                wrong.add("not found: " + said);
            }
            if (codes(own, List.of(source, own)).contains(code)) {
                wrong.add("accused: " + others);
            }
        }
        return wrong;
    }

    private static List<String> codes(ReportFacts report, List<ReportFacts> all) {
        return reports.judged(report, all).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private ReportFacts facts(String place, int year, List<String> chosen, Random random, String name)
            throws Exception {
        StringBuilder body = new StringBuilder();
        for (String sentence : chosen) {
            String text = sentence.replace("{地}", place).replace("{年}", String.valueOf(year));
            while (text.contains("{数}")) {
                text = text.replaceFirst("\\{数}", String.valueOf(12 + random.nextInt(800)));
            }
            body.append(text);
        }
        return facts(place + "人民政府", year, null, body.toString(), name);
    }

    private ReportFacts facts(String office, int year, String lead, String body, String name) throws Exception {
        return reports.read(folder.resolve(name), office, year, lead, Map.of(), Map.of(1, body));
    }
}
