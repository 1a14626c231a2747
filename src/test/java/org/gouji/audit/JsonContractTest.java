package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.CellState;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.Gap;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Quantity;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.Receipt;
import org.gouji.facts.Report;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Section;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.AuditedReport;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Judgement;
import org.gouji.findings.Offices;
import org.gouji.findings.Outcome;
import org.gouji.findings.Repair;
import org.gouji.findings.RunInfo;
import org.gouji.findings.Severity;
import org.gouji.findings.Unchecked;
import org.gouji.findings.UnreadableFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that other programs read: its names and shapes do not change. */
class JsonContractTest {

    private static final CellId TOTAL = new CellId(Row.RESOLVED, Column.TOTAL);

    @Test
    void extractTellsCellsSectionsAndClaims() {
        JsonNode json = extract(new ReadResult(List.of(facts("b.txt")), List.of()));

        assertThat(json.at("/reports/0")).hasToString("""
                        {"file":"b.txt","office":"清河县人民政府","office_id":"清河县","year":2023,"form":"2021","edition":"published",\
                        "reading":{"expected":2,"number":1,"blank":1,"placeholder":0,"unreadable":0,"absent":0},\
                        "confidence":{"position":1,"order":0,"repaired":0},\
                        "found":{"office":null,"year":null,"form":null,"encoding":null},\
                        "cells":[\
                        {"table":"proactive","row":"charges","column":"amount","raw":"1278.850","value":1278.850,"state":"number","confidence":"position","line":40},\
                        {"table":"requests","row":"resolved","column":"total","raw":"","value":null,"state":"blank","reason":"空白","line":null}],\
                        "sections":[{"number":6,"heading":"六、其他","line":402,"characters":31}],\
                        "claims":[{"text":"办结41件","line":14,"section":1,"kind":"count","value":41,"unit":"件","direction":null,\
                        "metrics":[["requests.resolved.total"]],"scope":null,"year":0}],\
                        "unchecked_numbers":[],\
                        "problems":[{"message":"表四没有读到","line":60,"grave":true}]}""");
    }

    @Test
    void auditTellsTheRunItsReportsAndTheBatch() {
        JsonNode json = audit(List.of());

        assertThat(json.at("/run"))
                .hasToString(
                        "{\"gouji\":\"1.0.0\",\"rulebook\":\"sha256:ab\",\"rules\":2,\"profile\":\"national\",\"profile_hash\":\"sha256:cd\","
                                + "\"today\":\"2026-11-22\",\"phase\":\"日常抽查\",\"reports\":1,\"unreadable\":0,\"refused\":[]}");
        JsonNode report = json.at("/reports/0");
        assertThat(report.has("cells")).isFalse();
        assertThat(report.at("/verdict").asString()).isEqualTo("error");
        assertThat(report.at("/findings/0")).hasToString("""
                        {"key":"k","values":"v","rule":"arithmetic/requests-balance","code":"A01","sub_check":"total",\
                        "severity":"error","action":"应更正","title":"题","message":"说明",\
                        "where":[{"table":"requests","row":"resolved","column":"total","line":57,"text":"41"},\
                        {"section":1,"line":14,"text":"办结41件"},{"section":6,"absent":true}],\
                        "stated":"41","expected":"42","repair":[{"cell":"requests.resolved.total","value":42}],"basis":"依据",\
                        "folded":[{"code":"A02","key":"k2"}]}""");
        assertThat(report.at("/outcomes"))
                .hasToString("{\"finding\":1,\"clean\":0,\"not_applicable\":0,\"not_checked\":1,\"failed\":0}");
        assertThat(report.at("/unchecked/0"))
                .hasToString("{\"rule\":\"arithmetic/x\",\"code\":\"A09\",\"sub_check\":\"\",\"why\":\"缺数\"}");
        assertThat(json.at("/batch"))
                .hasToString(
                        "{\"findings\":[],\"outcomes\":{\"finding\":0,\"clean\":0,\"not_applicable\":0,\"not_checked\":0,"
                                + "\"failed\":0},\"rules\":[],\"offices\":{\"expected\":2,\"missing\":[\"南山县\"]}}");
    }

    @Test
    void unreadableFilesStandAmongTheReportsInPathOrder() {
        List<UnreadableFile> unreadable =
                List.of(new UnreadableFile("a.txt", "是空的"), new UnreadableFile("c.txt", "是图片"));

        JsonNode audit = audit(unreadable);
        JsonNode extract = extract(new ReadResult(List.of(facts("b.txt")), unreadable));

        for (JsonNode json : List.of(audit, extract)) {
            assertThat(json.at("/reports")
                            .valueStream()
                            .map(report -> report.at("/file").asString()))
                    .containsExactly("a.txt", "b.txt", "c.txt");
            assertThat(json.at("/reports/0/office").isNull()).isTrue();
            assertThat(json.at("/reports/0/problems/0/message").asString()).isEqualTo("是空的");
        }
        assertThat(audit.at("/reports/0/verdict").asString()).isEqualTo("unreadable");
        assertThat(extract.at("/reports/0/cells").isEmpty()).isTrue();
    }

    private static JsonNode extract(ReadResult result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExtractJson.write(result, out);
        return parse(out);
    }

    private static JsonNode audit(List<UnreadableFile> unreadable) {
        Place line = Place.line(57);
        Finding folded = finding("k2", "A02", List.of(), List.of());
        Finding finding = finding(
                "k",
                "A01",
                List.of(
                        new Evidence(TOTAL, 3, line, "41", false),
                        new Evidence(null, 1, Place.line(14), "办结41件", false),
                        new Evidence(null, 6, Place.UNKNOWN, "", true)),
                List.of(folded));
        Judgement judgement = new Judgement(
                List.of(finding),
                List.of(new Unchecked("arithmetic/x", "A09", "题", "", "缺数")),
                List.of(),
                Map.of("arithmetic/requests-balance", Outcome.FINDING, "arithmetic/x", Outcome.NOT_CHECKED),
                Map.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditJson.write(
                new AuditResult(
                        new RunInfo("1.0.0", "sha256:ab", 2, "national", "sha256:cd", LocalDate.of(2026, 11, 22)),
                        List.of(),
                        List.of(),
                        List.of(new AuditedReport(facts("b.txt"), judgement)),
                        unreadable,
                        new Offices(2, List.of("南山县"), 2023),
                        List.of()),
                out);
        return parse(out);
    }

    private static Finding finding(String key, String code, List<Evidence> where, List<Finding> folded) {
        return new Finding(
                key,
                "v",
                "arithmetic/requests-balance",
                "arithmetic",
                code,
                "total",
                Severity.ERROR,
                Action.CORRECT,
                "题",
                "说明",
                where,
                "41",
                "42",
                List.of(List.of(new Repair(TOTAL, new BigDecimal("42")))),
                "依据",
                folded);
    }

    private static ReportFacts facts(String file) {
        List<FormCell> cells = List.of(
                new Figure(Row.CHARGES, Column.AMOUNT, new BigDecimal("1278.850"), "1278.850", Place.line(40)),
                new Gap(Row.RESOLVED, Column.TOTAL, CellState.BLANK, "", Place.UNKNOWN, "空白"));
        Claim claim = new Claim(
                1,
                ClaimKind.COUNT,
                ClaimSubject.RESOLVED,
                Quantity.exact(41, "件"),
                Direction.NONE,
                0,
                List.of(List.of(TOTAL)),
                null,
                null,
                "",
                false,
                "办结41件",
                Place.line(14));
        return new ReportFacts(
                new Report(file, "清河县人民政府", "清河县", OfficeKind.GOVERNMENT, false, 2023, Form.FORM_2021, true),
                Receipt.of(cells),
                cells,
                List.of(new Section(6, 6, 6, "其他", "六、其他", Place.line(402), 31, "正文"), claim),
                Map.of(),
                List.of(new ReadingProblem("表四没有读到", Place.line(60), true)));
    }

    private static JsonNode parse(ByteArrayOutputStream out) {
        return JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(out.toByteArray());
    }
}
