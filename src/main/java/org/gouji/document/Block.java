package org.gouji.document;

/** One piece of a document in reading order. */
public sealed interface Block permits Paragraph, Grid, Picture {}
