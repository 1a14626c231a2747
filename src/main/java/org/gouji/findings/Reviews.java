package org.gouji.findings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What people decided, by the keys of the findings.
 *
 * @param last the last decision on each
 * @param today the day on which 有效期 is judged
 */
public record Reviews(Map<String, Reviewed> last, LocalDate today) {

    /** Nobody has decided anything. */
    public static final Reviews NONE = new Reviews(Map.of(), LocalDate.MIN);

    public Reviews {
        last = Map.copyOf(last);
    }

    /** How a finding stands: its decision, unless the figures behind it moved or its time is over. */
    public Standing of(Finding finding) {
        Reviewed kept = last.get(finding.key());
        if (kept == null) {
            return Standing.NEW;
        }
        return new Standing(Optional.of(kept), reopened(kept, finding));
    }

    private String reopened(Reviewed kept, Finding finding) {
        Review review = kept.review();
        if (review.conclusion() == Conclusion.OPEN) {
            return "";
        }
        if (!kept.values().equals(finding.values())) {
            return "依据的数字或文字已变化" + before(kept);
        }
        return review.until()
                .filter(day -> day.isBefore(today))
                .map(day -> "有效期 " + day + " 已过" + before(kept))
                .orElse("");
    }

    private static String before(Reviewed kept) {
        Review review = kept.review();
        return "；原结论“" + review.conclusion().getLabel()
                + review.ground().map(ground -> "（" + ground.getLabel() + "）").orElse("") + "”"
                + (review.reviewer().isEmpty() ? "" : "，" + review.reviewer()) + "，"
                + kept.at().atZone(ZoneId.systemDefault()).toLocalDate()
                + (review.opinion().isEmpty() ? "" : "，意见：" + review.opinion());
    }
}
