package org.gouji.facts;

/**
 * The same office's report of the year before, against which this one is held.
 *
 * @param file where it was found, path relative to the PATH given
 * @param otherScope whether one of both reports gives numbers of the whole area and the other those of its own level alone
 */
public record PreviousReport(int year, String file, Form form, boolean otherScope) {}
