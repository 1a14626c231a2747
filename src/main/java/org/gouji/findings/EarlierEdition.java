package org.gouji.findings;

/**
 * An edition of a report that a later one replaced: read and judged, but no longer held against the office.
 *
 * @param edition 送审稿, 公布稿 or 更正稿
 * @param findings how many findings it had
 * @param changes what became of them in the edition in force
 */
public record EarlierEdition(String file, String edition, int findings, Changes changes) {}
