package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A number of the narrative that is held against nothing, and why.
 *
 * @param reason in Chinese
 */
public record LooseNumber(int section, String reason, String printed, Place place) implements Quotable {}
