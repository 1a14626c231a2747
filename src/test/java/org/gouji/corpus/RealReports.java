package org.gouji.corpus;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The real reports that the environment names, with their hand-checked cells and the text of their parts. */
public final class RealReports {

    private static final Pattern SOUND = Pattern.compile("\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\\)");
    private static final Pattern NO_TEXT = Pattern.compile("\\t.*|.*\\|.*|[0-9.,\\s]*|- .*");
    private static final List<Pattern> HEADINGS = List.of(
            Pattern.compile("一、总体情况"),
            Pattern.compile("二、.{0,6}主动公开政府信息的?情况"),
            Pattern.compile("三、.{0,6}收到和处理政府信息公开申请情况"),
            Pattern.compile("四、.{0,8}政府信息公开.{0,10}行政复议.{0,8}行政诉讼情况"),
            Pattern.compile("五、.{0,10}存在的?主要问题及改进情况"),
            Pattern.compile("六、其他需要报告的?事项"));

    private RealReports() {}

    /** All of them; none where {@code GOUJI_REAL_REPORTS} names no folder. */
    public static List<PrintedReport> all() {
        String folder = System.getenv("GOUJI_REAL_REPORTS");
        List<PrintedReport> reports = new ArrayList<>();
        if (folder != null) {
            JsonNode list = new ObjectMapper()
                    .readTree(Path.of(folder, "cells.json").toFile())
                    .get("reports");
            list.forEach(node -> reports.add(report(Path.of(folder), node)));
        }
        return reports;
    }

    private static PrintedReport report(Path folder, JsonNode node) {
        Form form = node.get("form").asString().equals("2019") ? Form.FORM_2019 : Form.FORM_2021;
        Map<String, String> raw = new LinkedHashMap<>();
        node.get("cells").forEach(cell -> raw.put(code(cell), cell.get("raw").asString()));
        boolean one = raw.containsKey("requests.other.total");
        Map<CellId, String> cells = new LinkedHashMap<>();
        FormLayout.cells(form, one).forEach(cell -> cells.put(cell, raw.get(cell.code())));
        String title = node.get("office").asString() + node.get("year").asInt() + "年政府信息公开工作年度报告";
        return new PrintedReport(
                title, form, one, cells, parts(folder.resolve(node.get("file").asString())));
    }

    private static String code(JsonNode cell) {
        return cell.get("table").asString() + "." + cell.get("row").asString() + "."
                + cell.get("column").asString();
    }

    /** Before part one and beside the tables only whole sentences are text. */
    private static List<List<String>> parts(Path file) {
        List<List<String>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (String line : lines(file)) {
            int part = parts.size() - 1;
            if (part < HEADINGS.size()
                    && HEADINGS.get(part).matcher(line.strip()).matches()) {
                parts.add(new ArrayList<>());
            } else if (!NO_TEXT.matcher(line).matches() && (part == 1 || part > 4 || line.contains("。"))) {
                parts.get(part).add(line.strip());
            }
        }
        while (parts.size() <= HEADINGS.size()) {
            parts.add(List.of());
        }
        return parts;
    }

    private static List<String> lines(Path file) {
        try {
            String text = SOUND.matcher(Files.readString(file)).replaceAll("");
            return ZhConverterUtil.toSimple(text).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
