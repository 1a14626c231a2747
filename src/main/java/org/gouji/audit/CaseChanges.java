package org.gouji.audit;

import java.util.Map;
import java.util.Set;
import org.gouji.facts.CellId;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/**
 * How the report of a case differs from the faultless one. A null text means unchanged, an empty one left out.
 *
 * @param kind kind by the roster, null where the case has no roster
 * @param allCells text of every cell that {@code cells} does not name, null for the usual figures
 * @param bodies running text of parts by number
 * @param withoutParts parts that are left out with heading, text and table
 * @param webPage whether the report is a web page and not a text
 * @param asPictures tables that the page shows as pictures
 * @param replaced text → text, done last but for cutting
 * @param cutAfter the report ends after this text; empty where it is whole
 * @param wholeText the report itself, in place of everything else; empty where it is built
 */
record CaseChanges(
        String office,
        OfficeKind kind,
        int year,
        Form form,
        boolean oneRowOther,
        String title,
        String lead,
        String signature,
        String allCells,
        Map<CellId, String> cells,
        Map<Integer, String> bodies,
        Set<Integer> withoutParts,
        Map<Integer, String> headings,
        Set<Row> withoutRows,
        Set<Table> withoutTables,
        boolean webPage,
        Set<Table> asPictures,
        Map<String, String> replaced,
        String cutAfter,
        String wholeText) {

    /** The same changes to the report of another year. */
    CaseChanges of(String otherOffice, OfficeKind otherKind, int otherYear, Map<CellId, String> otherCells) {
        return new CaseChanges(
                otherOffice,
                otherKind,
                otherYear,
                form,
                oneRowOther,
                title,
                lead,
                signature,
                allCells,
                otherCells,
                bodies,
                withoutParts,
                headings,
                withoutRows,
                withoutTables,
                webPage,
                asPictures,
                replaced,
                cutAfter,
                wholeText);
    }

    boolean missing(int part) {
        return withoutParts.contains(part);
    }
}
