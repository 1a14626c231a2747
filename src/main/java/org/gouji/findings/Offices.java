package org.gouji.findings;

import java.util.List;
import org.gouji.facts.Publication;

/**
 * Which offices of the roster have a report.
 *
 * @param expected number of offices that the roster lists and does not excuse, or of offices found where there is no
 *     roster
 * @param missing offices without any report, by name; 「未收到，待核实」, never 「未公布」
 * @param year the year that is looked at, 0 where it could not be told
 * @param publications every office of the roster with its dates, in the roster's order; empty without a roster
 */
public record Offices(int expected, List<String> missing, int year, List<Publication> publications) {

    /** Offices of which no dates are known. */
    public Offices(int expected, List<String> missing, int year) {
        this(expected, missing, year, List.of());
    }

    public Offices {
        missing = List.copyOf(missing);
        publications = List.copyOf(publications);
    }

    public Offices with(List<Publication> dates) {
        return new Offices(expected, missing, year, dates);
    }
}
