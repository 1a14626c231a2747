package org.gouji.web;

import static org.gouji.store.Role.ADMIN;
import static org.gouji.store.Role.AUDITOR;
import static org.gouji.store.Role.OFFICE;
import static org.gouji.store.Role.READER;
import static org.gouji.store.Role.REVIEWER;
import static org.gouji.store.Role.RULE_APPROVER;
import static org.gouji.store.Role.RULE_AUTHOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gouji.store.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may ask for what: the first line that fits holds, and what no line names nobody may. Each address has its own line, so that
 * a new one is nobody's until somebody says whose; {@code AccessTest} holds it.
 */
final class Rights {

    /** @param local whether programs on this machine may ask without logging in, where the service is open to such */
    record Right(HttpMethod method, PathPattern path, Set<Role> roles, boolean local) {}

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> INSIDE = EnumSet.complementOf(EnumSet.of(OFFICE));
    private static final Set<Role> AUDIT = EnumSet.of(AUDITOR);
    private static final Set<Role> REVIEW = EnumSet.of(AUDITOR, REVIEWER);
    private static final Set<Role> RELEASE = EnumSet.of(REVIEWER);
    private static final Set<Role> SETTINGS = EnumSet.of(AUDITOR, ADMIN);
    private static final Set<Role> LOG = EnumSet.of(ADMIN, REVIEWER);
    private static final Set<Role> AUTHOR = EnumSet.of(RULE_AUTHOR);
    private static final Set<Role> APPROVER = EnumSet.of(RULE_APPROVER);
    private static final Set<Role> RULES = EnumSet.of(RULE_AUTHOR, RULE_APPROVER, ADMIN);
    private static final Set<Role> TRIES = EnumSet.of(AUDITOR, RULE_AUTHOR, RULE_APPROVER);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(ADMIN);

    static final List<Right> TABLE = List.of(
            local(POST, "/api/v1/audits", ALL),
            local(GET, "/api/v1/audits/{id}", ALL),
            local(GET, "/api/v1/audits/{id}/workbook", ALL),
            local(GET, "/api/v1/rules", INSIDE),
            local(GET, "/api/v1/rulebook", INSIDE),
            local(POST, "/api/v1/rulebook/trial", RULES),
            local(POST, "/api/v1/readings", ALL),
            right(GET, "/api/v1/openapi/**", ALL),
            right(GET, "/api/v1/me", ALL),
            right(GET, "/password", ALL),
            right(POST, "/password", ALL),
            right(GET, "/", ALL),
            right(GET, "/api/v1/overview", INSIDE),
            right(GET, "/api/v1/waiting", INSIDE),
            right(GET, "/help", ALL),
            right(GET, "/help/{guide}", INSIDE),
            right(GET, "/self-check", ALL),
            right(POST, "/self-check", ALL),
            right(GET, "/self-check/reading", ALL),
            right(POST, "/self-check/reading", ALL),
            right(POST, "/self-check/submit", EnumSet.of(OFFICE)),
            right(POST, "/api/v1/submissions", EnumSet.of(OFFICE)),
            // What of findings and reports an office gets to see, Sights decides.
            right(GET, "/findings", ALL),
            right(GET, "/findings/{key}", ALL),
            right(POST, "/findings/reviews", REVIEW),
            right(POST, "/findings/{key}/response", EnumSet.of(OFFICE)),
            right(POST, "/api/v1/findings/{key}/response", EnumSet.of(OFFICE)),
            right(GET, "/api/v1/findings", ALL),
            right(GET, "/api/v1/findings/{key}", ALL),
            right(POST, "/api/v1/findings/reviews", REVIEW),
            right(GET, "/papers", INSIDE),
            right(POST, "/papers", RELEASE),
            right(GET, "/exports/{kind}", INSIDE),
            right(POST, "/findings/import", REVIEW),
            right(POST, "/api/v1/papers", RELEASE),
            right(GET, "/api/v1/exports/{kind}", INSIDE),
            right(POST, "/api/v1/findings/import", REVIEW),
            right(GET, "/reports", ALL),
            right(GET, "/reports/{number}", ALL),
            right(GET, "/reports/{number}/original", ALL),
            right(POST, "/reports/{number}/leave-out", AUDIT),
            right(GET, "/reports/{number}/two-years", ALL),
            right(GET, "/api/v1/reports/{number}/two-years", ALL),
            right(GET, "/api/v1/reports", ALL),
            right(GET, "/api/v1/reports/{number}", ALL),
            right(GET, "/api/v1/reports/{number}/original", ALL),
            right(POST, "/api/v1/reports", AUDIT),
            right(DELETE, "/api/v1/reports/{id}", AUDIT),
            right(GET, "/runs", INSIDE),
            right(GET, "/runs/now", INSIDE),
            right(GET, "/runs/compare", INSIDE),
            right(GET, "/runs/{id}/workbook", INSIDE),
            right(POST, "/runs", AUDIT),
            right(POST, "/runs/upload", AUDIT),
            right(POST, "/runs/{id}/cancel", AUDIT),
            right(POST, "/runs/schedule", SETTINGS),
            right(POST, "/runs/watch", SETTINGS),
            right(POST, "/runs/retention", SETTINGS),
            right(GET, "/api/v1/runs", INSIDE),
            right(GET, "/api/v1/runs/compare", INSIDE),
            right(GET, "/api/v1/runs/{id}", INSIDE),
            right(GET, "/api/v1/runs/{id}/batch", INSIDE),
            right(GET, "/api/v1/runs/{id}/workbook", INSIDE),
            right(POST, "/api/v1/runs", AUDIT),
            right(POST, "/api/v1/runs/{id}/cancel", AUDIT),
            right(GET, "/api/v1/schedule", INSIDE),
            right(PUT, "/api/v1/schedule", SETTINGS),
            right(GET, "/api/v1/watch", INSIDE),
            right(PUT, "/api/v1/watch", SETTINGS),
            right(GET, "/api/v1/instances", INSIDE),
            right(GET, "/api/v1/retention", INSIDE),
            right(PUT, "/api/v1/retention", SETTINGS),
            right(GET, "/offices", INSIDE),
            right(GET, "/offices/roster", INSIDE),
            right(POST, "/offices/roster", SETTINGS),
            right(POST, "/offices/roster/back", SETTINGS),
            right(GET, "/api/v1/offices", INSIDE),
            right(GET, "/api/v1/offices/roster", INSIDE),
            right(POST, "/api/v1/offices/roster", SETTINGS),
            right(DELETE, "/api/v1/offices/roster", SETTINGS),
            right(GET, "/rules", INSIDE),
            right(GET, "/rules/edit", AUTHOR),
            right(GET, "/rules/params", INSIDE),
            right(GET, "/api/v1/rules/params", INSIDE),
            right(POST, "/rules/params", AUTHOR),
            right(POST, "/api/v1/rules/params", AUTHOR),
            right(POST, "/rules/profiles", APPROVER),
            right(GET, "/api/v1/rules/profiles", INSIDE),
            right(PUT, "/api/v1/rules/profiles", APPROVER),
            right(GET, "/rules/why", INSIDE),
            right(GET, "/rules/names", INSIDE),
            right(GET, "/rules/changes", INSIDE),
            right(GET, "/rules/versions", INSIDE),
            right(GET, "/rules/versions/preview", INSIDE),
            right(GET, "/api/v1/rules/versions/preview", INSIDE),
            right(GET, "/rules/{code}", INSIDE),
            right(GET, "/rules/changes/{id}", INSIDE),
            right(GET, "/rules/changes/{id}/trial", INSIDE),
            right(POST, "/rules/check", AUTHOR),
            right(POST, "/rules/changes", AUTHOR),
            right(POST, "/rules/changes/{id}/trial", AUTHOR),
            right(POST, "/rules/changes/{id}/propose", AUTHOR),
            right(POST, "/rules/changes/{id}/withdraw", AUTHOR),
            right(POST, "/rules/changes/{id}/return", APPROVER),
            right(POST, "/rules/changes/{id}/approve", APPROVER),
            right(GET, "/rules/versions/{number}/audit", INSIDE),
            right(POST, "/rules/versions/{number}/audit", TRIES),
            right(POST, "/rules/versions/{number}/rollback", APPROVER),
            right(GET, "/api/v1/rules/source", INSIDE),
            right(GET, "/api/v1/rules/why", INSIDE),
            right(GET, "/api/v1/rules/changes", INSIDE),
            right(GET, "/api/v1/rules/changes/{id}", INSIDE),
            right(GET, "/api/v1/rules/versions", INSIDE),
            right(POST, "/api/v1/rules/check", AUTHOR),
            right(POST, "/api/v1/rules/changes", AUTHOR),
            right(POST, "/api/v1/rules/changes/{id}/trial", AUTHOR),
            right(POST, "/api/v1/rules/changes/{id}/propose", AUTHOR),
            right(POST, "/api/v1/rules/changes/{id}/withdraw", AUTHOR),
            right(POST, "/api/v1/rules/changes/{id}/return", APPROVER),
            right(POST, "/api/v1/rules/changes/{id}/approve", APPROVER),
            right(GET, "/api/v1/rules/versions/{number}/audit", INSIDE),
            right(POST, "/api/v1/rules/versions/{number}/audit", TRIES),
            right(POST, "/api/v1/rules/versions/{number}/rollback", APPROVER),
            right(GET, "/log", LOG),
            right(GET, "/api/v1/log", LOG),
            right(GET, "/accounts", ADMINISTRATOR),
            right(POST, "/accounts", ADMINISTRATOR),
            right(POST, "/accounts/{name}", ADMINISTRATOR),
            right(POST, "/accounts/{name}/password", ADMINISTRATOR),
            right(POST, "/tokens", ADMINISTRATOR),
            right(POST, "/tokens/{id}/revoke", ADMINISTRATOR),
            right(GET, "/api/v1/accounts", ADMINISTRATOR),
            right(POST, "/api/v1/accounts", ADMINISTRATOR),
            right(PUT, "/api/v1/accounts/{name}", ADMINISTRATOR),
            right(POST, "/api/v1/accounts/{name}/password", ADMINISTRATOR),
            right(GET, "/api/v1/tokens", ADMINISTRATOR),
            right(POST, "/api/v1/tokens", ADMINISTRATOR),
            right(DELETE, "/api/v1/tokens/{id}", ADMINISTRATOR),
            right(GET, "/backup", ADMINISTRATOR),
            right(GET, "/api/v1/backup", ADMINISTRATOR),
            right(GET, "/actuator/prometheus", EnumSet.of(ADMIN, READER)));

    private Rights() {}

    static Optional<Right> of(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return TABLE.stream()
                .filter(right -> right.path().matches(parsed))
                .filter(right -> right.method().matches(method) || method.equals("HEAD") && right.method() == GET)
                .findFirst();
    }

    private static Right local(HttpMethod method, String path, Set<Role> roles) {
        return new Right(method, PathPatternParser.defaultInstance.parse(path), roles, true);
    }

    private static Right right(HttpMethod method, String path, Set<Role> roles) {
        return new Right(method, PathPatternParser.defaultInstance.parse(path), roles, false);
    }
}
