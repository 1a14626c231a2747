package org.gouji.facts;

/**
 * The same office's report of the year before, against which this one is held.
 *
 * @param file where it was found, path relative to the PATH given
 */
public record PreviousReport(int year, String file, Form form) {}
