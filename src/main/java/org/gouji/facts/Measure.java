package org.gouji.facts;

import java.util.Set;
import org.gouji.document.Place;

/**
 * A sentence of part five that names a measure, with the subjects that it speaks of.
 *
 * @param lastYear whether it tells what became of last year's problems
 */
public record Measure(int section, Set<String> topics, boolean lastYear, String printed, Place place)
        implements Quotable {

    public Measure {
        topics = Set.copyOf(topics);
    }
}
