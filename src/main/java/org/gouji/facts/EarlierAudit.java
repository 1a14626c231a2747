package org.gouji.facts;

/**
 * An earlier audit of the same office's report of the year before is at hand.
 *
 * @param day the day of that audit
 */
public record EarlierAudit(String day) {}
