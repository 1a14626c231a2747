package org.gouji.facts;

import org.gouji.document.Place;

/** Something of the report that a finding can quote: the words exactly as printed and where they stand. */
public interface Quotable {

    String printed();

    Place place();

    /** Number of the part (1 to 6) it stands in, 0 before part one. */
    int section();
}
