package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.facts.Report;
import org.gouji.findings.Action;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Finding;
import org.gouji.findings.Rectification;
import org.gouji.findings.Standing;

/**
 * What one office is told: the findings of its reports that a person found true, on the figures as they are now, and that
 * it has not answered yet. 内部掌握 is never among them.
 *
 * @param office name as printed
 */
public record Paper(String office, List<Item> items) {

    private static final Pattern PLACE = Pattern.compile("[一-龥]+[省市州盟县区旗镇乡]");
    /** What a person found true needs no more verifying by the office. */
    private static final String VERIFIED = "更正或说明";

    private static final String BLANK = "＿＿＿＿＿＿";

    /** One finding and the report that it is in. */
    record Item(Report report, Finding finding) {}

    /** What a paper says that no report tells; empty where it is not given. */
    public record Particulars(
            String number, LocalDate deadline, String contact, String phone, String issuer, LocalDate date) {}

    public Paper {
        items = List.copyOf(items);
    }

    /** The papers of a run, one an office, in the order of the workbook. */
    public static List<Paper> of(AuditResult result) {
        Map<String, List<Item>> byOffice = new LinkedHashMap<>();
        for (AuditedOffice office : AuditedOffice.ofAll(result)) {
            if (office.report().officeId().isBlank()) {
                continue;
            }
            List<Item> items = FindingsSheet.gravestFirst(
                            office.audited().judgement().findings())
                    .stream()
                    .filter(finding -> toBeTold(finding, result.reviews().of(finding)))
                    .map(finding -> new Item(office.report(), finding))
                    .toList();
            if (!items.isEmpty()) {
                byOffice.computeIfAbsent(office.report().officeId(), any -> new ArrayList<>())
                        .addAll(items);
            }
        }
        return byOffice.values().stream()
                .map(items -> new Paper(items.get(items.size() - 1).report().office(), items))
                .toList();
    }

    /** The keys of the findings that the paper tells of. */
    public List<String> keys() {
        return items.stream().map(item -> item.finding().key()).toList();
    }

    /** How many findings that a person found true are in no paper, by the reason in words; those without any are left out. */
    public static Map<String, Long> leftOut(AuditResult result) {
        Map<String, Predicate<Item>> reasons = new LinkedHashMap<>();
        reasons.put("内部掌握", item -> item.finding().action() == Action.INTERNAL);
        reasons.put("单位已反馈或已整改", item -> settled(result.reviews().of(item.finding())));
        reasons.put("认不出是哪个单位", item -> item.report().officeId().isBlank());
        Map<String, Long> counts = new LinkedHashMap<>();
        result.reports().stream()
                .flatMap(report -> report.judgement().findings().stream()
                        .map(finding -> new Item(report.facts().report(), finding)))
                .filter(item -> result.reviews().of(item.finding()).confirmed())
                .forEach(item -> reasons.entrySet().stream()
                        .filter(reason -> reason.getValue().test(item))
                        .findFirst()
                        .ifPresent(reason -> counts.merge(reason.getKey(), 1L, Long::sum)));
        return counts;
    }

    /** What the template names and nobody gave, left blank for a pen. */
    public static Set<PaperField> missing(PaperTemplate template, Particulars particulars) {
        Set<PaperField> missing = EnumSet.noneOf(PaperField.class);
        given(particulars).forEach((field, value) -> {
            if (value.isEmpty() && template.used().contains(field)) {
                missing.add(field);
            }
        });
        return missing;
    }

    /** Writes the paper and leaves the stream open. */
    public void write(PaperTemplate template, Particulars particulars, OutputStream out) throws IOException {
        Map<PaperField, String> values = given(particulars);
        values.replaceAll((field, value) -> value.isEmpty() ? BLANK : value);
        values.put(PaperField.TO, Masking.of(addressee()));
        values.put(PaperField.OFFICE, Masking.of(office));
        values.put(
                PaperField.YEARS,
                items.stream()
                        .map(item -> year(item.report()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("、")));
        values.put(PaperField.COUNT, String.valueOf(items.size()));
        List<Map<PaperField, String>> findings = new ArrayList<>();
        for (Item item : items) {
            findings.add(values(findings.size() + 1, item));
        }
        template.write(values, findings, out);
    }

    /** The office as a letter calls it: titles of reports are content with the name of the place. */
    private String addressee() {
        return switch (items.get(items.size() - 1).report().kind()) {
            case GOVERNMENT, TOWNSHIP -> PLACE.matcher(office).matches() ? office + "人民政府" : office;
            case SUBDISTRICT -> office.endsWith("街道") ? office + "办事处" : office;
            default -> office;
        };
    }

    private static boolean toBeTold(Finding finding, Standing standing) {
        return standing.confirmed() && finding.action() != Action.INTERNAL && !settled(standing);
    }

    private static boolean settled(Standing standing) {
        Rectification state = standing.review().state();
        return state == Rectification.ANSWERED || state == Rectification.MENDED;
    }

    private static Map<PaperField, String> given(Particulars given) {
        Map<PaperField, String> values = new EnumMap<>(PaperField.class);
        values.put(PaperField.NUMBER, given.number());
        values.put(PaperField.DEADLINE, day(given.deadline()));
        values.put(PaperField.CONTACT, given.contact());
        values.put(PaperField.PHONE, given.phone());
        values.put(PaperField.ISSUER, given.issuer());
        values.put(PaperField.DATE, day(given.date()));
        return values;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String year(Report report) {
        return report.yearKnown() ? String.valueOf(report.year()) : "不详";
    }

    private static Map<PaperField, String> values(int number, Item item) {
        Finding finding = item.finding();
        Map<PaperField, String> values = new EnumMap<>(PaperField.class);
        values.put(PaperField.ORDINAL, String.valueOf(number));
        values.put(PaperField.YEAR, year(item.report()));
        values.put(PaperField.TITLE, finding.title());
        values.put(PaperField.MESSAGE, finding.message().equals(finding.title()) ? "" : finding.message());
        values.put(PaperField.WHERE, Whereabouts.places(finding.where()));
        values.put(PaperField.PRINTED, Whereabouts.printed(finding.where()));
        values.put(PaperField.STATED, finding.stated());
        values.put(PaperField.EXPECTED, Advice.of(finding).words());
        values.put(PaperField.BASIS, finding.basis());
        values.put(
                PaperField.ACTION,
                finding.action() == Action.VERIFY ? VERIFIED : finding.action().getLabel());
        values.replaceAll((field, text) -> Masking.of(text));
        values.put(PaperField.KEY, finding.key());
        return values;
    }
}
