package org.gouji.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.facts.CellId;
import org.gouji.facts.Report;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;

/** Makes a finding of a raise: fills the message, sets key and value hash (office, year, rule, sub-check, cells). */
final class FindingWriter {

    /** What a message may name without {@code .with(…)}. */
    static final List<String> WORDS = List.of("实为", "应为", "单位", "年度", "上年", "原文", "表", "行", "列");

    private final Report report;
    private final Map<String, Integer> seen = new HashMap<>();

    FindingWriter(Report report) {
        this.report = report;
    }

    Finding write(RuleMeta meta, Raise raise, List<Evidence> where) {
        String subCheck = meta.subCheck(raise.key());
        String cells = where.stream()
                .map(Evidence::cell)
                .filter(Objects::nonNull)
                .map(CellId::code)
                .sorted()
                .collect(Collectors.joining(","));
        String identity =
                String.join("|", report.officeId(), String.valueOf(report.year()), meta.path(), subCheck, cells);
        int nth = seen.merge(identity, 1, Integer::sum);
        String values = where.stream().map(e -> e.text() + "/" + e.absent()).collect(Collectors.joining("|")) + "|"
                + raise.stated() + "|" + raise.expected();
        return new Finding(
                hash(nth == 1 ? identity : identity + "#" + nth),
                hash(values),
                meta.path(),
                meta.theme(),
                meta.code(),
                subCheck,
                meta.severity(),
                meta.action(),
                meta.title(),
                message(meta, raise, where),
                where,
                raise.stated(),
                raise.expected(),
                List.of(),
                meta.basis(),
                List.of());
    }

    String message(RuleMeta meta, Raise raise, List<Evidence> where) {
        Map<String, String> words = new HashMap<>();
        words.put("实为", raise.stated());
        words.put("应为", raise.expected());
        words.put("单位", report.office());
        words.put("年度", String.valueOf(report.year()));
        words.put("上年", String.valueOf(report.year() - 1));
        where.stream().filter(e -> !e.text().isEmpty()).findFirst().ifPresent(e -> words.put("原文", e.text()));
        where.stream().map(Evidence::cell).filter(Objects::nonNull).findFirst().ifPresent(cell -> {
            words.put("列", cell.column().labelIn(cell.table()));
            words.put("行", cell.row().getLabel());
            words.put("表", cell.table().getLabel());
        });
        words.putAll(raise.words());
        return Masking.of(Wording.fill(meta.message(), words));
    }

    static Comparator<Finding> order() {
        return Comparator.comparing(Finding::code)
                .thenComparing(Finding::subCheck)
                .thenComparingInt(finding -> finding.where().isEmpty()
                        ? Integer.MIN_VALUE
                        : order(finding.where().get(0)))
                .thenComparing(Finding::message);
    }

    private static int order(Evidence evidence) {
        return evidence.place().order();
    }

    static String hash(String text) {
        return sha256(text).substring(0, 16);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
