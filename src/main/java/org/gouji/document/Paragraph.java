package org.gouji.document;

/** One line or paragraph of running text, as printed. */
public record Paragraph(String text, Place place) implements Block {}
