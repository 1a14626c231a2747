package org.gouji.claims;

import static org.gouji.facts.Row.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/** Which cells words may mean: alternatives, each a list of cells to be summed. */
final class Metrics {

    private static final Map<Term, List<Row>> OUTCOMES = new EnumMap<>(Term.class);
    private static final Map<Term, List<Column>> APPLICANTS = new EnumMap<>(Term.class);
    private static final Map<Term, Column> RESULTS = Map.of(
            Term.UPHELD, Column.UPHELD,
            Term.CORRECTED, Column.CORRECTED,
            Term.OTHER_RESULT, Column.OTHER,
            Term.PENDING, Column.PENDING);

    static {
        OUTCOMES.put(Term.GRANTED, List.of(GRANTED));
        OUTCOMES.put(Term.PARTLY, List.of(PARTLY_GRANTED));
        OUTCOMES.put(
                Term.REFUSED,
                Arrays.stream(Row.values())
                        .filter(row -> row.name().startsWith("REFUSED_"))
                        .toList());
        OUTCOMES.put(
                Term.UNAVAILABLE, List.of(UNAVAILABLE_NOT_HELD, UNAVAILABLE_NEEDS_CREATION, UNAVAILABLE_STILL_UNCLEAR));
        OUTCOMES.put(
                Term.NOT_PROCESSED,
                List.of(
                        NOT_PROCESSED_PETITION,
                        NOT_PROCESSED_DUPLICATE,
                        NOT_PROCESSED_PUBLICATION,
                        NOT_PROCESSED_ABUSIVE,
                        NOT_PROCESSED_RECONFIRMATION));
        OUTCOMES.put(Term.OTHER_HANDLING, List.of(OTHER_NOT_CORRECTED_IN_TIME, OTHER_FEE_UNPAID, OTHER_OTHER));
        OUTCOMES.put(Term.STATE_SECRET, List.of(REFUSED_STATE_SECRET));
        OUTCOMES.put(Term.FORBIDDEN, List.of(REFUSED_FORBIDDEN_BY_LAW));
        OUTCOMES.put(Term.STABILITY, List.of(REFUSED_SECURITY_AND_STABILITY));
        OUTCOMES.put(Term.THIRD_PARTY, List.of(REFUSED_THIRD_PARTY_RIGHTS));
        OUTCOMES.put(Term.INTERNAL, List.of(REFUSED_INTERNAL_AFFAIRS));
        OUTCOMES.put(Term.PROCESS, List.of(REFUSED_PROCESS_INFORMATION));
        OUTCOMES.put(Term.ENFORCEMENT, List.of(REFUSED_ENFORCEMENT_FILE));
        OUTCOMES.put(Term.INQUIRY, List.of(REFUSED_ADMINISTRATIVE_INQUIRY));
        OUTCOMES.put(Term.NOT_HELD, List.of(UNAVAILABLE_NOT_HELD));
        OUTCOMES.put(Term.NEEDS_CREATION, List.of(UNAVAILABLE_NEEDS_CREATION));
        OUTCOMES.put(Term.UNCLEAR, List.of(UNAVAILABLE_STILL_UNCLEAR));
        OUTCOMES.put(Term.PETITION, List.of(NOT_PROCESSED_PETITION));
        OUTCOMES.put(Term.DUPLICATE, List.of(NOT_PROCESSED_DUPLICATE));
        OUTCOMES.put(Term.PUBLICATION, List.of(NOT_PROCESSED_PUBLICATION));
        OUTCOMES.put(Term.ABUSIVE, List.of(NOT_PROCESSED_ABUSIVE));
        OUTCOMES.put(Term.RECONFIRMATION, List.of(NOT_PROCESSED_RECONFIRMATION));
        OUTCOMES.put(Term.NOT_CORRECTED, List.of(OTHER_NOT_CORRECTED_IN_TIME));
        OUTCOMES.put(Term.FEE_UNPAID, List.of(OTHER_FEE_UNPAID));

        APPLICANTS.put(Term.NATURAL, List.of(Column.NATURAL_PERSON));
        APPLICANTS.put(Term.BUSINESS, List.of(Column.BUSINESS));
        APPLICANTS.put(Term.RESEARCH, List.of(Column.RESEARCH));
        APPLICANTS.put(Term.PUBLIC_INTEREST, List.of(Column.PUBLIC_INTEREST));
        APPLICANTS.put(Term.LEGAL, List.of(Column.LEGAL_SERVICE));
        APPLICANTS.put(Term.OTHER_ORGANISATION, List.of(Column.OTHER));
        APPLICANTS.put(
                Term.ORGANISATION,
                List.of(Column.BUSINESS, Column.RESEARCH, Column.PUBLIC_INTEREST, Column.LEGAL_SERVICE, Column.OTHER));
    }

    private Metrics() {}

    static List<List<CellId>> requests(ClaimSubject subject) {
        List<CellId> received = totals(RECEIVED);
        List<CellId> all = totals(RECEIVED, CARRIED_IN);
        List<CellId> resolved = totals(RESOLVED);
        return switch (subject) {
            case NEWLY_RECEIVED -> List.of(received);
            case RECEIVED -> List.of(received, all);
            case HANDLED -> List.of(received, all, resolved);
            case RESOLVED -> List.of(resolved);
            case CARRIED_IN -> List.of(totals(CARRIED_IN));
            case CARRIED_OUT -> List.of(totals(CARRIED_OUT));
            case CARRIED -> List.of(totals(CARRIED_OUT), totals(CARRIED_IN));
            default -> throw new IllegalArgumentException(subject + " is not told by its verb alone");
        };
    }

    /** The rows of some outcomes together; （六）其他处理 may be one row or three. */
    static List<List<CellId>> outcomes(Set<Term> terms) {
        Set<Row> rows = new LinkedHashSet<>();
        terms.forEach(term -> rows.addAll(OUTCOMES.get(term)));
        List<CellId> cells = totals(rows.toArray(Row[]::new));
        if (!rows.contains(OTHER_OTHER)) {
            return List.of(cells);
        }
        List<CellId> oneRow = new ArrayList<>(cells.stream()
                .filter(cell -> !OUTCOMES.get(Term.OTHER_HANDLING).contains(cell.row()))
                .toList());
        oneRow.add(new CellId(OTHER, Column.TOTAL));
        return List.of(cells, oneRow);
    }

    static List<List<CellId>> applicants(Set<Term> terms, Set<Term> outcomes) {
        Set<Column> columns = new LinkedHashSet<>();
        terms.forEach(term -> columns.addAll(APPLICANTS.get(term)));
        if (!outcomes.isEmpty()) {
            Set<Row> rows = new LinkedHashSet<>();
            outcomes.forEach(term -> rows.addAll(OUTCOMES.get(term)));
            return List.of(cross(rows, columns));
        }
        List<List<CellId>> metrics = new ArrayList<>(List.of(
                cross(Set.of(RECEIVED), columns),
                cross(new LinkedHashSet<>(List.of(RECEIVED, CARRIED_IN)), columns),
                cross(Set.of(RESOLVED), columns)));
        if (terms.equals(Set.of(Term.OTHER_ORGANISATION))) {
            // 其他组织 may be short for 法人或其他组织
            metrics.addAll(applicants(Set.of(Term.ORGANISATION), outcomes));
        }
        return metrics;
    }

    static List<List<CellId>> results(Set<Row> cases, Term result) {
        return List.of(
                cases.stream().map(row -> new CellId(row, RESULTS.get(result))).toList());
    }

    static List<CellId> totals(Row... rows) {
        CellId[] totals = new CellId[rows.length];
        Arrays.setAll(totals, i -> new CellId(rows[i], Column.TOTAL));
        return List.of(totals);
    }

    static List<CellId> cell(Row row, Column column) {
        return List.of(new CellId(row, column));
    }

    private static List<CellId> cross(Set<Row> rows, Set<Column> columns) {
        List<CellId> cells = new ArrayList<>();
        rows.forEach(row -> columns.forEach(column -> cells.add(new CellId(row, column))));
        return cells;
    }
}
