package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.facts.Roster;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Finding;
import org.gouji.findings.Severity;
import org.gouji.rules.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real reports that were checked by hand: what an audit must say of each, and must not. */
class RealFindingsTest {

    /**
     * What is known of one report.
     *
     * @param report the digits that its file name begins with
     * @param errors how many findings of severity error there are
     * @param must findings as {@code code/severity/action}, followed by words that the message holds
     * @param never codes that would be false accusations
     */
    private record Known(String report, int errors, List<String> must, Set<String> never) {

        @Override
        public String toString() {
            return report;
        }
    }

    static List<Known> known() {
        return List.of(
                new Known(
                        "000",
                        0,
                        List.of(
                                "N03/note/建议完善 27件 24 3",
                                "L05/warning/建议完善 解读解",
                                "R09/warning/请核实 区本级",
                                "C24/note/内部掌握"),
                        Set.of("C03", "C05", "C12", "C14", "C16", "C22", "N08", "N09", "N14", "N16")),
                new Known(
                        "001",
                        0,
                        List.of(
                                "F04/warning/请核实",
                                "C03/warning/请核实 社会评议 责任追究",
                                "C04/note/内部掌握",
                                "C13/warning/请核实",
                                "C14/note/内部掌握",
                                "L15/note/内部掌握 信息费用"),
                        Set.of("C01", "C02", "F02", "C12", "C16", "C24", "F09", "L09", "N07", "N22", "N23")),
                new Known(
                        "002",
                        0,
                        List.of(
                                "N03/note/建议完善 54件 50",
                                "C03/warning/请核实 社会评议 责任追究",
                                "C14/note/内部掌握",
                                "X06/warning/内部掌握",
                                "N17/note/内部掌握 685条 245943"),
                        Set.of("C12", "C16", "F09", "N01", "N06", "N08", "N09", "N14", "N16", "X03")),
                new Known(
                        "003",
                        1,
                        List.of(
                                "C15/error/应更正 第六部分",
                                "C02/note/内部掌握 主动公开 政府信息管理",
                                "C19/note/内部掌握 53",
                                "C13/warning/请核实",
                                "C14/note/内部掌握",
                                "L05/warning/建议完善 有效的",
                                "L06/warning/建议完善"),
                        Set.of("C01", "C03", "C04", "C05", "C06", "C16", "F01", "F05", "F06")),
                new Known(
                        "004",
                        0,
                        List.of(
                                "C16/warning/请核实",
                                "C09/warning/请核实 属于国家秘密 商业企业",
                                "C03/warning/请核实",
                                "C04/note/内部掌握",
                                "D06/warning/请核实 2022年12月31日",
                                "C02/warning/请核实 政府信息管理",
                                "L05/warning/建议完善 截止至",
                                "L10/note/内部掌握 全文电子化率"),
                        Set.of("C05", "C15", "C20", "C26", "N11")));
    }

    @ParameterizedTest
    @MethodSource("known")
    void saysWhatWasFoundByHandAndNoMore(Known known) throws Exception {
        List<Finding> findings = Reports.READ.findings(known.report());

        assertThat(findings.stream().filter(one -> one.severity() == Severity.ERROR))
                .hasSize(known.errors());
        assertThat(known.must()).allMatch(wanted -> findings.stream().anyMatch(one -> is(one, wanted)));
        assertThat(findings).extracting(Finding::code).doesNotContainAnyElementsOf(known.never());
        assertThat(findings)
                .as("no table is wrong")
                .noneMatch(one -> one.theme().equals("arithmetic"));
        assertThat(findings.stream().filter(one -> one.code().equals("N03")))
                .as("said once")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void foldsWhatHasTheSameCause() throws Exception {
        assertThat(folded("002", "N03")).contains("N06");
        assertThat(folded("003", "C15")).containsOnly("C01");
    }

    private static List<String> folded(String report, String code) throws Exception {
        return Reports.READ.findings(report).stream()
                .filter(one -> one.code().equals(code))
                .flatMap(one -> one.folded().stream())
                .map(Finding::code)
                .toList();
    }

    private static boolean is(Finding finding, String wanted) {
        List<String> words = List.of(wanted.split(" "));
        String[] kind = words.get(0).split("/");
        return finding.code().equals(kind[0])
                && finding.severity().getCode().equals(kind[1])
                && finding.action().getLabel().equals(kind[2])
                && words.subList(1, words.size()).stream().allMatch(finding.message()::contains);
    }

    /** The reports, read and audited once. */
    private enum Reports {
        READ;

        private List<AuditedReport> audited;

        private synchronized List<Finding> findings(String report) throws Exception {
            String folder = System.getenv("GOUJI_REAL_REPORTS");
            assumeTrue(folder != null, "GOUJI_REAL_REPORTS is not set: real reports are not audited");
            if (audited == null) {
                List<ReportSource> sources = new ArrayList<>();
                try (Stream<Path> files = Files.list(Path.of(folder))) {
                    files.filter(file -> file.toString().endsWith(".txt"))
                            .sorted()
                            .forEach(file -> sources.add(
                                    new ReportSource(file, file.getFileName().toString())));
                }
                Rulebook rulebook = Rulebook.load(Path.of("rules"), Rulebook.NATIONAL);
                audited = new Auditor(rulebook, LocalDate.of(2026, 11, 26), Roster.NONE)
                        .audit(sources, OptionalInt.empty(), Progress.SILENT)
                        .reports();
            }
            return audited.stream()
                    .filter(one -> one.facts().report().file().startsWith(report))
                    .findFirst()
                    .orElseThrow()
                    .judgement()
                    .findings();
        }
    }
}
