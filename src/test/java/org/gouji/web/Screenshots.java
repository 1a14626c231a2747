package org.gouji.web;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gouji.store.FindingFilter;
import org.gouji.store.FindingTable;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;

/** Goes over every page, at the width of a screen and of a tablet; keeps pictures where the system property says so. */
final class Screenshots {

    private static final Map<String, int[]> SIZES = Map.of("1280", new int[] {1280, 800}, "820", new int[] {820, 1180});

    private Screenshots() {}

    static void of(Page page, Served served, List<String> faults) throws Exception {
        String folder = System.getProperty("gouji.screenshots", "");
        long run = served.bean(RunTable.class).lastFinished().orElseThrow().id();
        String key = served.bean(FindingTable.class)
                .find(run, FindingFilter.NONE, Sight.ALL, 0, 1)
                .get(0)
                .key();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/runs",
                "/findings",
                "/findings/" + key,
                "/reports",
                "/reports/0",
                "/offices",
                "/rules",
                "/rules/A01",
                "/rules/edit?path=arithmetic/requests-balance",
                "/rules/changes",
                "/rules/changes/1",
                "/rules/versions",
                "/self-check",
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
