package org.gouji.workbook;

import java.util.List;
import org.gouji.findings.Changes;
import org.gouji.findings.EarlierEdition;

/** 变化情况: what became of the findings of earlier editions and of the earlier run; left out where there is neither. */
final class ChangesSheet {

    static final String NAME = "变化情况";

    private static final List<String> TITLES = List.of("单位", "年度", "与哪一份相比", "变化", "代码", "问题", "说明", "文件");
    private static final int HEADER = 1;

    private ChangesSheet() {}

    static void write(Streamed workbook, Styles styles, List<AuditedOffice> offices) {
        boolean any = offices.stream()
                .anyMatch(office -> !office.audited().editions().isEmpty()
                        || office.audited().sinceLastRun().isPresent());
        if (!any) {
            return;
        }
        Page page = new Page(workbook, styles, NAME, 20, 7, 34, 9, 7, 26, 50, 26);
        page.line("各稿之间、与上次审核之间问题的变化；以最后一稿为准，前面各稿的问题不再列入“问题清单”", Look.BLOCK, TITLES.size());
        page.header(TITLES);
        for (AuditedOffice office : offices) {
            for (EarlierEdition edition : office.audited().editions()) {
                rows(page, office, edition.changes());
            }
            office.audited().sinceLastRun().ifPresent(changes -> rows(page, office, changes));
        }
        page.filter(HEADER, TITLES.size());
        page.freeze(2, HEADER + 1);
        page.textIsMeant();
    }

    private static void rows(Page page, AuditedOffice office, Changes changes) {
        rows(page, office, changes.against(), "已消除", changes.cleared());
        rows(page, office, changes.against(), "仍存在", changes.remaining());
        rows(page, office, changes.against(), "新出现", changes.fresh());
        if (changes.none() && changes.remaining().isEmpty()) {
            rows(page, office, changes.against(), "没有问题", List.of(new Changes.Past("", "", "", "两次都没有发现问题")));
        }
    }

    private static void rows(
            Page page, AuditedOffice office, String against, String change, List<Changes.Past> findings) {
        for (Changes.Past past : findings) {
            page.row(
                    Entry.text(office.office()),
                    office.year(),
                    Entry.text(against),
                    Entry.centred(change),
                    Entry.centred(past.code()),
                    Entry.text(past.title()),
                    Entry.text(past.message()),
                    Entry.text(office.report().file()));
        }
    }
}
