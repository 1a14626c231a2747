package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.gouji.audit.Auditor;
import org.gouji.audit.Progress;
import org.gouji.audit.ReportFolder;
import org.gouji.audit.RosterReader;
import org.gouji.findings.AuditResult;
import org.gouji.rules.Rulebook;

/** Audits of generated reports: of two years, below one county, with random cells, blanks and sentences on them. */
public final class AuditedSamples {

    public static final LocalDate TODAY = LocalDate.of(2024, 4, 20);

    private static final String WORDS = "云白清石松柏梅兰竹菊丹青泉溪岭岗坪坝湖塘桥关沙林";

    private AuditedSamples() {}

    /**
     * The audit by the rules of this project.
     *
     * @param offices how many offices, each with a report for 2022 and one for 2023
     * @param work an empty folder
     */
    public static AuditResult of(int offices, Path work) throws Exception {
        Path folder = Files.createDirectories(work.resolve("reports"));
        StringBuilder roster =
                new StringBuilder("单位,上级单位,类别,应公布日期,首次公布日期,网址,免报原因\n青石县,,政府,2024-03-31,,http://example.invalid/,\n");
        for (int i = 0; i < offices; i++) {
            String name = "青石县" + WORDS.charAt(i % WORDS.length()) + WORDS.charAt(i / WORDS.length()) + "镇人民政府";
            for (int year = 2022; year <= 2023; year++) {
                write(folder, name, year, i * 2L + year - 2022);
            }
            String published = i % 5 == 0 ? "" : "2024-0" + (i % 4 == 0 ? 2 : 1) + "-1" + i % 10;
            roster.append(name)
                    .append(",青石县,乡镇,2024-01-31,")
                    .append(published)
                    .append(",,")
                    .append(i % 97 == 96 ? "撤并" : "")
                    .append('\n');
        }
        Path list = Files.writeString(work.resolve("roster.csv"), roster);
        return new Auditor(
                        Rulebook.load(Path.of("rules"), Rulebook.NATIONAL, OwnJava.ready()),
                        TODAY,
                        RosterReader.read(list))
                .audit(ReportFolder.list(List.of(folder)), OptionalInt.empty(), new Progress() {});
    }

    private static void write(Path folder, String name, int year, long seed) throws IOException {
        PrintedReport random = RandomReports.of(seed, seed % 3 == 0 ? 3 : 0);
        List<List<String>> parts = new ArrayList<>();
        random.parts()
                .forEach(part -> parts.add(part.stream()
                        .map(paragraph -> paragraph.replace("2023", Integer.toString(year)))
                        .toList()));
        PrintedReport report = new PrintedReport(
                name + year + "年政府信息公开工作年度报告", random.form(), random.oneRowOther(), random.cells(), parts);
        Files.writeString(folder.resolve(name + year + ".txt"), ReportText.of(report, Layout.values()[0]));
    }
}
