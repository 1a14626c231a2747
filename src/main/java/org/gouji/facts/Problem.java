package org.gouji.facts;

import java.util.Set;
import org.gouji.document.Place;

/**
 * A sentence of part five that names a problem.
 *
 * @param topics subjects of {@code rules/terms.yaml} that it speaks of; empty where it names none
 * @param lastYear whether it is said of the year before
 * @param item the problem itself, normalised, without the words around it
 */
public record Problem(int section, Set<String> topics, boolean lastYear, String item, String printed, Place place)
        implements Quotable {

    public Problem {
        topics = Set.copyOf(topics);
    }
}
