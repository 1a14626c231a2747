package org.gouji.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last audits, kept in memory: at most 100 of them and 2,000 reports, the oldest forgotten first. */
@Component
class FinishedAudits {

    static final int MOST_AUDITS = 100;
    static final int MOST_REPORTS = 2_000;

    private final Map<String, FinishedAudit> audits = new HashMap<>();
    private final Deque<String> oldestFirst = new ArrayDeque<>();
    private int reports;

    synchronized void keep(FinishedAudit audit) {
        audits.put(audit.id(), audit);
        oldestFirst.add(audit.id());
        reports += audit.size();
        while (oldestFirst.size() > 1 && (oldestFirst.size() > MOST_AUDITS || reports > MOST_REPORTS)) {
            reports -= audits.remove(oldestFirst.remove()).size();
        }
    }

    synchronized Optional<FinishedAudit> find(String id) {
        return Optional.ofNullable(audits.get(id));
    }
}
