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

    public FindingFilter {
        text = text.strip();
    }

    public static FindingFilter ofReport(String file) {
        return new FindingFilter("", "", "", "", 0, "", "", "", file, "");
    }

    /** Whether a finding is asked for, whatever was decided on it. */
    boolean takes(FindingsOfRun.Listed finding) {
        return is(severity, finding.severity())
                && is(code, finding.code())
                && is(office, finding.officeId())
                && is(change, finding.change())
                && is(file, finding.file())
                && is(theme, finding.theme())
                && (year == 0 || year == finding.year())
                && says(finding);
    }

    private boolean says(FindingsOfRun.Listed finding) {
        return text.isEmpty()
                || finding.office().contains(text)
                || finding.title().contains(text)
                || finding.message().contains(text)
                || finding.code().equalsIgnoreCase(text);
    }

    private static boolean is(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
