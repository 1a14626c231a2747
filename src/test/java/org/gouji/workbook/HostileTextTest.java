package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.document.Place;
import org.gouji.facts.ReadingProblem;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.RuleFailure;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.gouji.findings.Unchecked;
import org.gouji.findings.UnreadableFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text from reports, rules and file names, put into every place that a sheet shows, stays text and leaves a valid file. */
class HostileTextTest {

    static List<String> texts() {
        return List.of(
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-1+2",
                "@SUM(A1)",
                "＝HYPERLINK(\"http://x\")",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "\t=1",
                "<script>alert(1)</script>]]><!--",
                "控制\u0000\u0008\u001f符\uFFFE",
                "😀👩‍👩‍👧 \uD800 孤",
                "\u202E右到左\u202C \u200F",
                "_x000D_ <b>&amp;]]> \"'",
                noise(40_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void staysText(String text) throws Exception {
        AuditResult result = result(text);
        List<byte[]> files = new ArrayList<>(List.of(ResultFixture.bytes(result)));
        ByteArrayOutputStream forwarded = new ByteArrayOutputStream();
        FindingsWorkbook.writeForForwarding(result, forwarded);
        files.add(forwarded.toByteArray());
        for (WorkingPapers paper : WorkingPapers.of(result)) {
            assertThat(paper.fileName()).doesNotContain("/", "\\", ":", "\u0000", "\u202E", "\n");
            assertThat(paper.fileName().length()).isLessThan(90);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.write(out);
            files.add(out.toByteArray());
        }
        assertThat(files).hasSize(3);
        for (byte[] file : files) {
            assertThat(SchemaTest.faults(file)).isEmpty();
            assertInert(file, text);
        }
    }

    private static void assertInert(byte[] file, String text) throws Exception {
        double ratio = ZipSecureFile.getMinInflateRatio();
        ZipSecureFile.setMinInflateRatio(0.001);
        int shown = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String where = sheet.getSheetName() + " " + cell.getAddress();
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertThat(cell.getCellFormula()).as(where).doesNotContain("cmd", "HYPERLINK", "孤");
                        } else if (cell.getCellType() == CellType.STRING) {
                            String value = cell.getStringCellValue();
                            assertThat(value.length()).as(where).isLessThanOrEqualTo(32_767);
                            if (CellText.needsQuote(value)) {
                                assertThat(cell.getCellStyle().getQuotePrefixed())
                                        .as(where)
                                        .isTrue();
                                shown++;
                            }
                            if (value.length() == 32_767) {
                                assertThat(value).as(where).endsWith(CellText.CUT);
                            }
                        }
                    }
                }
            }
            if (CellText.needsQuote(CellText.clean(text))) {
                assertThat(shown).isGreaterThan(3);
            }
        } finally {
            ZipSecureFile.setMinInflateRatio(ratio);
        }
    }

    private static AuditResult result(String text) {
        RuleInfo rule = ResultFixture.rule("arithmetic/x", text, text, text, Severity.ERROR, text);
        AuditedReport report = ResultFixture.report(
                text,
                2025,
                List.of(rule),
                List.of(ResultFixture.finding(
                        rule, text, text, text, text, List.of(ResultFixture.passage(1, 3, text)))),
                List.of(new Unchecked(rule.path(), text, text, text, text)),
                List.of(new RuleFailure(rule.path(), text, text)),
                List.of(new ReadingProblem(text, Place.line(2), true)));
        return ResultFixture.result(List.of(rule), List.of(report), List.of(new UnreadableFile(text, text)));
    }

    /** Characters that do not compress so well that the file would be taken for a bomb. */
    private static String noise(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        random.ints(length, 0x4E00, 0x9FA5).forEach(letter -> text.append((char) letter));
        return text.toString();
    }
}
