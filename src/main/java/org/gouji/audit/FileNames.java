package org.gouji.audit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which files hold no report whatever is in them, and how a file's name is shown. */
final class FileNames {

    private static final Set<String> NO_REPORTS =
            Set.of("roster.csv", "roster.xlsx", "control-figures.xlsx", "control-figures.csv");

    private FileNames() {}

    /** Hidden files, lock files of Word ({@code ~$…}), README*, the roster, control figures and earlier workbooks. */
    static boolean noReport(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.toUpperCase(Locale.ROOT).startsWith("README")
                || name.matches("审核结果.*\\.xlsx")
                || NO_REPORTS.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * The name as it is shown: composed, because macOS hands out decomposed names, and without control characters, which
     * would steer a terminal or break a workbook.
     */
    static String shown(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
