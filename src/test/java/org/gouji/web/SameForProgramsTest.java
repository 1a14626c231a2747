package org.gouji.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything that a page does, the API does, for the same roles. */
class SameForProgramsTest {

    /** What a page shows or does, and by which addresses a program gets or does the same. */
    private static final Map<String, List<String>> SAME = new LinkedHashMap<>();

    /** What makes sense to a person in front of a page only. */
    private static final Map<String, String> PAGES_ONLY = Map.of(
            "GET /password", "a token has no password",
            "POST /password", "a token has no password",
            "GET /help", "words for people",
            "GET /help/{guide}", "words for people",
            "GET /rules/names", "words for people",
            "GET /rules/edit", "the editor itself; what it loads and saves is the API's",
            "GET /papers", "a form");

    static {
        same("GET /", "GET /api/v1/overview", "GET /api/v1/waiting", "GET /api/v1/runs", "GET /api/v1/me");
        same("GET /self-check", "POST /api/v1/audits");
        same("POST /self-check", "POST /api/v1/audits", "GET /api/v1/audits/{id}", "GET /api/v1/audits/{id}/workbook");
        same("GET /self-check/reading", "POST /api/v1/readings");
        same("POST /self-check/reading", "POST /api/v1/readings");
        same("POST /self-check/submit", "POST /api/v1/submissions");
        same("GET /findings", "GET /api/v1/findings");
        same("GET /findings/{key}", "GET /api/v1/findings/{key}");
        same("POST /findings/reviews", "POST /api/v1/findings/reviews");
        same("POST /findings/{key}/response", "POST /api/v1/findings/{key}/response");
        same("POST /findings/import", "POST /api/v1/findings/import");
        same("POST /papers", "POST /api/v1/papers");
        same("GET /exports/{kind}", "GET /api/v1/exports/{kind}");
        same("GET /reports", "GET /api/v1/reports");
        same("GET /reports/{number}", "GET /api/v1/reports/{number}", "GET /api/v1/findings");
        same("GET /reports/{number}/original", "GET /api/v1/reports/{number}/original");
        same("GET /reports/{number}/two-years", "GET /api/v1/reports/{number}/two-years");
        same("POST /reports/{number}/leave-out", "DELETE /api/v1/reports/{id}");
        same(
                "GET /runs",
                "GET /api/v1/runs",
                "GET /api/v1/instances",
                "GET /api/v1/schedule",
                "GET /api/v1/watch",
                "GET /api/v1/retention");
        same("GET /runs/compare", "GET /api/v1/runs/compare");
        same("GET /runs/now", "GET /api/v1/runs/{id}");
        same("GET /runs/{id}/workbook", "GET /api/v1/runs/{id}/workbook", "GET /api/v1/runs/{id}/batch");
        same("POST /runs", "POST /api/v1/runs");
        same("POST /runs/upload", "POST /api/v1/reports");
        same("POST /runs/{id}/cancel", "POST /api/v1/runs/{id}/cancel");
        same("POST /runs/schedule", "PUT /api/v1/schedule");
        same("POST /runs/watch", "PUT /api/v1/watch");
        same("POST /runs/retention", "PUT /api/v1/retention");
        same("GET /offices", "GET /api/v1/offices");
        same("GET /offices/roster", "GET /api/v1/offices/roster");
        same("POST /offices/roster", "POST /api/v1/offices/roster");
        same("POST /offices/roster/back", "DELETE /api/v1/offices/roster");
        same("GET /rules", "GET /api/v1/rules", "GET /api/v1/rulebook");
        same("GET /rules/{code}", "GET /api/v1/rules", "GET /api/v1/rules/source");
        same("POST /rules/params", "POST /api/v1/rules/params");
        same("POST /rules/profiles", "PUT /api/v1/rules/profiles", "GET /api/v1/rules/profiles");
        same("GET /rules/params", "GET /api/v1/rules/params");
        same("GET /rules/why", "GET /api/v1/rules/why");
        same("GET /rules/changes", "GET /api/v1/rules/changes");
        same("GET /rules/changes/{id}", "GET /api/v1/rules/changes/{id}");
        same("GET /rules/changes/{id}/trial", "GET /api/v1/rules/changes/{id}");
        same("GET /rules/versions", "GET /api/v1/rules/versions");
        same("GET /rules/versions/preview", "GET /api/v1/rules/versions/preview");
        same("POST /rules/check", "POST /api/v1/rules/check");
        same("POST /rules/changes", "POST /api/v1/rules/changes");
        for (String step : List.of("trial", "propose", "withdraw", "return", "approve")) {
            same("POST /rules/changes/{id}/" + step, "POST /api/v1/rules/changes/{id}/" + step);
        }
        same("GET /rules/versions/{number}/audit", "GET /api/v1/rules/versions/{number}/audit");
        same("POST /rules/versions/{number}/audit", "POST /api/v1/rules/versions/{number}/audit");
        same("POST /rules/versions/{number}/rollback", "POST /api/v1/rules/versions/{number}/rollback");
        same("GET /log", "GET /api/v1/log");
        same("GET /accounts", "GET /api/v1/accounts", "GET /api/v1/tokens");
        same("POST /accounts", "POST /api/v1/accounts");
        same("POST /accounts/{name}", "PUT /api/v1/accounts/{name}");
        same("POST /accounts/{name}/password", "POST /api/v1/accounts/{name}/password");
        same("POST /tokens", "POST /api/v1/tokens");
        same("POST /tokens/{id}/revoke", "DELETE /api/v1/tokens/{id}");
        same("GET /backup", "GET /api/v1/backup");
    }

    @Test
    void whatAPageDoesAProgramMay() {
        Map<String, Rights.Right> rights = new LinkedHashMap<>();
        Rights.TABLE.forEach(right -> rights.put(right.method() + " " + right.path(), right));
        Set<String> pages = new TreeSet<>(rights.keySet());
        pages.removeIf(address -> address.contains(" /api/") || address.contains(" /actuator/"));
        Set<String> told = new TreeSet<>(SAME.keySet());
        told.addAll(PAGES_ONLY.keySet());
        assertThat(told).isEqualTo(pages);

        List<String> faults = new ArrayList<>();
        SAME.forEach((page, programs) -> programs.forEach(program -> {
            if (!rights.containsKey(program)) {
                faults.add(page + ": there is no " + program);
            }
        }));
        // Whoever may do it in the page may do it by a program, and nobody else; the overview shows an office nothing.
        SAME.forEach((page, programs) -> {
            if (!page.equals("GET /")
                    && rights.containsKey(programs.get(0))
                    && !rights.get(page)
                            .roles()
                            .equals(rights.get(programs.get(0)).roles())) {
                faults.add(page + " and " + programs.get(0) + " are not for the same roles");
            }
        });
        assertThat(faults).isEmpty();
    }

    private static void same(String page, String... programs) {
        SAME.put(page, List.of(programs));
    }
}
