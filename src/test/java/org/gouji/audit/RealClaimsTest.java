package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.corpus.OwnJava;
import org.gouji.derive.Deriver;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.Ratio;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Row;
import org.gouji.findings.Judgement;
import org.gouji.findings.Severity;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The numbers in the prose of real reports that were checked by hand ({@code claims.json}): each is read, and judged as by hand. */
class RealClaimsTest {

    private static final Set<String> IN_TEXT = Set.of("breakdown", "share");

    @Test
    void everyNumberIsReadAndJudgedAsByHand() throws Exception {
        String folder = System.getenv("GOUJI_REAL_REPORTS");
        assumeTrue(folder != null, "GOUJI_REAL_REPORTS is not set: real claims are not checked");
        Rulebook rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready());
        Map<String, ReportFacts> reports = reports(Path.of(folder), rulebook);
        List<String> wrong = new ArrayList<>();
        JsonNode list =
                new ObjectMapper().readTree(Path.of(folder, "claims.json").toFile());
        for (JsonNode node : list) {
            ReportFacts report = reports.get(node.get("seed").asString());
            String trouble = trouble(node, report, rulebook.judge(report));
            if (!trouble.isEmpty()) {
                wrong.add(node.get("text").asString() + "：" + trouble);
            }
        }
        assertThat(list.size()).isEqualTo(28);
        assertThat(wrong).isEmpty();
    }

    private static Map<String, ReportFacts> reports(Path folder, Rulebook rulebook) throws Exception {
        Map<String, ReportFacts> reports = new HashMap<>();
        Deriver deriver = new Deriver(Stages.terms(rulebook));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                reports.put(
                        name.substring(0, 3),
                        new Stages<>(Roster.NONE, deriver::derive)
                                .run(new ReportSource(file, name))
                                .made()
                                .get(0));
            }
        }
        return reports;
    }

    private static String trouble(JsonNode node, ReportFacts report, Judgement judgement) {
        List<Claim> read = report.all(Claim.class).stream()
                .filter(claim -> says(claim, node))
                .toList();
        if (read.isEmpty()) {
            return "not read";
        }
        String verdict = node.get("verdict").asString();
        String value = node.get("value").asString();
        boolean accused = judgement.findings().stream()
                .filter(finding ->
                        finding.code().startsWith("N") || finding.code().startsWith("Y"))
                .anyMatch(finding -> finding.severity() != Severity.NOTE
                        && read.stream().anyMatch(claim -> finding.message().contains(claim.printed())));
        if (accused) {
            return "accused";
        }
        if (verdict.startsWith("N03") || verdict.contains("folded with N03")) {
            boolean noted = judgement.findings().stream()
                    .anyMatch(finding -> finding.code().equals("N03") && finding.severity() == Severity.NOTE);
            return noted ? "" : "N03 does not say that the meaning is unclear";
        }
        if (verdict.contains("implies")) {
            String implied = verdict.replaceAll(".*implies (\\d+).*", "$1");
            boolean named = judgement.unchecked().stream()
                    .anyMatch(each -> each.why().contains(read.get(0).printed())
                            && each.why().contains("上年应为 " + implied + " 件"));
            return named ? "" : "last year's " + implied + " is not named";
        }
        boolean inText = node.get("metrics").isEmpty()
                && IN_TEXT.contains(node.get("kind").asString());
        boolean reckoned = !inText
                || node.get("kind").asString().equals("breakdown")
                || report.all(Ratio.class).stream().anyMatch(ratio -> read.contains(ratio.claim()) && ratio.fits());
        return reckoned ? "" : value + " is reckoned on nothing";
    }

    private static boolean says(Claim claim, JsonNode node) {
        Set<Set<String>> wanted = new HashSet<>();
        node.get("metrics").forEach(sum -> wanted.add(cells(sum)));
        Set<Set<String>> read = claim.metrics().stream()
                .map(sum -> sum.stream().map(CellId::code).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
        boolean metrics =
                wanted.isEmpty() ? claim.metrics().isEmpty() : wanted.stream().anyMatch(read::contains);
        return metrics
                && claim.kind().getCode().equals(node.get("kind").asString())
                && claim.value().compareTo(new BigDecimal(node.get("value").asString())) == 0;
    }

    /** The cells of one sum; {@code requests.refused.*.total} stands for all rows of the group. */
    private static Set<String> cells(JsonNode sum) {
        Set<String> cells = new HashSet<>();
        for (JsonNode cell : sum) {
            String code = cell.asString();
            int star = code.indexOf('*');
            if (star < 0) {
                cells.add(code);
                continue;
            }
            String group = code.substring("requests.".length(), star);
            Stream.of(Row.values())
                    .filter(row -> row.isLeaf() && row.getCode().startsWith(group))
                    .forEach(row -> cells.add("requests." + row.getCode() + code.substring(star + 1)));
        }
        return cells;
    }
}
