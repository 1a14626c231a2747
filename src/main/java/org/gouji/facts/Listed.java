package org.gouji.facts;

import org.gouji.document.Place;

/**
 * An office of the roster: the reporting one, one directly below it, or one beside it under the same superior place.
 *
 * @param relation SELF, CHILD
 * @param excused whether 免报原因 is given
 * @param received whether a report for the year is among those that are audited
 * @param notDue whether its report is still to be published in time on the day of the audit
 */
public record Listed(String name, OfficeKind kind, Relation relation, boolean excused, boolean received, boolean notDue)
        implements Quotable {

    /** What the list is called as a place. */
    public static final String NAME = "单位名册";

    /** The list itself as a place, for what is said of no report. */
    public static final Place ROSTER = Place.path(Listed.NAME, 0);

    /** How it stands to the reporting office. */
    public enum Relation {
        SELF,
        CHILD
    }

    /** The same office on a day on which its report is not due yet. */
    public Listed beforeItsDay() {
        return new Listed(name, kind, relation, excused, received, true);
    }

    public boolean isSelf() {
        return relation == Relation.SELF;
    }

    public boolean isChild() {
        return relation == Relation.CHILD;
    }

    @Override
    public String printed() {
        return name;
    }

    @Override
    public Place place() {
        return ROSTER;
    }

    @Override
    public int section() {
        return 0;
    }
}
