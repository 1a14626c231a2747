package org.gouji.facts;

import org.gouji.document.Place;

/** The title line of the report. */
public record Title(int section, String text, String printed, Place place) implements Quotable {}
