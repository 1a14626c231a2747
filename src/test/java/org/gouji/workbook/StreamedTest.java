package org.gouji.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What POI reads back of a workbook whose rows were packed as they were written. */
class StreamedTest {

    private static final String HARD = " <a href=\"x\">&\u00A0\n\t\u0001\uFFFE\uD83D\uDE00年报 ";
    private static final int ROWS = 5_000;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachCellIsReadBackAsItWasWritten(boolean small) throws IOException {
        byte[] file = written(small);
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(read.getNumberOfSheets()).isEqualTo(2);
            XSSFSheet sheet = read.getSheetAt(1);
            assertThat(sheet.getLastRowNum()).isEqualTo(ROWS - 1);
            for (Row row : sheet) {
                int number = row.getRowNum();
                assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(number);
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(number / 8.0 - 3);
                assertThat(row.getCell(2).getStringCellValue()).isEqualTo(CellText.clean(number + HARD));
                assertThat(row.getCell(3).getCellFormula()).isEqualTo("A1&\"<\"");
                assertThat(row.getCell(3).getStringCellValue()).endsWith("年报 ");
                assertThat(row.getCell(6).getStringCellValue()).isEqualTo(CellText.clean(repeated(number)));
                assertThat(row.getCell(300).getCellFormula()).isEqualTo("A1+1");
                assertThat(row.getCell(300).getNumericCellValue()).isEqualTo(number + 1);
                assertThat(row.getHeightInPoints()).isEqualTo(14.5f);
                assertThat(row.getOutlineLevel()).isEqualTo(number % 2);
                assertThat(row.getCell(4).getStringCellValue()).isEmpty();
                assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(1e300);
            }
        }
    }

    /** A zip reader checks sum and length of a part when it comes to its end. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thePartsAreSound(boolean small) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(small)));
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
            long length = zip.readAllBytes().length;
            assertThat(part.getSize()).as(part.getName()).isIn(-1L, length);
            assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
        }
    }

    @Test
    void whatIsSharedStandsOnceInTheWorkbook() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(written(false)))) {
            List<String> shared = read.getSharedStringSource().getSharedStringItems().stream()
                    .map(RichTextString::getString)
                    .toList();
            assertThat(shared)
                    .doesNotHaveDuplicates()
                    .contains(CellText.clean(HARD + "Aa"), CellText.clean(HARD + "BB"));
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(written(true)))) {
            assertThat(read.getSharedStringSource().getUniqueCount()).isZero();
        }
    }

    @Test
    void theBytesDependOnTheContentAlone() throws IOException {
        byte[] here = written(false);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(written(false)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theSecondOfWritingIsNotInTheFile() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(written(true)))) {
            assertThat(read.getProperties().getCoreProperties().getCreated())
                    .isEqualTo(Instant.parse("1980-01-01T00:00:00Z"));
        }
    }

    @Test
    void theSumOfTwoPiecesIsTheSumOfTheWhole() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] whole = new byte[random.nextInt(5_000)];
            random.nextBytes(whole);
            int cut = whole.length == 0 ? 0 : random.nextInt(whole.length + 1);
            assertThat(Checksums.joined(sum(whole, 0, cut), sum(whole, cut, whole.length), whole.length - cut))
                    .isEqualTo(sum(whole, 0, whole.length));
        }
    }

    private static long sum(byte[] bytes, int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, to - from);
        return sum.getValue();
    }

    private static byte[] written(boolean small) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Streamed.write(small ? Streamed.ofSmallSize() : Streamed.ofAnySize(), workbook -> fill(workbook, !small), out);
        return out.toByteArray();
    }

    /** Texts that come again, some of them in the next row and some after others. "Aa" and "BB" have the same hash. */
    private static String repeated(int number) {
        return HARD
                + (number % 7 < 3 ? "Aa" : number % 2 == 0 ? "BB" : "第" + number % 90 + "项" + "长".repeat(number % 400));
    }

    /** @param shared whether what comes again is written once for the workbook */
    private static void fill(Streamed workbook, boolean shared) {
        workbook.rowsOf(workbook.book().createSheet("空表"));
        SheetText rows = workbook.rowsOf(workbook.book().createSheet("表"));
        CellWords.Repeats words = new CellWords.Repeats();
        if (shared) {
            rows.share(new SharedTexts(workbook.book().getSharedStringSource()));
        }
        for (int number = 0; number < ROWS; number++) {
            rows.begin(number, 14.5f, number % 2);
            rows.number(0, 0, number);
            rows.number(1, 0, number / 8.0 - 3);
            rows.text(2, 0, words.of(number + HARD));
            rows.formula(3, 0, "A1&\"<\"", HARD, null);
            rows.blank(4, 0);
            rows.number(5, 0, 1e300);
            rows.text(6, 0, words.of(repeated(number)));
            rows.formula(300, 0, "A1+1", null, number + 1);
            rows.end();
        }
    }
}
