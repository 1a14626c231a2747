package org.gouji.facts;

/**
 * That no title was found.
 *
 * @param certain whether the file format shows where a title would stand; in bare text it may only have been lost
 */
public record MissingTitle(boolean certain) {}
