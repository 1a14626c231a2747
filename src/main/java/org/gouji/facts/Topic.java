package org.gouji.facts;

import org.gouji.document.Place;

/**
 * Whether the report speaks of a subject that {@code rules/terms.yaml} lists.
 *
 * @param list name of the list, such as 总体情况五个方面
 * @param name the subject, such as 平台建设
 * @param found whether a sentence speaks of it
 * @param headingOnly whether only a heading names it
 * @param result whether it was found with a result and not only as an arrangement
 */
public record Topic(
        String list,
        String name,
        boolean found,
        boolean headingOnly,
        boolean result,
        int section,
        String printed,
        Place place)
        implements Quotable {}
