package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A sentence that says whose numbers the report gives.
 *
 * @param wholeArea whether it speaks of the whole area (全市、全区); else of the office or its own level alone (本级、本机关)
 */
public record StatisticsScope(int section, boolean wholeArea, String printed, Place place) implements Quotable {}
