package org.gouji.recognise;

import java.util.List;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/** Which cells the words of a claim may mean: alternatives, each a list of cells to be summed. */
final class Metrics {

    private static final CellId RECEIVED = total(Row.RECEIVED);
    private static final CellId CARRIED_IN = total(Row.CARRIED_IN);
    private static final CellId RESOLVED = total(Row.RESOLVED);

    private Metrics() {}

    static List<List<CellId>> of(ClaimSubject subject) {
        return switch (subject) {
            case NEWLY_RECEIVED -> List.of(List.of(RECEIVED));
            case RECEIVED -> List.of(List.of(RECEIVED), List.of(RECEIVED, CARRIED_IN));
            case HANDLED -> List.of(List.of(RECEIVED), List.of(RECEIVED, CARRIED_IN), List.of(RESOLVED));
            case RESOLVED -> List.of(List.of(RESOLVED));
            case CARRIED_IN -> List.of(List.of(CARRIED_IN));
            case CARRIED_OUT -> List.of(List.of(total(Row.CARRIED_OUT)));
            case REVIEW -> List.of(List.of(total(Row.REVIEW)));
            case LITIGATION -> List.of(List.of(total(Row.LITIGATION_DIRECT), total(Row.LITIGATION_AFTER_REVIEW)));
            case LITIGATION_DIRECT -> List.of(List.of(total(Row.LITIGATION_DIRECT)));
            case LITIGATION_AFTER_REVIEW -> List.of(List.of(total(Row.LITIGATION_AFTER_REVIEW)));
        };
    }

    private static CellId total(Row row) {
        return new CellId(row, Column.TOTAL);
    }
}
