package org.gouji.web;

import org.gouji.store.SettingTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What is set for runs: whether the folder of reports is watched, and how many finished runs stay whole. */
@Component
class RunSettings {

    private static final String WATCH = "watch-folder";
    private static final String KEEP = "keep-runs";
    /** Five years of monthly runs. */
    private static final int KEEP_UNLESS_SAID = 60;

    private static final int KEEP_LEAST = 2;
    private static final int KEEP_MOST = 1_000;

    private final SettingTable marks;

    RunSettings(SettingTable marks) {
        this.marks = marks;
    }

    boolean watches() {
        return marks.find(WATCH).map(Boolean::parseBoolean).orElse(true);
    }

    void watch(boolean on) {
        marks.put(WATCH, String.valueOf(on));
    }

    /** How many finished runs stay whole. */
    int kept() {
        return marks.find(KEEP).map(Integer::parseInt).orElse(KEEP_UNLESS_SAID);
    }

    /** Sets how many finished runs stay whole; the others are let go of after the next run. */
    void keep(int runs) {
        if (runs < KEEP_LEAST || runs > KEEP_MOST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "保留的次数应在 " + KEEP_LEAST + " 与 " + KEEP_MOST + " 之间");
        }
        marks.put(KEEP, String.valueOf(runs));
    }
}
