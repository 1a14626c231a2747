package org.gouji.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gouji.facts.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the files open in a library that did not write them. */
class ReportOfficeFilesTest {

    private static final PrintedReport REPORT =
            PrintedReport.zeros(Form.FORM_2021, false).with("requests.received.total", "27");

    @ParameterizedTest
    @EnumSource(DocxLook.class)
    void opensAsADocument(DocxLook look) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(ReportDocx.of(REPORT, look)))) {
            int tables = look.splits() ? 4 : look == DocxLook.NESTED ? 1 : 3;
            assertThat(document.getTables()).hasSize(tables);
        }
    }

    @ParameterizedTest
    @EnumSource(SheetLook.class)
    void opensAsAWorkbook(SheetLook look) throws Exception {
        for (byte[] bytes : new byte[][] {ReportSheets.xlsx(REPORT, look), ReportSheets.xls(REPORT, look)}) {
            try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
                Sheet sheet = book.getSheetAt(look.perTable() ? 2 : 0);
                assertThat(sheet.getNumMergedRegions()).isGreaterThan(15);
                assertThat(book.getNumberOfSheets()).isEqualTo(look.perTable() ? 4 : 1);
            }
        }
    }
}
