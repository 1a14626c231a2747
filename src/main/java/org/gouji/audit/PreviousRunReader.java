package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.findings.Changes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An earlier run's {@code audit --json}. */
public final class PreviousRunReader {

    private static final String CONFIRMED = "属实";
    private static final String NOT_TOLD = "未通知";

    private PreviousRunReader() {}

    /** @throws RosterException where the file cannot be taken, with file and reason in Chinese */
    public static PreviousRun read(Path file) throws RosterException {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new RosterException("上次审核结果 " + file + " 无法读取：" + Reason.of(e));
        } catch (JacksonException e) {
            throw new RosterException("上次审核结果 " + file + " 不是 JSON：" + e.getOriginalMessage()
                    + (e.getLocation() == null ? "" : "（第 " + e.getLocation().getLineNr() + " 行）"));
        }
        if (!root.path("run").isObject() || !root.path("reports").isArray()) {
            throw new RosterException("上次审核结果 " + file + " 不是 audit --json 写出的文件：没有 run 和 reports");
        }
        Map<PreviousRun.Key, List<Changes.Past>> findings = new HashMap<>();
        Set<String> confirmed = new HashSet<>();
        for (JsonNode report : root.path("reports")) {
            String office = report.path("office_id").asString("");
            if (!office.isEmpty() && report.path("year").isNumber()) {
                List<Changes.Past> past = of(findings, office, report.path("year"));
                report.path("findings").forEach(finding -> add(finding, past, confirmed));
            }
        }
        // Offices of which no report was there; one that has come since puts that right.
        for (JsonNode finding : root.path("batch").path("findings")) {
            if (finding.path("year").isNumber()) {
                add(finding, of(findings, finding.path("office").asString(""), finding.path("year")), confirmed);
            }
        }
        return new PreviousRun(root.path("run").path("today").asString("日期不详"), findings, folded(root), confirmed);
    }

    private static List<Changes.Past> of(
            Map<PreviousRun.Key, List<Changes.Past>> findings, String office, JsonNode year) {
        return findings.computeIfAbsent(new PreviousRun.Key(office, year.asInt()), any -> new ArrayList<>());
    }

    private static Set<String> folded(JsonNode root) {
        Set<String> keys = new HashSet<>();
        root.path("reports")
                .forEach(report -> report.path("findings")
                        .forEach(finding -> finding.path("folded")
                                .forEach(one -> keys.add(one.path("key").asString("")))));
        return keys;
    }

    private static void add(JsonNode finding, List<Changes.Past> past, Set<String> confirmed) {
        past.add(new Changes.Past(
                finding.path("key").asString(""),
                finding.path("code").asString(""),
                finding.path("title").asString(""),
                finding.path("message").asString("")));
        JsonNode review = finding.path("review");
        if (told(review.path("conclusion").asString(""), review.path("state").asString(""))) {
            confirmed.add(finding.path("key").asString(""));
        }
    }

    private static boolean told(String conclusion, String state) {
        return conclusion.equals(CONFIRMED) && !state.equals(NOT_TOLD);
    }
}
