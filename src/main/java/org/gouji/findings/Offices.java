package org.gouji.findings;

import java.util.List;

/**
 * Which offices of the roster have a report.
 *
 * @param expected number of offices that the roster lists and does not excuse, or of offices found where there is no
 *     roster
 * @param missing offices without any report, by name; 「未收到，待核实」, never 「未公布」
 * @param year the year that is looked at, 0 where it could not be told
 */
public record Offices(int expected, List<String> missing, int year) {

    public Offices {
        missing = List.copyOf(missing);
    }
}
