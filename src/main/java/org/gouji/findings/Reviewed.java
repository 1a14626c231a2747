package org.gouji.findings;

import java.time.Instant;

/**
 * One entry of the log of decisions: how a finding stood from then on.
 *
 * @param number from 1, in the order in which decisions were taken in
 * @param at when it was taken in
 * @param by who took it in
 * @param source the file that it came from
 * @param key of the finding
 * @param values hash of the figures that the decision rests on
 */
public record Reviewed(
        int number,
        Instant at,
        String by,
        String source,
        String key,
        String values,
        Review review,
        Response response) {}
