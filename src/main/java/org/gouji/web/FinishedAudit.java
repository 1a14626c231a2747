package org.gouji.web;

import java.util.List;
import org.gouji.findings.AuditResult;

/** An audit that was answered and can be fetched again by its id. */
record FinishedAudit(String id, AuditResult result, List<String> notices) {

    int size() {
        return result.reports().size() + result.unreadable().size();
    }
}
