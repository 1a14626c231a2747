package org.gouji.facts;

/**
 * One office's yearly report.
 *
 * @param file path relative to the PATH given, with {@code /}
 * @param office name as printed, empty where it could not be told
 * @param officeId the roster's name, or the printed one less 人民政府 and superior places; empty where unknown
 * @param kindCertain whether the kind comes from the roster and not from the name
 * @param year year reported on, 0 where it could not be told
 * @param form the format its tables follow
 * @param complete false where the file breaks off, so that what is missing may only have been cut off
 */
public record Report(
        String file,
        String office,
        String officeId,
        OfficeKind kind,
        boolean kindCertain,
        int year,
        Form form,
        boolean complete) {

    public boolean yearKnown() {
        return year != 0;
    }

    /** The year before as a report would write it: 2022年; empty where the year is unknown. */
    public String previousYear() {
        return yearKnown() ? year - 1 + "年" : "";
    }

    /** Whether 条例第五十条第（四）项 asks this office for 工作考核、社会评议和责任追究结果. */
    public boolean governmentAtAnyLevel() {
        return kind == OfficeKind.GOVERNMENT || kind == OfficeKind.TOWNSHIP;
    }
}
