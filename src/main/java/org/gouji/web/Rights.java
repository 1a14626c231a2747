package org.gouji.web;

import static org.gouji.store.Role.ADMIN;
import static org.gouji.store.Role.AUDITOR;
import static org.gouji.store.Role.OFFICE;
import static org.gouji.store.Role.READER;
import static org.gouji.store.Role.REVIEWER;
import static org.gouji.store.Role.RULE_APPROVER;
import static org.gouji.store.Role.RULE_AUTHOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.store.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may ask for what: the first line that fits holds, and what no line names nobody may. */
final class Rights {

    /** @param local whether programs on this machine may ask without logging in, where the service is open to such */
    record Right(HttpMethod method, PathPattern path, Set<Role> roles, boolean local) {}

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> INSIDE = EnumSet.complementOf(EnumSet.of(OFFICE));
    private static final Set<Role> AUDITING = EnumSet.of(AUDITOR, REVIEWER);
    private static final Set<Role> RULES = EnumSet.of(RULE_AUTHOR, RULE_APPROVER, ADMIN);

    static final List<Right> TABLE = List.of(
            local(HttpMethod.POST, "/api/v1/audits", ALL),
            local(HttpMethod.GET, "/api/v1/audits/{id}", ALL),
            local(HttpMethod.GET, "/api/v1/audits/{id}/workbook", ALL),
            local(HttpMethod.GET, "/api/v1/rules", ALL),
            right(HttpMethod.GET, "/api/v1/rules/**", INSIDE),
            right(HttpMethod.POST, "/api/v1/rules/changes/{id}/approve", EnumSet.of(RULE_APPROVER)),
            right(HttpMethod.POST, "/api/v1/rules/changes/{id}/return", EnumSet.of(RULE_APPROVER)),
            right(HttpMethod.POST, "/api/v1/rules/versions/**", EnumSet.of(RULE_APPROVER)),
            right(HttpMethod.POST, "/api/v1/rules/**", EnumSet.of(RULE_AUTHOR)),
            local(HttpMethod.GET, "/api/v1/rulebook", ALL),
            local(HttpMethod.POST, "/api/v1/rulebook/trial", RULES),
            right(HttpMethod.GET, "/api/v1/openapi/**", ALL),
            right(HttpMethod.GET, "/api/v1/me", ALL),
            right(HttpMethod.GET, "/api/v1/findings/**", ALL),
            right(HttpMethod.POST, "/api/v1/findings/reviews", AUDITING),
            right(HttpMethod.GET, "/api/v1/reports/**", ALL),
            right(HttpMethod.POST, "/api/v1/reports", EnumSet.of(AUDITOR)),
            right(HttpMethod.DELETE, "/api/v1/reports/{id}", EnumSet.of(AUDITOR)),
            right(HttpMethod.GET, "/api/v1/runs/**", INSIDE),
            right(HttpMethod.POST, "/api/v1/runs/**", EnumSet.of(AUDITOR)),
            right(HttpMethod.GET, "/api/v1/schedule", INSIDE),
            right(HttpMethod.PUT, "/api/v1/schedule", EnumSet.of(AUDITOR, ADMIN)),
            right(HttpMethod.GET, "/api/v1/watch", INSIDE),
            right(HttpMethod.PUT, "/api/v1/watch", EnumSet.of(AUDITOR, ADMIN)),
            right(HttpMethod.GET, "/api/v1/offices/**", INSIDE),
            right(null, "/api/v1/offices/roster", EnumSet.of(AUDITOR, ADMIN)),
            right(HttpMethod.GET, "/api/v1/log", EnumSet.of(ADMIN, REVIEWER)),
            right(HttpMethod.GET, "/api/v1/backup", EnumSet.of(ADMIN)),
            right(HttpMethod.GET, "/backup", EnumSet.of(ADMIN)),
            right(null, "/api/v1/accounts/**", EnumSet.of(ADMIN)),
            right(null, "/api/v1/tokens/**", EnumSet.of(ADMIN)),
            right(HttpMethod.GET, "/actuator/prometheus", EnumSet.of(ADMIN, READER)),
            right(HttpMethod.GET, "/actuator/**", EnumSet.of(ADMIN)),
            right(HttpMethod.GET, "/", ALL),
            right(null, "/password", ALL),
            right(HttpMethod.GET, "/help/**", ALL),
            right(HttpMethod.GET, "/self-check", ALL),
            right(HttpMethod.POST, "/self-check", ALL),
            right(HttpMethod.GET, "/findings/**", ALL),
            right(HttpMethod.POST, "/findings/**", AUDITING),
            right(HttpMethod.GET, "/reports/**", ALL),
            right(HttpMethod.POST, "/reports/**", EnumSet.of(AUDITOR)),
            right(HttpMethod.GET, "/runs/**", INSIDE),
            right(HttpMethod.POST, "/runs/schedule", EnumSet.of(AUDITOR, ADMIN)),
            right(HttpMethod.POST, "/runs/watch", EnumSet.of(AUDITOR, ADMIN)),
            right(HttpMethod.POST, "/runs/**", EnumSet.of(AUDITOR)),
            right(HttpMethod.GET, "/offices/**", INSIDE),
            right(HttpMethod.POST, "/offices/roster/**", EnumSet.of(AUDITOR, ADMIN)),
            right(HttpMethod.GET, "/rules/edit", EnumSet.of(RULE_AUTHOR)),
            right(HttpMethod.GET, "/rules/**", INSIDE),
            right(HttpMethod.POST, "/rules/changes/{id}/approve", EnumSet.of(RULE_APPROVER)),
            right(HttpMethod.POST, "/rules/changes/{id}/return", EnumSet.of(RULE_APPROVER)),
            right(HttpMethod.POST, "/rules/versions/**", EnumSet.of(RULE_APPROVER)),
            right(HttpMethod.POST, "/rules/**", EnumSet.of(RULE_AUTHOR)),
            right(HttpMethod.GET, "/log", EnumSet.of(ADMIN, REVIEWER)),
            right(null, "/accounts/**", EnumSet.of(ADMIN)),
            right(null, "/tokens/**", EnumSet.of(ADMIN)));

    private Rights() {}

    static Optional<Right> of(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(right -> right.path().matches(parsed))
                .filter(right -> right.method() == null
                        || right.method().matches(method)
                        || method.equals("HEAD") && right.method() == HttpMethod.GET)
                .findFirst();
    }

    private static Right local(HttpMethod method, String path, Set<Role> roles) {
        return new Right(method, PathPatternParser.defaultInstance.parse(path), roles, true);
    }

    private static Right right(HttpMethod method, String path, Set<Role> roles) {
        return new Right(method, PathPatternParser.defaultInstance.parse(path), roles, false);
    }
}
