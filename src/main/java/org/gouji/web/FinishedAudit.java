package org.gouji.web;

import java.util.List;
import org.gouji.findings.AuditResult;

/**
 * An audit that was answered and can be fetched again by its id.
 *
 * @param owner who asked for it, and may fetch it again
 */
record FinishedAudit(String id, String owner, AuditResult result, List<String> notices) {

    int size() {
        return result.reports().size() + result.unreadable().size();
    }
}
