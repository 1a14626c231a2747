package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** Tells what a number counts from the numbers before it in the sentence: 其他 N 件 at the end of a list, 共 N 件 after its items. */
final class FromBefore {

    private static final Pattern OTHERS =
            Pattern.compile("[,、;和及(]?其[他它](?:组织|类型|类|申请人|申请主体|申请者|主体|法人|机构|情形|情况|结果|原因)?(?:申请|提出)?(?:的|为|是|共|有)?");
    private static final Pattern ENTERPRISES = Pattern.compile(
            "[,、;和及(]?(?:各类|由)?(?<who>企业|公司|单位|机构|企事业单位|企业单位|社会组织|企业法人|法人单位|组织机构)(?:类|申请人|申请|提出|提交)?的?(?:为|有|共|是)?");
    /** Of these one stands in each of the words above. */
    private static final String ORGANISED = "企公单机社法组";

    /** 二者合计892件: the last two of all that were counted. */
    private static final Pattern BOTH = Pattern.compile("[二两](?:者|项|类)(?:之和|相加|合计|共计|总计|合共|共)");

    private static final Set<Term> SUM_WORDS =
            EnumSet.of(TOGETHER, CUMULATIVE, THIS, AREA, OWN, AND, YEAR, HANDLE, ASK, REQUEST);
    private static final Set<Term> NAMES = EnumSet.of(HANDLE, ASK, REQUEST);
    private static final Set<ClaimSubject> CAME_IN =
            EnumSet.of(ClaimSubject.NEWLY_RECEIVED, ClaimSubject.RECEIVED, ClaimSubject.HANDLED);
    private static final Set<ClaimSubject> CARRIED = EnumSet.of(ClaimSubject.CARRIED_IN, ClaimSubject.CARRIED);
    private static final Set<Column> APPLICANTS = EnumSet.of(
            Column.NATURAL_PERSON,
            Column.BUSINESS,
            Column.RESEARCH,
            Column.PUBLIC_INTEREST,
            Column.LEGAL_SERVICE,
            Column.OTHER);
    private static final Set<Column> RESULTS =
            EnumSet.of(Column.UPHELD, Column.CORRECTED, Column.OTHER, Column.PENDING);
    private static final int LEAST_GROUPS = 4;

    private final List<Said> said;

    FromBefore(List<Said> said) {
        this.said = said;
    }

    /** Whether a word names organisations that apply, though it may mean others elsewhere. */
    static boolean organised(String word) {
        return !word.isEmpty() && ENTERPRISES.matcher(word).matches();
    }

    /** What 企业 N 件 counts beside other applicants: 商业企业, or all organisations; else null. */
    Meaning enterprises(String words, boolean applicantsFollow) {
        Matcher who = words.chars().anyMatch(c -> ORGANISED.indexOf(c) >= 0) ? ENTERPRISES.matcher(words) : null;
        if (who == null || !who.matches()) {
            return null;
        }
        List<Said> items = items();
        boolean before = !items.isEmpty() && items.get(0).meaning().subject() == ClaimSubject.APPLICANT;
        if (!before && !applicantsFollow) {
            return null;
        }
        List<List<CellId>> metrics = new ArrayList<>();
        if (who.group("who").startsWith("企业") || who.group("who").equals("公司")) {
            metrics.addAll(Metrics.applicants(Set.of(BUSINESS), Set.of()));
        }
        metrics.addAll(Metrics.applicants(Set.of(ORGANISATION), Set.of()));
        return Meaning.of(ClaimSubject.APPLICANT, metrics, Meaning.Kind.APPLICANT);
    }

    /** What 其他 N 件 counts after items of one kind: the column 其他, or all columns that are not named; else null. */
    Meaning others(String words) {
        if (!OTHERS.matcher(words).matches()) {
            return null;
        }
        List<Said> items = items();
        if (items.isEmpty()) {
            return null;
        }
        ClaimSubject subject = items.get(0).meaning().subject();
        return switch (subject) {
            case APPLICANT ->
                items.size() == 1 && askers(words) && ofPersons(items.get(0))
                        ? Meaning.of(
                                ClaimSubject.APPLICANT,
                                Metrics.applicants(Set.of(ORGANISATION), Set.of()),
                                Meaning.Kind.APPLICANT)
                        : otherColumns(items, APPLICANTS, Meaning.Kind.APPLICANT);
            case REVIEW_RESULT, LITIGATION_RESULT -> otherColumns(items, RESULTS, Meaning.Kind.RESULT);
            case OUTCOME -> otherOutcomes(items);
            default -> null;
        };
    }

    /** 其他申请主体19件: other applicants, whoever they are. */
    static boolean otherAskers(String words) {
        return askers(words) && OTHERS.matcher(words).matches();
    }

    private static boolean askers(String words) {
        return words.contains("主体") || words.contains("申请人") || words.contains("申请者");
    }

    /** The last counts before, nearest first, that speak of the same as the nearest. */
    private List<Said> items() {
        List<Said> items = new ArrayList<>();
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            if (!one.count()) {
                continue;
            }
            boolean same = one.meaning().held()
                    && (items.isEmpty()
                            || one.part() == items.get(0).part()
                                    && one.meaning().subject()
                                            == items.get(0).meaning().subject());
            if (!same) {
                break;
            }
            items.add(one);
        }
        return items;
    }

    private static Meaning otherColumns(List<Said> items, Set<Column> all, Meaning.Kind key) {
        boolean onlyPersons = items.size() < 2 && all == APPLICANTS;
        // 直接起诉17件，复议后起诉22件；维持22件，其他结果5件: of the last kind or of both, as with the items before
        int readings = all == RESULTS
                ? items.stream()
                        .mapToInt(item -> item.meaning().metrics().size())
                        .min()
                        .orElse(1)
                : 1;
        List<List<CellId>> metrics = new ArrayList<>();
        for (int reading = 0; reading < readings; reading++) {
            Set<Column> left = EnumSet.copyOf(all);
            Set<Row> rows = new LinkedHashSet<>();
            for (Said item : items) {
                item.meaning().metrics().get(reading).forEach(cell -> {
                    left.remove(cell.column());
                    rows.add(cell.row());
                });
            }
            if (!left.contains(Column.OTHER) || onlyPersons) {
                return null;
            }
            metrics.add(cells(rows, EnumSet.of(Column.OTHER)));
            if (left.size() > 1) {
                metrics.add(cells(rows, left));
            }
        }
        return Meaning.of(items.get(0).meaning().subject(), metrics, key);
    }

    private static List<CellId> cells(Set<Row> rows, Set<Column> columns) {
        List<CellId> cells = new ArrayList<>();
        rows.forEach(row -> columns.forEach(column -> cells.add(new CellId(row, column))));
        return cells;
    }

    /** 逾期不补正3件，其他1件 and the last of all groups of outcomes. */
    private Meaning otherOutcomes(List<Said> items) {
        Set<Row> rows = new LinkedHashSet<>();
        items.forEach(item -> item.meaning().metrics().get(0).forEach(cell -> rows.add(cell.row())));
        boolean loose =
                said.stream().anyMatch(one -> one.count() && !one.meaning().held());
        boolean lastRow = !loose
                && rows.stream().allMatch(row -> row == Row.OTHER_NOT_CORRECTED_IN_TIME || row == Row.OTHER_FEE_UNPAID);
        if (lastRow) {
            return Meaning.of(ClaimSubject.OUTCOME, List.of(Metrics.totals(Row.OTHER_OTHER)), Meaning.Kind.OUTCOME);
        }
        boolean all = items.size() >= LEAST_GROUPS && rows.contains(Row.NOT_PROCESSED_PETITION);
        return all
                ? Meaning.of(ClaimSubject.OUTCOME, Metrics.outcomes(Set.of(Term.OTHER_HANDLING)), Meaning.Kind.OUTCOME)
                : null;
    }

    /** What 共 N 件 counts after the numbers that it adds up; null where it adds up nothing. */
    Meaning together(Window window, Quantity quantity, String words) {
        boolean sum = window.has(TOGETHER)
                && window.right().isEmpty()
                && !window.loose()
                && window.left().stream().allMatch(word -> SUM_WORDS.contains(word.term()));
        if (!sum) {
            return null;
        }
        List<Said> parts = parts(quantity);
        if (BOTH.matcher(words).find()) {
            parts = lastTwo(parts, quantity);
        }
        if (parts.size() < 2) {
            return null;
        }
        Said last = parts.get(0);
        Said first = parts.get(1);
        boolean carried = CARRIED.contains(last.meaning().subject())
                        && CAME_IN.contains(first.meaning().subject())
                || CARRIED.contains(first.meaning().subject())
                        && CAME_IN.contains(last.meaning().subject());
        if (carried && last.scope().isEmpty() && first.scope().isEmpty()) {
            return Meaning.of(
                    ClaimSubject.HANDLED, List.of(Metrics.totals(Row.RECEIVED, Row.CARRIED_IN)), Meaning.Kind.VERB);
        }
        if (byOffice(parts)) {
            return last.meaning();
        }
        boolean applicants = parts.stream().allMatch(part -> part.meaning().subject() == ClaimSubject.APPLICANT);
        if (applicants && parts.stream().noneMatch(FromBefore::ofPersons)) {
            // 商业企业提出17件、法律服务机构6件、其他组织5件，合计28件: organisations alone
            return Said.sum(parts).compareTo(quantity.value()) == 0
                    ? all(ClaimSubject.APPLICANT, Meaning.Kind.APPLICANT, parts)
                    : Meaning.none("前面各数的合计", Meaning.Kind.ANY);
        }
        if (applicants) {
            return Meaning.of(ClaimSubject.RECEIVED, Metrics.requests(ClaimSubject.RECEIVED), Meaning.Kind.VERB);
        }
        if (parts.stream().allMatch(part -> part.meaning().key() == Meaning.Kind.CHANNEL)) {
            return Meaning.of(ClaimSubject.RECEIVED, Metrics.requests(ClaimSubject.RECEIVED), Meaning.Kind.VERB);
        }
        int ways = parts.size() - 1;
        boolean someAsked = CAME_IN.contains(parts.get(ways).meaning().subject())
                && parts.get(ways).scope().isEmpty()
                && parts.subList(0, ways).stream()
                        .allMatch(part -> part.meaning().key() == Meaning.Kind.CHANNEL);
        if (someAsked && Said.sum(parts).compareTo(quantity.value()) == 0) {
            // 共收到网上申请105件，快递17件，合计122件
            return Meaning.of(ClaimSubject.RECEIVED, Metrics.requests(ClaimSubject.RECEIVED), Meaning.Kind.VERB);
        }
        boolean outcomes = parts.stream().allMatch(part -> part.meaning().subject() == ClaimSubject.OUTCOME);
        if (outcomes && Said.sum(parts).compareTo(quantity.value()) == 0) {
            // 予以公开12件，…其他处理0件，总计16件: all groups together are what was resolved
            return parts.size() == Term.GROUPS.size()
                    ? Meaning.of(ClaimSubject.RESOLVED, Metrics.requests(ClaimSubject.RESOLVED), Meaning.Kind.VERB)
                    : all(parts);
        }
        List<List<CellId>> group = outcomes && parts.size() > 2 ? groupOf(parts) : List.of();
        if (!group.isEmpty() && !someAddUpTo(parts, quantity)) {
            // 信访举报投诉11件、重复申请6件、公开出版物1件，合计19件: not these three, so the group or a slip
            List<List<CellId>> either = new ArrayList<>(all(parts).metrics());
            either.addAll(group);
            either.addAll(Metrics.requests(ClaimSubject.HANDLED));
            return Meaning.of(ClaimSubject.OUTCOME, either, Meaning.Kind.OUTCOME);
        }
        if (outcomes && parts.size() == 2) {
            // 予以公开81件，部分公开19件，合计110件: neither the two nor everything, so a slip
            List<List<CellId>> either = new ArrayList<>(all(parts).metrics());
            either.addAll(Metrics.requests(ClaimSubject.HANDLED));
            return Meaning.of(ClaimSubject.OUTCOME, either, Meaning.Kind.OUTCOME);
        }
        boolean alike = last.meaning().held()
                && last.meaning().subject().isAboutDisputes()
                && parts.stream().allMatch(part -> part.meaning().equals(last.meaning()))
                && Said.sum(parts).compareTo(quantity.value()) == 0;
        if (alike) {
            // 向省政府申请复议5件、向市政府申请复议8件，共13件
            return last.meaning();
        }
        boolean suits = parts.size() == 2
                && EnumSet.of(first.meaning().subject(), last.meaning().subject())
                        .equals(EnumSet.of(ClaimSubject.LITIGATION_DIRECT, ClaimSubject.LITIGATION_AFTER_REVIEW));
        if (suits) {
            return Meaning.of(
                    ClaimSubject.LITIGATION,
                    List.of(Metrics.totals(Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW)),
                    Meaning.Kind.DISPUTE);
        }
        if (first.meaning().subject() == ClaimSubject.REVIEW && last.meaning().subject() == ClaimSubject.LITIGATION) {
            return Meaning.of(
                    ClaimSubject.DISPUTES,
                    List.of(Metrics.totals(Row.REVIEW, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW)),
                    Meaning.Kind.DISPUTE);
        }
        boolean bare = last.meaning().held() && window.left().stream().noneMatch(word -> NAMES.contains(word.term()));
        return bare ? Meaning.none("前面各数的合计", Meaning.Kind.ANY) : null;
    }

    /** The cells of the group whose reasons all parts are, empty where they are of several. */
    private static List<List<CellId>> groupOf(List<Said> parts) {
        for (Term term : List.of(Term.REFUSED, Term.UNAVAILABLE, Term.NOT_PROCESSED)) {
            List<List<CellId>> group = Metrics.outcomes(Set.of(term));
            boolean all = group.size() == 1
                    && parts.stream()
                            .allMatch(part -> group.get(0)
                                    .containsAll(part.meaning().metrics().get(0)));
            if (all) {
                return group;
            }
        }
        return List.of();
    }

    /** Whether parts beside each other add up to it. */
    private static boolean someAddUpTo(List<Said> parts, Quantity quantity) {
        for (int first = 0; first < parts.size(); first++) {
            for (int last = first + 2; last <= parts.size(); last++) {
                if (Said.sum(parts.subList(first, last)).compareTo(quantity.value()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Which two are meant by 二者: those of one kind, where more are named only the last that add up to it; else none. */
    private static List<Said> lastTwo(List<Said> parts, Quantity quantity) {
        List<Said> alike = new ArrayList<>();
        for (Said part : parts) {
            if (part.meaning().subject() != parts.get(0).meaning().subject()) {
                break;
            }
            alike.add(part);
        }
        List<Said> two = alike.subList(0, Math.min(2, alike.size()));
        boolean sure = alike.size() == 2 || alike.size() > 2 && Said.sum(two).compareTo(quantity.value()) == 0;
        return sure ? two : alike.size() < 2 ? parts : List.of();
    }

    /** The cells of all outcomes just named, of which 合计占 speaks; null where there are not two. */
    Meaning allOutcomes() {
        List<Said> outcomes = items();
        boolean several = outcomes.size() > 1 && outcomes.get(0).meaning().subject() == ClaimSubject.OUTCOME;
        return several ? all(outcomes) : null;
    }

    /** Whether parts of one thing are given by office, so that 合计 is that of the whole area. */
    static boolean byOffice(List<Said> parts) {
        long offices = parts.stream().map(Said::scope).distinct().count();
        return offices == parts.size()
                && parts.stream().noneMatch(part -> part.scope().isEmpty())
                && parts.stream()
                        .allMatch(part -> part.meaning().held()
                                && part.meaning()
                                        .metrics()
                                        .equals(parts.get(0).meaning().metrics()));
    }

    private static boolean ofPersons(Said part) {
        return part.meaning().metrics().get(0).stream().anyMatch(cell -> cell.column() == Column.NATURAL_PERSON);
    }

    private static Meaning all(List<Said> parts) {
        return all(ClaimSubject.OUTCOME, Meaning.Kind.OUTCOME, parts);
    }

    private static Meaning all(ClaimSubject subject, Meaning.Kind kind, List<Said> parts) {
        List<CellId> cells = new ArrayList<>();
        for (int k = parts.size() - 1; k >= 0; k--) {
            cells.addAll(parts.get(k).meaning().metrics().get(0));
        }
        return Meaning.of(subject, List.of(List.copyOf(cells)), kind);
    }

    /** The counts before, nearest first, up to where they are of another unit or year. */
    private List<Said> parts(Quantity quantity) {
        List<Said> parts = new ArrayList<>();
        for (int k = said.size() - 1; k >= 0; k--) {
            Said one = said.get(k);
            boolean compared = one.reference() || one.year() == -1 || one.kind() == ClaimKind.CHANGE;
            if (compared) {
                continue;
            }
            boolean same =
                    one.count() && one.year() == 0 && one.quantity().unit().equals(quantity.unit());
            if (!same) {
                break;
            }
            parts.add(one);
        }
        return parts;
    }
}
