package org.gouji.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** The formulas of a workbook and the values stored with them, read as a stream: sheets of some runs are hundreds of megabytes. */
final class FormulaCells {

    /** @param value as it stands in the file; errors as {@code #N/A} */
    record Value(String formula, String value) {}

    private FormulaCells() {}

    /** By sheet and address, in the order of the file. */
    static Map<String, Map<String, Value>> of(Path workbook) throws IOException {
        double ratio = ZipSecureFile.getMinInflateRatio();
        // LibreOffice's styles pack better than POI trusts in files from strangers.
        ZipSecureFile.setMinInflateRatio(0.001);
        Map<String, Map<String, Value>> cells = new LinkedHashMap<>();
        try (OPCPackage file = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(file).getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    cells.put(sheets.getSheetName(), formulas(sheet));
                }
            }
        } catch (OpenXML4JException | XMLStreamException e) {
            throw new IOException(workbook.getFileName() + "：" + e.getMessage(), e);
        } finally {
            ZipSecureFile.setMinInflateRatio(ratio);
        }
        return cells;
    }

    private static Map<String, Value> formulas(InputStream sheet) throws XMLStreamException {
        Map<String, Value> cells = new LinkedHashMap<>();
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
        String address = "";
        String formula = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "c" -> {
                    address = xml.getAttributeValue(null, "r");
                    formula = null;
                }
                case "f" -> {
                    formula = xml.getElementText();
                    cells.put(address, new Value(formula, ""));
                }
                case "v" -> {
                    if (formula != null) {
                        cells.put(address, new Value(formula, xml.getElementText()));
                    }
                }
                default -> {}
            }
        }
        return cells;
    }
}
