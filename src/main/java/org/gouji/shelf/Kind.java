package org.gouji.shelf;

/** What the next bytes of a snapshot are. */
enum Kind {
    NULL,
    TEXT,
    /** Something that was written before, by its number. */
    AGAIN,
    INTEGER,
    LONG,
    TRUE,
    FALSE,
    DECIMAL,
    DAY,
    EMPTY,
    PRESENT,
    LIST,
    MAP,
    SET,
    ENUM,
    RECORD;

    static final Kind[] ALL = values();
}
