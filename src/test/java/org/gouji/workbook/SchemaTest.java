package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.gouji.findings.AuditResult;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Every part is valid by the schema of the format: Excel offers to repair what is not. */
class SchemaTest {

    @Test
    void theWorkbookIsValid() throws Exception {
        for (AuditResult result : List.of(ResultFixture.empty(), ResultFixture.ordinary())) {
            assertThat(faults(ResultFixture.bytes(result))).isEmpty();
        }
    }

    @Test
    void theWorkingPapersAreValid() throws Exception {
        for (WorkingPapers paper : WorkingPapers.of(ResultFixture.ordinary())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            paper.write(out);
            assertThat(faults(out.toByteArray())).isEmpty();
        }
    }

    static List<String> faults(byte[] workbook) throws Exception {
        List<String> faults = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                XmlObject xml = parse(part.getName(), new ByteArrayInputStream(zip.readAllBytes()));
                if (xml != null) {
                    List<XmlError> errors = new ArrayList<>();
                    xml.validate(new XmlOptions().setErrorListener(errors));
                    errors.stream()
                            .map(XmlError::getMessage)
                            // Excel itself writes xml:space, which POI's copy of the schema does not list.
                            .filter(error ->
                                    !error.contains("space@http://www.w3.org/XML/1998/namespace in element t@"))
                            .forEach(faults::add);
                }
            }
        }
        return faults;
    }

    private static XmlObject parse(String name, InputStream part) throws Exception {
        if (name.matches("xl/worksheets/sheet\\d+\\.xml")) {
            return WorksheetDocument.Factory.parse(part);
        }
        if (name.matches("xl/charts/chart\\d+\\.xml")) {
            // POI's small schema lacks the types of these: two numbers within bounds and an element without content.
            String chart = new String(part.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("<c:(gapWidth val=\"\\d{1,3}\"|overlap val=\"\\d{1,3}\"|pageSetup)/>", "");
            return ChartSpaceDocument.Factory.parse(chart);
        }
        if (name.matches("xl/comments\\d+\\.xml")) {
            return CommentsDocument.Factory.parse(part);
        }
        return switch (name) {
            case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(part);
            case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(part);
            default -> null;
        };
    }
}
