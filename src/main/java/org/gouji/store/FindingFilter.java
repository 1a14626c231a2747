package org.gouji.store;

/**
 * Which findings are looked for; what is empty (or 0) is not asked.
 *
 * @param text somewhere in office, title, message or code
 * @param severity, change, conclusion, state names of constants
 * @param file of one report
 * @param theme folder of the rules, such as arithmetic
 */
public record FindingFilter(
        String text,
        String severity,
        String code,
        String office,
        int year,
        String change,
        String conclusion,
        String state,
        String file,
        String theme) {

    public static final FindingFilter NONE = new FindingFilter("", "", "", "", 0, "", "", "", "", "");

    /** The same whatever was decided. */
    FindingFilter ofAnyConclusion() {
        return new FindingFilter(text, severity, code, office, year, change, "", state, file, theme);
    }

    public static FindingFilter ofReport(String file) {
        return new FindingFilter("", "", "", "", 0, "", "", "", file, "");
    }
}
