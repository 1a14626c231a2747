package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Changes;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.gouji.findings.RuleInfo;
import org.gouji.findings.Severity;
import org.junit.jupiter.api.Test;

/** The copy for forwarding holds what the whole workbook holds, less what must not leave the auditing office. */
class ForwardedTest {

    @Test
    void hasNoSheetThatServesTheAuditingOfficeAlone() throws Exception {
        try (XSSFWorkbook book = forwarded()) {
            assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName))
                    .containsExactly("审核结论", "问题清单", "公布情况", "数据汇总表", "逐年对比", "问题分布", "未能核对", "文件读取情况", "审核规则及依据");
        }
    }

    @Test
    void saysNothingOfWhatIsInternal() throws Exception {
        // F03 is 内部掌握 in this result, and F09 a rule that is.
        try (XSSFWorkbook whole = ResultFixture.written(ResultFixture.ordinary());
                XSSFWorkbook book = forwarded()) {
            assertThat(String.join("\n", FindingsWorkbookTest.texts(whole.getSheet("问题清单"))))
                    .contains("第五部分标题与格式不一致", "内部掌握");
            for (Sheet sheet : book) {
                assertThat(String.join("\n", FindingsWorkbookTest.texts(sheet)))
                        .as(sheet.getSheetName())
                        .doesNotContain("第五部分标题与格式不一致", "内部掌握", "F09", "核实结论", "标识");
            }
        }
    }

    @Test
    void countsOnlyWhatItShows() throws Exception {
        try (XSSFWorkbook book = forwarded()) {
            List<String> list = FindingsWorkbookTest.texts(book.getSheet("问题清单"));
            assertThat(list.get(0)).startsWith("共 5 个问题");
            assertThat(FindingsWorkbookTest.checkFormulas(book)).isGreaterThan(15);
        }
    }

    @Test
    void leavesOutWhatAPersonFoundUntrue() throws Exception {
        Finding finding = ResultFixture.finding(ResultFixture.BALANCE, "k", "两者应相等");
        Review denied =
                new Review(Conclusion.DENIED, Optional.empty(), Rectification.NOT_TOLD, "", "张三", Optional.empty());
        Reviewed kept = new Reviewed(
                1, Instant.parse("2026-03-09T01:00:00Z"), "李四", "a.xlsx", "k", finding.values(), denied, Response.NONE);
        AuditResult result = ResultFixture.of(finding);

        assertThat(WorkingPapers.of(result)).hasSize(1);
        assertThat(WorkingPapers.of(result.with(new Reviews(Map.of("k", kept), ResultFixture.TODAY))))
                .isEmpty();
    }

    @Test
    void doesNotSayInARuleWhatElseIsLookedAtInside() {
        AuditResult plain = ResultFixture.of();
        AuditResult result = ResultFixture.result(
                List.of(ResultFixture.BALANCE.explained("逐列核对。另行提示（内部掌握）。只算本级。")), plain.reports(), List.of());

        assertThat(Forwarded.of(result).rules().get(0).explanation()).isEqualTo("逐列核对。只算本级。");
    }

    @Test
    void namesAnInternalRuleByTheSubCheckThatIsForwarded() {
        Finding told = ResultFixture.finding(ResultFixture.BALANCE, "k", "两者应相等");
        RuleInfo rule = ResultFixture.BALANCE;
        RuleInfo inside = new RuleInfo(
                rule.path(),
                rule.theme(),
                rule.themeLabel(),
                rule.code(),
                "只供内部的",
                Severity.NOTE,
                Action.INTERNAL,
                rule.forms(),
                "内部核对用",
                "内部看的另有几项。",
                rule.cases(),
                true);
        AuditResult result =
                ResultFixture.result(List.of(inside), ResultFixture.of(told).reports(), List.of());

        assertThat(Forwarded.of(result).rules()).singleElement().satisfies(shown -> {
            assertThat(shown.title()).isEqualTo(told.title());
            assertThat(shown.action()).isEqualTo(told.action());
            assertThat(shown.basis()).isEqualTo(told.basis());
            assertThat(shown.themeLabel()).isEqualTo(rule.themeLabel());
            assertThat(shown.explanation()).isEmpty();
        });
    }

    @Test
    void doesNotTellOfItAmongTheChangesEither() {
        Finding finding = ResultFixture.finding(ResultFixture.BALANCE, "k", "两者应相等");
        Review denied =
                new Review(Conclusion.DENIED, Optional.empty(), Rectification.NOT_TOLD, "", "张三", Optional.empty());
        Reviewed kept = new Reviewed(
                1, Instant.parse("2026-03-09T01:00:00Z"), "李四", "a.xlsx", "k", finding.values(), denied, Response.NONE);
        AuditResult plain = ResultFixture.of(finding);
        AuditedReport report = plain.reports().get(0);
        Changes.Past past = Changes.Past.of(finding);
        AuditedReport changed = new AuditedReport(
                report.facts(),
                report.judgement(),
                List.of(),
                Optional.of(new Changes("上次审核", List.of(), List.of(past), List.of())));
        AuditResult result = ResultFixture.result(plain.rules(), List.of(changed), List.of());

        Changes open = Forwarded.of(result.with(new Reviews(Map.of("k", kept), ResultFixture.TODAY)))
                .reports()
                .get(0)
                .sinceLastRun()
                .orElseThrow();

        assertThat(open.remaining()).isEmpty();
        assertThat(Forwarded.of(result)
                        .reports()
                        .get(0)
                        .sinceLastRun()
                        .orElseThrow()
                        .remaining())
                .containsExactly(past);
    }

    private static XSSFWorkbook forwarded() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FindingsWorkbook.writeForForwarding(ResultFixture.ordinary(), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
