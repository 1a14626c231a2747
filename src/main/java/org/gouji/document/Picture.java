package org.gouji.document;

/** A picture of some size in the running text, which may stand for a table; logos and icons are left out. */
public record Picture(Place place) implements Block {}
