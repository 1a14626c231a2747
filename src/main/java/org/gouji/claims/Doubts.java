package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.document.Masking;
import org.gouji.facts.Approximation;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;

/**
 * Lets go of numbers that may count something else than the cell they were taken for: beside others of the same kind, and
 * among words that are not understood. Where the tables hold just that number there is no doubt.
 */
final class Doubts {

    private static final BigDecimal NO_CHANCE = BigDecimal.valueOf(20);
    private static final BigDecimal BY_CHANCE = BigDecimal.valueOf(5);
    private static final Set<ClaimSubject> WHOLES = EnumSet.of(
            ClaimSubject.NEWLY_RECEIVED,
            ClaimSubject.RECEIVED,
            ClaimSubject.HANDLED,
            ClaimSubject.RESOLVED,
            ClaimSubject.REVIEW,
            ClaimSubject.LITIGATION,
            ClaimSubject.DISPUTES);
    private static final int MOST_PARTS = 30;
    private static final Pattern SUMMED = Pattern.compile("[,;]?(?:两项|三项|以上)?(?:合计|共计|总计)");
    private static final Pattern OF_ALL = Pattern.compile("全[省市县区州旗镇乡]|共|合计|总|自身");

    private final Passage passage;
    private final Readings readings;
    private final Understanding words;

    Doubts(Passage passage, Readings readings, Understanding words) {
        this.passage = passage;
        this.readings = readings;
        this.words = words;
    }

    /**
     * Lets go of numbers that a sentence takes for one and the same cell where the cell holds another of them or what they add
     * up to: they count parts of it, or something else.
     */
    private List<Said> severalOfOne(List<Said> told) {
        Map<List<List<CellId>>, List<Said>> ofCell = new LinkedHashMap<>();
        for (Said one : told) {
            boolean counts = one.count()
                    && one.meaning().held()
                    && one.year() == 0
                    && !one.reference()
                    && one.scope().isEmpty();
            if (counts) {
                ofCell.computeIfAbsent(one.meaning().metrics(), cells -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Said> kept = new ArrayList<>(told);
        List<Said> sums = told.stream()
                .filter(one -> one.count()
                        && !one.meaning().held()
                        && SUMMED.matcher(words(one)).lookingAt())
                .toList();
        for (List<Said> same : ofCell.values()) {
            boolean summed = sums.stream()
                    .anyMatch(sum -> sum.at() > same.get(0).at()
                            && readings.bear(same.get(0).meaning().metrics(), sum.quantity()));
            if (same.size() < 2 && !summed) {
                continue;
            }
            List<Said> borne = same.stream()
                    .filter(one -> readings.bear(one.meaning().metrics(), one.quantity()))
                    .toList();
            BigDecimal sum = Said.sum(same);
            Quantity together =
                    new Quantity(sum, same.get(0).quantity().unit(), sum.scale(), BigDecimal.ONE, Approximation.EXACT);
            if (summed
                    || !borne.isEmpty()
                    || readings.bear(same.get(0).meaning().metrics(), together)) {
                same.stream()
                        .filter(one -> !borne.contains(one))
                        .forEach(one -> kept.set(
                                kept.indexOf(one),
                                one.with(Meaning.none(
                                        "同句另有数与该单元格相符", one.meaning().key()))));
            }
        }
        return kept;
    }

    /** 收到举报投诉类申请45件，撤回7件，不予处理38件: what adds up to a number that is none of all requests divides that number. */
    private List<Said> partsOfOther(List<Said> told) {
        List<Said> kept = new ArrayList<>(told);
        for (int i = 0; readings.any() && i < told.size(); i++) {
            Said whole = told.get(i);
            if (!whole.count()
                    || whole.part()
                    || WHOLES.contains(whole.meaning().subject())
                    || borneOut(whole)) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            int k = i + 1;
            while (k < told.size()
                    && k - i <= MOST_PARTS
                    && told.get(k).count()
                    && told.get(k).sameUnit(whole)
                    && sum.compareTo(whole.quantity().value()) < 0) {
                sum = sum.add(told.get(k).quantity().value());
                k++;
            }
            if (k - i > 2 && sum.compareTo(whole.quantity().value()) == 0) {
                for (int part = i + 1; part < k; part++) {
                    Said one = told.get(part);
                    if (one.meaning().held() && !borneOut(one)) {
                        kept.set(
                                part,
                                one.with(Meaning.none(
                                        "与同句另一数有关，未必是全部", one.meaning().key())));
                    }
                }
            }
        }
        return kept;
    }

    /** 收到57件，经沟通撤件39件，受理18件: what was dealt with is what was left of those that came. */
    private List<Said> left(List<Said> told) {
        List<Said> kept = new ArrayList<>(told);
        for (int i = 2; i < told.size(); i++) {
            Said one = told.get(i);
            Said beside = told.get(i - 1);
            boolean handled = one.count()
                    && one.meaning().held()
                    && one.meaning().subject() == ClaimSubject.HANDLED
                    && beside.count()
                    && one.sameUnit(beside)
                    && !borneOut(one);
            BigDecimal sum = one.quantity().value().add(beside.quantity().value());
            if (handled
                    && told.subList(0, i - 1).stream()
                            .anyMatch(whole -> whole.count()
                                    && whole.sameUnit(one)
                                    && whole.quantity().value().compareTo(sum) == 0)) {
                kept.set(
                        i,
                        one.with(Meaning.none("与同句另一数合计才是收到的件数", one.meaning().key())));
            }
        }
        return kept;
    }

    /** 2022年结转的24件、2023年新收的361件均已办结: of the new ones only those that were resolved. */
    private List<Said> newOnesResolved(List<Said> told) {
        BigDecimal carriedIn = told.stream()
                .filter(one -> one.count() && one.meaning().subject() == ClaimSubject.CARRIED_IN)
                .map(one -> one.quantity().value())
                .findFirst()
                .orElse(null);
        if (carriedIn == null) {
            return told;
        }
        return told.stream()
                .map(one -> resolvedOfNew(one, carriedIn)
                        ? one.with(Meaning.none("本年新收中办结的", one.meaning().key()))
                        : one)
                .toList();
    }

    private boolean resolvedOfNew(Said one, BigDecimal carriedIn) {
        boolean asked = one.count()
                && one.year() == 0
                && (one.meaning().subject() == ClaimSubject.NEWLY_RECEIVED
                        || one.meaning().subject() == ClaimSubject.RECEIVED)
                && one.meaning().held()
                && !borneOut(one);
        BigDecimal sum = one.quantity().value().add(carriedIn);
        return asked
                && readings.bear(
                        Metrics.requests(ClaimSubject.RESOLVED),
                        new Quantity(sum, "件", 0, BigDecimal.ONE, Approximation.EXACT));
    }

    private String words(Said one) {
        return passage.text().substring(one.from(), one.to());
    }

    /** Leaves to the tables alone what stands among words that we do not understand: it may count something else. */
    List<Said> sure(List<Said> given, Said before) {
        List<Said> told = given.size() < 2
                ? given
                : withTheirCounts(given, newOnesResolved(left(partsOfOther(besideOthers(severalOfOne(given))))));
        if (!readings.any()) {
            return told;
        }
        List<Said> sure = new ArrayList<>();
        Set<String> harmless = null;
        Said whole = before;
        for (Said one : told) {
            whole = one.count() && !one.part() ? one : whole;
            boolean counted = one.count() && one.year() == 0;
            boolean claim = one.scope().isEmpty() && (one.meaning().held() || checkable(one));
            if (!claim || borneOut(one)) {
                sure.add(one);
                continue;
            }
            String word = words.unread(one.at(), one.part() && whole != null ? whole.at() : -1);
            if (one.meaning().subject() == ClaimSubject.APPLICANT && FromBefore.organised(word)) {
                word = "";
            }
            if (word.isEmpty() && one.against() != null) {
                word = words.unread(one.against().at(), -1);
            }
            if (!word.isEmpty() && harmless == null) {
                harmless = harmless(told);
            }
            sure.add(
                    word.isEmpty() || harmless.contains(word)
                            ? one
                            : counted && readings.read(one.meaning().metrics())
                                    ? one.with(Meaning.none(
                                            quoted(word) + "的含义不能确定，未与表格核对",
                                            one.meaning().key()))
                                    : one.withScope(quoted(word) + "所指"));
        }
        return sure;
    }

    /** 行政强制263件中查封扣押198件，较上年减少11件: what is not held against a cell moves by itself. */
    private static List<Said> withTheirCounts(List<Said> given, List<Said> told) {
        Set<Integer> left = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            boolean dropped = given.get(i).count()
                    && given.get(i).meaning().held()
                    && !told.get(i).meaning().held();
            if (dropped) {
                left.add(given.get(i).at());
            }
        }
        return left.isEmpty()
                ? told
                : told.stream()
                        .map(one -> !one.count()
                                        && one.meaning().held()
                                        && one.against() != null
                                        && left.contains(one.against().at())
                                ? one.with(Meaning.none("所比的数没有与表格核对", Meaning.Kind.ANY))
                                : one)
                        .toList();
    }

    private boolean borneOut(Said one) {
        return one.count()
                && one.year() == 0
                && one.scope().isEmpty()
                && one.meaning().held()
                && readings.bear(one.meaning().metrics(), one.quantity());
    }

    /** Words that numbers draw on which the tables bear out, too great or too many to do so by chance: they change nothing. */
    private Set<String> harmless(List<Said> told) {
        Map<String, Integer> borne = new HashMap<>();
        Set<String> sure = new HashSet<>();
        for (Said one : told) {
            String word = borneOut(one) ? words.unread(one.at(), -1) : "";
            if (!word.isEmpty()) {
                boolean great = one.quantity().value().compareTo(NO_CHANCE) >= 0;
                int weight = great ? 2 : one.quantity().value().compareTo(BY_CHANCE) >= 0 ? 1 : 0;
                if (borne.merge(word, weight, Integer::sum) > 1) {
                    sure.add(word);
                }
            }
        }
        return sure;
    }

    /** A word that is not understood may be somebody's name. */
    private String quoted(String word) {
        String whole = passage.printed(0, passage.text().length());
        return Masking.of(whole).equals(whole) ? "“" + word + "”" : "句中有的词语";
    }

    /** 代县政府办理9件、本办办理17件: beside another office's number of the same kind that of this office need not be all. */
    private List<Said> besideOthers(List<Said> told) {
        List<Said> kept = new ArrayList<>(told);
        for (int i = 1; readings.any() && i < told.size(); i++) {
            Said one = told.get(i);
            Said other = told.get(i - 1);
            boolean beside = one.count()
                    && other.count()
                    && one.scope().isEmpty()
                    && !other.scope().isEmpty()
                    && !one.part()
                    && !other.part()
                    && one.year() == other.year()
                    && one.meaning().held()
                    && one.meaning().subject().isAboutRequests()
                    && one.meaning().subject() == other.meaning().subject();
            if (beside
                    && !borneOut(one)
                    && !OF_ALL.matcher(passage.text().substring(other.to(), one.to()))
                            .find()) {
                kept.set(
                        i,
                        one.with(Meaning.none("同句另有其他单位的数，未必是全部", one.meaning().key())));
            }
        }
        return kept;
    }

    /** A share or change without a cell is a claim where the sentence gives both numbers. */
    static boolean checkable(Said said) {
        return (said.kind() == ClaimKind.SHARE || said.kind() == ClaimKind.CHANGE)
                && said.against() != null
                && said.base() != null
                && !said.quantity().unit().equals("个百分点");
    }
}
