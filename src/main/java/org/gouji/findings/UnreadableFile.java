package org.gouji.findings;

/** A file from which no report could be read, and why, in Chinese with the place where one is known. */
public record UnreadableFile(String file, String why) {}
