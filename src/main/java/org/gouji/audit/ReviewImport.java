package org.gouji.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gouji.document.Masking;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;

/**
 * Takes in what people decided in workbooks and what offices answered in their 整改情况反馈表. Each row is compared with
 * what it held when it was written, so that only what a person changed counts, and nobody's decision is overwritten by a
 * copy that was made before it.
 */
public final class ReviewImport {

    private final boolean overwrite;
    private final LocalDate today;
    private final List<ReviewRow> rows = new ArrayList<>();
    private final List<AnswerRow> answers = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private int same;
    private int gone;
    private int unregistered;

    /**
     * @param overwrite whether what the files say goes before what somebody else decided meanwhile
     * @param today by which a 有效期 that is over already is told
     */
    public ReviewImport(boolean overwrite, LocalDate today) {
        this.overwrite = overwrite;
        this.today = today;
    }

    /**
     * Reads a workbook.
     *
     * @throws ReviewException where the file cannot be used at all
     */
    public void workbook(Path file) throws ReviewException {
        rows.addAll(ReviewRows.read(file, refused, notes));
    }

    /**
     * Reads a 整改情况反馈表.
     *
     * @throws ReviewException where the file cannot be used at all
     */
    public void answers(Path file) throws ReviewException {
        answers.addAll(AnswerRows.read(file, refused));
    }

    /** What could not be taken in, each with file, sheet and row. */
    public List<String> refused() {
        List<String> all = new ArrayList<>(refused);
        all.addAll(unknown);
        return all;
    }

    /** What was taken in and should be looked at again. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How many decisions and answers were known already. */
    public int same() {
        return same;
    }

    /** How many decisions were on findings that this run does not have. */
    public int gone() {
        return gone;
    }

    /** How many decisions this run shows that are not in the state. */
    public int unregistered() {
        return unregistered;
    }

    /**
     * What the rows add to the decisions so far; each finding once.
     *
     * @param kept all decisions so far in their order
     * @param keys of all findings that runs gave out
     */
    public List<Reviewed> added(List<Reviewed> kept, Set<String> keys) {
        Map<String, List<Reviewed>> histories =
                kept.stream().collect(Collectors.groupingBy(Reviewed::key, HashMap::new, Collectors.toList()));
        Set<String> known = new HashSet<>(keys);
        known.addAll(histories.keySet());
        List<Reviewed> added = new ArrayList<>();
        byKey().forEach((key, alike) -> {
            List<Reviewed> history = histories.getOrDefault(key, List.of());
            List<ReviewChange> changes = alike.stream()
                    .map(row -> ReviewChange.of(row, history))
                    .filter(ReviewChange::any)
                    .toList();
            if (changes.isEmpty()) {
                same += alike.stream().anyMatch(row -> !row.review().equals(Review.NONE)) ? 1 : 0;
                return;
            }
            if (!known.contains(key)) {
                changes.forEach(change -> unknownKey(change.row().place(), key));
                return;
            }
            decided(changes, history).ifPresent(entry -> {
                added.add(entry);
                histories.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
            });
        });
        answered(histories, known, added);
        return added;
    }

    /**
     * The decisions for one run alone, without keeping them: those of the state with what the rows add.
     *
     * @param keys of the findings of this run
     * @param others keys that runs gave out before
     */
    public Reviews forThisRun(List<Reviewed> kept, Set<String> keys, Set<String> others) {
        Set<String> known = new HashSet<>(keys);
        known.addAll(others);
        Map<String, Reviewed> last = last(kept);
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Reviewed entry : added(kept, known)) {
            String file = Path.of(entry.source()).getFileName().toString();
            last.put(
                    entry.key(),
                    new Reviewed(
                            0,
                            now,
                            file,
                            entry.source(),
                            entry.key(),
                            entry.values(),
                            entry.review(),
                            entry.response()));
            if (keys.contains(entry.key())) {
                unregistered++;
            } else {
                gone++;
            }
        }
        return new Reviews(last, today);
    }

    /** The keys of findings that the rows call true and of which the office was told. */
    public Set<String> told() {
        return rows.stream()
                .filter(row -> PreviousRun.told(row.review()))
                .map(ReviewRow::key)
                .collect(Collectors.toSet());
    }

    /** The last decision on each finding. */
    public static Map<String, Reviewed> last(List<Reviewed> kept) {
        Map<String, Reviewed> last = new HashMap<>();
        kept.forEach(entry -> last.put(entry.key(), entry));
        return last;
    }

    private Map<String, List<ReviewRow>> byKey() {
        Map<String, List<ReviewRow>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(row.key(), any -> new ArrayList<>()).add(row));
        return byKey;
    }

    private void unknownKey(String place, String key) {
        unknown.add(place + "：标识“" + Masking.of(shortened(key)) + "”不是审核给出过的，没有采用");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** One decision of all rows that bear the same key; empty where they contradict each other or say nothing new. */
    private Optional<Reviewed> decided(List<ReviewChange> changes, List<Reviewed> history) {
        if (changes.stream().map(ReviewChange::said).distinct().count() > 1) {
            refused.add("同一个问题有几种不同的决定，都没有采用，请只留一种："
                    + changes.stream()
                            .map(change -> change.row().place() + "“" + words(change.wanted()) + "”")
                            .collect(Collectors.joining("；")));
            return Optional.empty();
        }
        ReviewChange change = changes.get(0);
        List<String> conflicts = change.conflicts();
        if (!conflicts.isEmpty() && !overwrite) {
            Reviewed last = change.last();
            refused.add(change.row().place() + "：这份工作簿生成之后，" + by(last) + " 已登记为“" + words(last.review()) + "”，这里是“"
                    + words(change.wanted()) + "”（" + String.join("、", conflicts)
                    + "不同），没有采用；要以这份为准，请选“以文件为准”（命令行为 --overwrite）");
            return Optional.empty();
        }
        Reviewed entry = change.merged();
        if (change.nothingNew(entry)) {
            same++;
            return Optional.empty();
        }
        if (!checked(change, entry)) {
            return Optional.empty();
        }
        if (!conflicts.isEmpty()) {
            notes.add(change.row().place() + "：" + by(change.last()) + " 已登记为“"
                    + words(change.last().review()) + "”，以这份工作簿为准，作“" + words(entry.review()) + "”");
        }
        return Optional.of(entry);
    }

    private boolean checked(ReviewChange change, Reviewed entry) {
        Review review = entry.review();
        String place = change.row().place();
        if (review.conclusion() == Conclusion.CONFIRMED && review.ground().isPresent()) {
            refused.add(place + "：核实结论是“属实”，原因却是“" + review.ground().get().getLabel() + "”，两者矛盾，没有采用");
            return false;
        }
        if (review.conclusion() == Conclusion.DENIED && review.ground().isEmpty()) {
            notes.add(place + "：核实结论是“不属实”，没有写原因");
        }
        review.until()
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> notes.add(place + "：有效期 " + day + " 已经过去，下次审核即要重新核实"));
        return true;
    }

    private void answered(Map<String, List<Reviewed>> histories, Set<String> known, List<Reviewed> added) {
        Map<String, List<AnswerRow>> byKey = answers.stream()
                .collect(Collectors.groupingBy(AnswerRow::key, LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, same) -> {
            if (!known.contains(key)) {
                same.forEach(answer -> unknownKey(answer.place(), key));
                return;
            }
            List<AnswerRow> filled =
                    same.stream().filter(answer -> !answer.response().blank()).toList();
            if (filled.isEmpty()) {
                notes.add(same.get(0).place() + "：单位没有填写");
            } else if (filled.stream().map(AnswerRow::response).distinct().count() > 1) {
                refused.add("同一个问题有几种不同的反馈，都没有采用："
                        + filled.stream().map(AnswerRow::place).collect(Collectors.joining("；")));
            } else {
                answered(filled.get(0), histories.getOrDefault(key, List.of())).ifPresent(added::add);
            }
        });
    }

    private Optional<Reviewed> answered(AnswerRow answer, List<Reviewed> history) {
        Optional<Reviewed> last = history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
        Review review = last.map(Reviewed::review).orElse(Review.NONE);
        if (last.isPresent() && last.get().response().equals(answer.response())) {
            same++;
            return Optional.empty();
        }
        if (review.conclusion() != Conclusion.CONFIRMED) {
            notes.add(answer.place() + "：这个问题的核实结论是“" + review.conclusion().getLabel() + "”，单位的反馈已登记");
        }
        boolean open = review.state() == Rectification.NOT_TOLD || review.state() == Rectification.TOLD;
        return Optional.of(new Reviewed(
                0,
                Instant.EPOCH,
                "",
                answer.source(),
                answer.key(),
                last.map(Reviewed::values).orElse(""),
                open ? review.with(Rectification.ANSWERED) : review,
                answer.response()));
    }

    private static String by(Reviewed last) {
        String who =
                last.review().reviewer().isEmpty() ? last.by() : last.review().reviewer();
        return who.isEmpty() ? "另一份工作簿" : who;
    }

    private static String words(Review review) {
        return review.conclusion().getLabel()
                + review.ground().map(ground -> "，" + ground.getLabel()).orElse("") + "，"
                + review.state().getLabel()
                + (review.opinion().isEmpty() ? "" : "，" + shortened(review.opinion()))
                + (review.reviewer().isEmpty() ? "" : "，" + review.reviewer())
                + review.until().map(day -> "，有效期 " + day).orElse("");
    }
}
