package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;

/** Finds the number that another number speaks of when it does not name one itself. */
final class Antecedents {

    private static final Set<ClaimSubject> ASKED = EnumSet.of(ClaimSubject.NEWLY_RECEIVED, ClaimSubject.RECEIVED);

    /** Items of one list are no total of each other. */
    private static final Set<Meaning.Kind> SIBLINGS =
            EnumSet.of(Meaning.Kind.APPLICANT, Meaning.Kind.OUTCOME, Meaning.Kind.CHANNEL, Meaning.Kind.RESULT);

    private static final Set<String> TIMES = Set.of("个工作日", "工作日", "天", "日", "小时", "分钟", "月", "年");

    private final List<Said> said;
    private final Said before;
    private final List<Said> earlier;

    /**
     * @param said the numbers of this sentence, as they are read
     * @param before the total that the sentence before gave, which 较上年增加 at its beginning then speaks of; or null
     * @param earlier the counts of the sentences before it
     */
    Antecedents(List<Said> said, Said before, List<Said> earlier) {
        this.said = said;
        this.before = before;
        this.earlier = earlier;
    }

    /** The total that the sentence before gave, or null. */
    Said before() {
        return before;
    }

    /** The count that a change or share speaks of when it names nothing itself: the last one, or the total of a list. */
    Said antecedent() {
        if (said.isEmpty()) {
            return before;
        }
        List<Said> counts =
                said.stream().filter(one -> one.count() && !one.reference()).toList();
        if (counts.isEmpty()) {
            return null;
        }
        Said last = counts.get(counts.size() - 1);
        if (last.part() && complete(counts)) {
            return whole();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = counts.size() - 1; k >= 0 && !last.part(); k--) {
            Said one = counts.get(k);
            if (one.part()) {
                // 纠错9件，其中程序违法4件；败诉5件: the last begins anew
                return last;
            }
            if (ListedCounts.otherSide(one.meaning().subject(), last.meaning().subject())) {
                // 复议16件，3件被纠正；诉讼13件，较上年增加2件: suits are no part of reviews
                return last;
            }
            boolean total =
                    k < counts.size() - 2 && sum.compareTo(one.quantity().value()) == 0 && sum.signum() > 0;
            boolean whole = k < counts.size() - 2
                    && !last.scope().isEmpty()
                    && one.scope().isEmpty();
            if (total || whole) {
                return anItemMoved(one) ? last : one;
            }
            sum = sum.add(one.quantity().value());
        }
        return last;
    }

    /** 诉讼270件，直接起诉151件，比上年多4件；复议后起诉119件，比上年多4件: each item has its own change. */
    private boolean anItemMoved(Said total) {
        return said.stream()
                .anyMatch(one -> one.kind() != ClaimKind.COUNT
                        && one.kind() != ClaimKind.SHARE
                        && one.against() != null
                        && one.against().at() > total.at());
    }

    /** Whether the items of the list are all of their total, and none has a change of its own: what comes next speaks of the total. */
    private boolean complete(List<Said> counts) {
        BigDecimal sum = BigDecimal.ZERO;
        int k = counts.size() - 1;
        while (k > 0 && counts.get(k).part()) {
            sum = sum.add(counts.get(k).quantity().value());
            k--;
        }
        Said total = counts.get(k);
        boolean moved = said.stream()
                .anyMatch(one -> one.kind() != ClaimKind.COUNT
                        && one.against() != null
                        && one.against().part());
        return !total.part()
                && !moved
                && k < counts.size() - 2
                && total == whole()
                && sum.compareTo(total.quantity().value()) == 0;
    }

    /** Whether this sentence or one before it gives the number that a probable meaning speaks of. */
    boolean told(Meaning probable) {
        return Stream.concat(said.stream(), earlier.stream())
                .anyMatch(one -> one.count()
                        && one.year() == 0
                        && one.scope().isEmpty()
                        && one.meaning().held()
                        && one.meaning().metrics().equals(probable.metrics()));
    }

    /** What came in, where the sentences before told that besides what was answered; else null. */
    Said receivedBefore(Said answered) {
        if (answered.meaning().subject() != ClaimSubject.RESOLVED) {
            return null;
        }
        for (int k = earlier.size() - 1; k >= 0; k--) {
            Said one = earlier.get(k);
            ClaimSubject subject = one.meaning().subject();
            boolean asked = subject == ClaimSubject.RECEIVED || subject == ClaimSubject.NEWLY_RECEIVED;
            if (asked && one.meaning().held() && one.year() == 0 && !one.part()) {
                return one;
            }
        }
        return null;
    }

    /** The last counts of the sentence in their order; fewer where there are not as many one after the other. */
    List<Said> lastCounts(int number) {
        List<Said> counts = new ArrayList<>();
        for (int k = said.size() - 1; k >= 0 && counts.size() < number; k--) {
            Said one = said.get(k);
            if (one.count() && !one.reference() && one.year() == 0) {
                counts.add(0, one);
            } else if (one.count()) {
                return counts;
            }
        }
        return counts;
    }

    /** The changes right before, in their order: 复议减少4件、诉讼减少3件，分别下降3.0%和3.4%. */
    List<Said> lastChanges(int number) {
        List<Said> changes = new ArrayList<>();
        for (int k = said.size() - 1; k >= 0 && said.get(k).kind() == ClaimKind.CHANGE; k--) {
            changes.add(0, said.get(k));
        }
        return changes.size() == number ? changes : List.of();
    }

    Said lastCount() {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count()
                    && !one.reference()
                    && !TIMES.contains(one.quantity().unit())) {
                return one;
            }
        }
        return null;
    }

    /** The last count that ends before a place of the text, or null. */
    Said lastBefore(int place) {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count() && !one.reference() && one.to() <= place) {
                return one;
            }
        }
        return null;
    }

    Said lastBase() {
        Said last = said.isEmpty() ? null : said.get(said.size() - 1);
        boolean moved = last != null && last.kind() == ClaimKind.CHANGE && last.base() != null;
        if (moved) {
            return last.base();
        }
        Said earlier = said.size() > 1 ? said.get(said.size() - 2) : null;
        boolean risen = last != null
                && last.count()
                && last.year() == 0
                && earlier != null
                && earlier.count()
                && earlier.year() == -1
                && earlier.meaning().equals(last.meaning());
        return risen ? earlier : last != null && last.reference() ? last : null;
    }

    /** The change right before, whose percentage follows: 较2022年增长32件，增幅为33.3%. */
    Said lastChange() {
        return lastIsChange() && said.get(said.size() - 1).meaning().held() ? said.get(said.size() - 1) : null;
    }

    boolean lastIsChange() {
        return !said.isEmpty() && said.get(said.size() - 1).kind() == ClaimKind.CHANGE;
    }

    /**
     * The last number that is not an item of a list, null where there is none: of this year where the sentence has one, for
     * 收到12件，比2022年的15件减少两成，其中公民10件 divides the 12.
     */
    Said whole() {
        Said ofOtherYear = null;
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count() && !one.part() && !TIMES.contains(one.quantity().unit())) {
                if (one.year() == 0) {
                    return one;
                }
                ofOtherYear = ofOtherYear == null ? one : ofOtherYear;
            }
        }
        return ofOtherYear == null ? before : ofOtherYear;
    }

    /** The number that a next sentence beginning with 其中 divides: the last total that is not one of those carried over. */
    Said headOfNext() {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            boolean carried = one.meaning().subject() == ClaimSubject.CARRIED_IN
                    || one.meaning().subject() == ClaimSubject.CARRIED_OUT;
            if (one.count() && !one.part() && !one.reference() && !carried) {
                return one;
            }
        }
        return null;
    }

    /** The total before a number that is not in a list: 共有258家，注销36家，比例为14%; what has a share of its own is an item. */
    Said previousTotal(Said number) {
        for (Said one : said) {
            boolean item = said.stream().anyMatch(share -> share.kind() == ClaimKind.SHARE && share.against() == one)
                    || SIBLINGS.contains(one.meaning().key())
                            && one.meaning().key() == number.meaning().key();
            if (one.count()
                    && !item
                    && one.at() < number.at()
                    && one.quantity().value().compareTo(number.quantity().value()) >= 0) {
                return one;
            }
        }
        return null;
    }

    /** The last count of this sentence that speaks of the subject, or null. */
    Said last(ClaimSubject subject) {
        for (int k = said.size() - 1; k >= 0; k--) {
            if (said.get(k).count() && said.get(k).meaning().subject() == subject) {
                return said.get(k);
            }
        }
        return null;
    }

    Said wholeOfRequests() {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count()
                    && !one.part()
                    && one.year() == 0
                    && one.meaning().subject().isAboutRequests()
                    && one.meaning().held()) {
                return one;
            }
        }
        return null;
    }

    /** The one number of requests that came in which the sentences before give, or null. */
    Said allAsked() {
        List<Said> asked = earlier.stream()
                .filter(one -> ASKED.contains(one.meaning().subject())
                        && one.meaning().held()
                        && one.year() == 0
                        && !one.part()
                        && one.scope().isEmpty())
                .toList();
        return asked.size() == 1 ? asked.get(0) : null;
    }

    /** A number further up in the paragraph that the share is reckoned on: 共有258家。…注销36家，比例为14%. */
    Said earlier(Said part, Quantity percent) {
        for (Said one : earlier) {
            BigDecimal whole = one.quantity().value();
            boolean same = one.sameUnit(part) && whole.signum() > 0;
            if (same) {
                BigDecimal share = part.quantity().value().multiply(BigDecimal.valueOf(100));
                BigDecimal off = share.subtract(percent.value().multiply(whole)).abs();
                if (off.compareTo(percent.step().multiply(whole)) <= 0) {
                    return one;
                }
            }
        }
        return null;
    }

    /** 新收到46件，去年同期收到52件: both are what came in. */
    private static boolean alike(ClaimSubject one, ClaimSubject other) {
        return one == other || ASKED.contains(one) && ASKED.contains(other);
    }

    /** This year's number of what last year's number counts: 新收66件，2022年新收61件，同比增长. */
    Said thisYears(Said lastYears) {
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (one.count()
                    && one.year() == 0
                    && alike(one.meaning().subject(), lastYears.meaning().subject())) {
                return one;
            }
        }
        return null;
    }
}
