package org.gouji.evaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Direction;
import org.gouji.facts.Row;

/**
 * What a sentence may speak of, with the cells that the words admit.
 *
 * @param readings alternatives, each a list of cells to be summed
 */
record Statement(
        ClaimKind kind, ClaimSubject subject, List<List<CellId>> readings, Direction direction, boolean newOnly) {

    private static final List<ClaimSubject> REQUESTS = List.of(
            ClaimSubject.NEWLY_RECEIVED,
            ClaimSubject.RECEIVED,
            ClaimSubject.HANDLED,
            ClaimSubject.RESOLVED,
            ClaimSubject.CARRIED_IN,
            ClaimSubject.CARRIED_OUT,
            ClaimSubject.OUTCOME,
            ClaimSubject.APPLICANT);
    private static final List<ClaimSubject> DISPUTES = List.of(
            ClaimSubject.REVIEW,
            ClaimSubject.LITIGATION,
            ClaimSubject.LITIGATION_DIRECT,
            ClaimSubject.LITIGATION_AFTER_REVIEW,
            ClaimSubject.DISPUTES,
            ClaimSubject.REVIEW_RESULT,
            ClaimSubject.LITIGATION_RESULT);
    private static final List<ClaimSubject> TABLE_TWO = List.of(
            ClaimSubject.NORMATIVE_DOCUMENTS,
            ClaimSubject.PUBLISHED_DOCUMENTS,
            ClaimSubject.REGULATIONS,
            ClaimSubject.PERMITS,
            ClaimSubject.PENALTIES,
            ClaimSubject.COERCIVE_MEASURES,
            ClaimSubject.CHARGES);

    /** Some statement whose cells a report with the given cells has. */
    static Statement any(Random random, Set<CellId> cells) {
        while (true) {
            ClaimSubject subject = subject(random);
            ClaimKind kind = kind(random, subject);
            List<List<CellId>> readings = new ArrayList<>(readings(random, subject, kind));
            readings.removeIf(reading -> !cells.containsAll(reading));
            if (readings.isEmpty()) {
                continue;
            }
            boolean flat = kind == ClaimKind.EQUALITY && random.nextInt(3) == 0;
            boolean newOnly = random.nextInt(3) == 0 && kind == ClaimKind.ABSENCE;
            return new Statement(kind, subject, readings, flat ? Direction.FLAT : Direction.NONE, newOnly);
        }
    }

    private static ClaimSubject subject(Random random) {
        List<ClaimSubject> list = switch (random.nextInt(4)) {
            case 0 -> DISPUTES;
            case 1 -> TABLE_TWO;
            default -> REQUESTS;
        };
        return list.get(random.nextInt(list.size()));
    }

    private static ClaimKind kind(Random random, ClaimSubject subject) {
        int dice = random.nextInt(10);
        boolean result = subject == ClaimSubject.REVIEW_RESULT || subject == ClaimSubject.LITIGATION_RESULT;
        if (result) {
            return dice < 6 ? ClaimKind.COUNT : ClaimKind.RESULT;
        }
        boolean all = subject == ClaimSubject.CARRIED_OUT || subject == ClaimSubject.APPLICANT;
        if (dice < 2) {
            return ClaimKind.CHANGE;
        }
        if (dice < 4) {
            return all || random.nextBoolean() ? ClaimKind.EQUALITY : ClaimKind.ABSENCE;
        }
        if (dice == 4 && subject != ClaimSubject.PUBLISHED_DOCUMENTS && subject != ClaimSubject.DISPUTES) {
            return ClaimKind.ABSENCE;
        }
        return dice == 5 && subject == ClaimSubject.NORMATIVE_DOCUMENTS ? ClaimKind.BREAKDOWN : ClaimKind.COUNT;
    }

    private static List<List<CellId>> readings(Random random, ClaimSubject subject, ClaimKind kind) {
        List<CellId> received = totals(Row.RECEIVED);
        List<CellId> all = totals(Row.RECEIVED, Row.CARRIED_IN);
        List<CellId> resolved = totals(Row.RESOLVED);
        return switch (subject) {
            case NEWLY_RECEIVED -> List.of(received);
            case RECEIVED -> kind == ClaimKind.ABSENCE ? List.of(received) : List.of(received, all);
            case HANDLED -> List.of(received, all, resolved);
            case RESOLVED -> List.of(resolved);
            case CARRIED_IN -> List.of(totals(Row.CARRIED_IN));
            case CARRIED_OUT -> List.of(totals(Row.CARRIED_OUT));
            case OUTCOME -> outcome(random, kind);
            case APPLICANT -> applicants(random);
            case REVIEW -> List.of(totals(Row.REVIEW));
            case LITIGATION -> List.of(totals(Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW));
            case LITIGATION_DIRECT -> List.of(totals(Row.LITIGATION_DIRECT));
            case LITIGATION_AFTER_REVIEW -> List.of(totals(Row.LITIGATION_AFTER_REVIEW));
            case DISPUTES -> List.of(totals(Row.REVIEW, Row.LITIGATION_DIRECT, Row.LITIGATION_AFTER_REVIEW));
            case REVIEW_RESULT -> List.of(List.of(new CellId(Row.REVIEW, result(random))));
            case LITIGATION_RESULT -> suits(result(random));
            case NORMATIVE_DOCUMENTS -> documents(random, Row.NORMATIVE_DOCUMENTS);
            case PUBLISHED_DOCUMENTS ->
                List.of(
                        List.of(new CellId(Row.NORMATIVE_DOCUMENTS, Column.ISSUED)),
                        List.of(new CellId(Row.NORMATIVE_DOCUMENTS, Column.IN_FORCE)));
            case REGULATIONS -> documents(random, Row.REGULATIONS);
            case PERMITS -> List.of(List.of(new CellId(Row.PERMITS, Column.DECISIONS)));
            case PENALTIES -> List.of(List.of(new CellId(Row.PENALTIES, Column.DECISIONS)));
            case COERCIVE_MEASURES -> List.of(List.of(new CellId(Row.COERCIVE_MEASURES, Column.DECISIONS)));
            case CHARGES -> List.of(List.of(new CellId(Row.CHARGES, Column.AMOUNT)));
            default -> throw new IllegalArgumentException(subject.name());
        };
    }

    /** 均予以公开 leaves no doubt which rows must be 0; a number may mean a reason or the group it belongs to. */
    private static List<List<CellId>> outcome(Random random, ClaimKind kind) {
        return switch (random.nextInt(kind == ClaimKind.EQUALITY ? 3 : 4)) {
            case 0 -> List.of(totals(Row.GRANTED));
            case 1 -> List.of(totals(Row.UNAVAILABLE_NOT_HELD, Row.UNAVAILABLE_NEEDS_CREATION));
            case 2 ->
                List.of(
                        totals(Row.OTHER_NOT_CORRECTED_IN_TIME, Row.OTHER_FEE_UNPAID, Row.OTHER_OTHER),
                        totals(Row.OTHER));
            default -> List.of(totals(Row.REFUSED_STATE_SECRET), totals(Row.REFUSED_FORBIDDEN_BY_LAW));
        };
    }

    private static List<List<CellId>> applicants(Random random) {
        List<Column> columns = random.nextBoolean()
                ? List.of(Column.NATURAL_PERSON)
                : List.of(Column.BUSINESS, Column.RESEARCH, Column.PUBLIC_INTEREST, Column.LEGAL_SERVICE, Column.OTHER);
        List<List<CellId>> readings = new ArrayList<>();
        for (List<Row> rows :
                List.of(List.of(Row.RECEIVED), List.of(Row.RECEIVED, Row.CARRIED_IN), List.of(Row.RESOLVED))) {
            List<CellId> cells = new ArrayList<>();
            rows.forEach(row -> columns.forEach(column -> cells.add(new CellId(row, column))));
            readings.add(cells);
        }
        return readings;
    }

    private static List<List<CellId>> documents(Random random, Row row) {
        List<Column> columns = List.of(Column.ISSUED, Column.REPEALED, Column.IN_FORCE);
        return List.of(List.of(new CellId(row, columns.get(random.nextInt(columns.size())))));
    }

    private static List<List<CellId>> suits(Column result) {
        return List.of(
                List.of(new CellId(Row.LITIGATION_DIRECT, result), new CellId(Row.LITIGATION_AFTER_REVIEW, result)));
    }

    private static Column result(Random random) {
        return List.of(Column.UPHELD, Column.CORRECTED, Column.OTHER, Column.PENDING)
                .get(random.nextInt(4));
    }

    private static List<CellId> totals(Row... rows) {
        List<CellId> cells = new ArrayList<>();
        for (Row row : rows) {
            cells.add(new CellId(row, Column.TOTAL));
        }
        return cells;
    }
}
