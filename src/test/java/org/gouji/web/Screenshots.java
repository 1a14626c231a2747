package org.gouji.web;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.store.AuditedReportTable;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingTable;
import org.gouji.store.Role;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;

/** Goes over every page, at the width of a screen and of a tablet; keeps pictures where the system property says so. */
final class Screenshots {

    private static final Map<String, int[]> SIZES = Map.of("1280", new int[] {1280, 800}, "820", new int[] {820, 1180});

    /** What keeps people from using a page by keyboard or by ear. */
    private static final String UNREADABLE = """
            () => {
              const faults = [];
              const shown = (one) => one.getClientRects().length > 0;
              const name = (one) => one.getAttribute('aria-label')
                || [...(one.labels || [])].map((label) => label.textContent.trim()).join('')
                || one.textContent.trim() || one.title;
              document.querySelectorAll('input:not([type=hidden]), select, textarea, button, a[href]').forEach((one) => {
                if (shown(one) && !name(one) && !one.closest('.CodeMirror')) faults.push('no name: ' + one.outerHTML.slice(0, 120));
              });
              if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
              let level = 1;
              document.querySelectorAll('h1, h2, h3, h4').forEach((one) => {
                const now = Number(one.tagName[1]);
                if (now > level + 1) faults.push('heading skips a level: ' + one.innerText);
                level = now;
              });
              const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
              ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => faults.push('id twice: ' + id));
              document.querySelectorAll('[tabindex]').forEach((one) => {
                if (one.tabIndex > 0) faults.push('out of order: ' + one.outerHTML.slice(0, 80));
              });
              document.querySelectorAll('thead th').forEach((one) => {
                if (!one.textContent.trim() && !one.querySelector('[aria-label]')) faults.push('empty head in ' + document.title);
              });
              document.querySelectorAll('td, th').forEach((one) => {
                if (shown(one) && getComputedStyle(one).display !== 'table-cell') faults.push('cell out of its column: ' + one.outerHTML.slice(0, 80));
              });
              const first = document.querySelector('a[href], button, input');
              if (!first.matches('.skip')) faults.push('no way past the navigation');
              return faults;
            }
            """;

    private Screenshots() {}

    static void of(Page page, Served served, List<String> faults) throws Exception {
        String folder = System.getProperty("gouji.screenshots", "");
        // There is something to compare from the second run on.
        served.over(served.json("POST", "/api/v1/runs", served.token(Role.AUDITOR), null)
                .path("id")
                .asLong());
        long run = served.bean(RunTable.class).lastFinished().orElseThrow().id();
        String key = served.bean(FindingTable.class)
                .find(run, FindingFilter.NONE, Sight.ALL, 0, 1)
                .get(0)
                .key();
        List<AuditedReportTable.Row> reports =
                served.bean(AuditedReportTable.class).find(run, "", "", 0, Sight.ALL, 0, 500);
        int report = reports.stream()
                .filter(row -> reports.stream()
                        .anyMatch(other -> other.officeId().equals(row.officeId()) && other.year() == row.year() - 1))
                .findFirst()
                .orElseThrow()
                .position();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/runs",
                "/runs/compare",
                "/findings",
                "/findings/" + key,
                "/reports",
                "/reports/" + report,
                "/reports/" + report + "/two-years",
                "/papers",
                "/offices",
                "/rules",
                "/rules/A01",
                "/rules/edit?path=arithmetic/requests-balance",
                "/rules/edit?path=profile",
                "/rules/edit?path=arithmetic/in-words&code=A97&title=x&language=sentences",
                "/rules/names",
                "/help/rules",
                "/rules/changes",
                "/rules/changes/1",
                "/rules/versions",
                "/rules/versions/preview",
                "/rules/versions/1/audit",
                "/self-check",
                "/self-check/reading",
                "/log",
                "/accounts",
                "/help",
                "/password")) {
            pages.put(path.equals("/") ? "overview" : path.substring(1).replaceAll("[^A-Za-z0-9]+", "-"), path);
        }
        for (Map.Entry<String, int[]> size : SIZES.entrySet()) {
            page.setViewportSize(size.getValue()[0], size.getValue()[1]);
            for (Map.Entry<String, String> one : pages.entrySet()) {
                page.navigate(one.getValue());
                page.waitForLoadState();
                // Nothing stands out to the right of a page: tables scroll by themselves.
                int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
                if (wide > size.getValue()[0]) {
                    faults.add(one.getValue() + " is " + wide + " wide at " + size.getKey());
                }
                for (Object fault : (List<?>) page.evaluate(UNREADABLE)) {
                    faults.add(one.getValue() + ": " + fault);
                }
                if (!folder.isEmpty()) {
                    page.waitForTimeout(600);
                    Path file = Path.of(folder, one.getKey() + "-" + size.getKey() + ".png");
                    Files.createDirectories(file.getParent());
                    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
                }
            }
        }
    }
}
