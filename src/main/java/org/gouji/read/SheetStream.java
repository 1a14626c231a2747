package org.gouji.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.ODFNotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * All sheets of a workbook row by row, hidden ones and rows that a filter hides too, without keeping the workbook in
 * memory. Days are read as {@code 2026-12-31} whatever the cell shows them as.
 */
public final class SheetStream {

    private static final int WIDEST = 200;
    private static final int DAY = 10;

    /** Takes one row. */
    public interface Rows {
        /**
         * @param number as Excel counts it, from 1
         * @param values texts without the blanks around them, from the first column on
         */
        void row(String sheet, int number, List<String> values);
    }

    private SheetStream() {}

    /** @throws UnreadableException where the file is no workbook that can be read, with a message in Chinese */
    public static void read(Path file, Rows rows) throws IOException, UnreadableException {
        if (Files.size(file) == 0) {
            throw new UnreadableException("是空的");
        }
        FileMagic kind;
        try (InputStream in = FileMagic.prepareToCheckMagic(Files.newInputStream(file))) {
            kind = FileMagic.valueOf(in);
        }
        try {
            if (kind == FileMagic.OOXML) {
                stream(file, rows);
            } else {
                whole(file, rows);
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException("加了密码，打不开");
        } catch (ODFNotOfficeXmlFileException e) {
            throw new UnreadableException("是 OpenDocument 表格（.ods），请另存为 .xlsx");
        } catch (RuntimeException e) {
            throw new UnreadableException(
                    kind == FileMagic.OLE2
                            ? "是旧格式的 Excel 文件（.xls），其中有读不了的内容，请另存为 .xlsx"
                            : "不是能读的 Excel 文件（" + e.getClass().getSimpleName() + "）",
                    e);
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException e) {
            throw new UnreadableException("不是能读的 Excel 文件（" + e.getClass().getSimpleName() + "）", e);
        }
    }

    private static void stream(Path file, Rows rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(parts);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(parts);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            null,
                            texts,
                            new Handler(sheets.getSheetName(), rows),
                            new Days(),
                            false));
                    xml.parse(new InputSource(sheet));
                }
            }
        }
    }

    /** Old workbooks and encrypted ones; what they hold at most fits into memory. */
    private static void whole(Path file, Rows rows) throws IOException {
        DataFormatter formatter = new Days();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    Handler handler = new Handler(sheet.getSheetName(), rows);
                    handler.startRow(row.getRowNum());
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK) {
                            handler.cell(cell.getAddress().formatAsString(), formatter.formatCellValue(cell), null);
                        }
                    }
                    handler.endRow(row.getRowNum());
                }
            }
        }
    }

    private static final class Days extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int format, String words, boolean from1904) {
            if (DateUtil.isADateFormat(format, words) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, from1904).toString().substring(0, DAY);
            }
            return super.formatRawCellContents(value, format, words, from1904);
        }
    }

    private static final class Handler implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final String sheet;
        private final Rows rows;
        private List<String> values = new ArrayList<>();

        Handler(String sheet, Rows rows) {
            this.sheet = sheet;
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            values = new ArrayList<>();
        }

        @Override
        public void cell(String address, String text, XSSFComment comment) {
            int column = address == null ? values.size() : new CellReference(address).getCol();
            if (text == null || column >= WIDEST) {
                return;
            }
            while (values.size() < column) {
                values.add("");
            }
            values.add(text.strip());
        }

        @Override
        public void endRow(int row) {
            if (values.stream().anyMatch(value -> !value.isEmpty())) {
                rows.row(sheet, row + 1, values);
            }
        }
    }
}
