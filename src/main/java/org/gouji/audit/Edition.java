package org.gouji.audit;

import org.gouji.facts.ReportFacts;

/** Which edition of a report a file holds, as folder or file name say; later ones replace earlier ones. */
enum Edition {
    DRAFT("(?s).*(送审|草稿|初稿|征求意见).*"),
    UNSAID(""),
    PUBLISHED("(?s).*(公布稿|正式|定稿).*"),
    CORRECTED("(?s).*(更正|修订|勘误|订正).*");

    private final String names;

    Edition(String names) {
        this.names = names;
    }

    static Edition of(ReportFacts facts) {
        String file = facts.report().file();
        if (file.matches(CORRECTED.names)) {
            return CORRECTED;
        }
        if (file.matches(DRAFT.names)) {
            return DRAFT;
        }
        return file.matches(PUBLISHED.names) ? PUBLISHED : UNSAID;
    }
}
