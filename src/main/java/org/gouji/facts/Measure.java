package org.gouji.facts;

import java.util.Set;
import org.gouji.document.Place;

/** A sentence of part five that names a measure, with the subjects that it speaks of. */
public record Measure(int section, Set<String> topics, String printed, Place place) implements Quotable {

    public Measure {
        topics = Set.copyOf(topics);
    }
}
