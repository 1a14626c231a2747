package org.gouji.facts;

import org.gouji.document.Place;

/**
 * Something that could not be read or told for certain. It is never the office's fault.
 *
 * @param grave whether part of the report was lost, so that the run must say that not all was read
 */
public record ReadingProblem(String message, Place place, boolean grave) {}
