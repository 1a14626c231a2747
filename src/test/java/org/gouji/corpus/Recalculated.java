package org.gouji.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as LibreOffice reckons them, held against the values that were written with their formulas. */
public final class Recalculated {

    /** LibreOffice else believes the values in the file. */
    private static final String ALWAYS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private static final int AT_ONCE = 50;

    /**
     * What came out.
     *
     * @param formulas how many formulas were compared
     * @param differences sheet, cell, formula and both values of each that differs
     */
    public record Outcome(int formulas, List<String> differences) {}

    private Recalculated() {}

    /** The program, where the machine has it. */
    public static Optional<Path> soffice() {
        for (String folder : System.getenv("PATH").split(":")) {
            Path program = Path.of(folder, "soffice");
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** @param work an empty folder */
    public static Outcome of(List<Path> workbooks, Path work) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(work.resolve("profile/user"));
        Files.writeString(profile.resolve("registrymodifications.xcu"), ALWAYS);
        Path out = Files.createDirectories(work.resolve("out"));
        for (int from = 0; from < workbooks.size(); from += AT_ONCE) {
            convert(workbooks.subList(from, Math.min(workbooks.size(), from + AT_ONCE)), work.resolve("profile"), out);
        }
        int formulas = 0;
        List<String> differences = new ArrayList<>();
        double ratio = ZipSecureFile.getMinInflateRatio();
        // LibreOffice's styles pack better than POI trusts in files from strangers.
        ZipSecureFile.setMinInflateRatio(0.001);
        try {
            for (Path workbook : workbooks) {
                formulas += compare(workbook, out.resolve(workbook.getFileName()), differences);
            }
        } finally {
            ZipSecureFile.setMinInflateRatio(ratio);
        }
        return new Outcome(formulas, differences);
    }

    private static void convert(List<Path> workbooks, Path profile, Path out) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                soffice().orElseThrow().toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                out.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("soffice did not end within ten minutes");
        }
    }

    private static int compare(Path written, Path reckoned, List<String> differences) throws IOException {
        int formulas = 0;
        try (InputStream a = Files.newInputStream(written);
                InputStream b = Files.newInputStream(reckoned);
                XSSFWorkbook ours = new XSSFWorkbook(a);
                XSSFWorkbook theirs = new XSSFWorkbook(b)) {
            for (Sheet sheet : ours) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            Row other = theirs.getSheet(sheet.getSheetName()).getRow(row.getRowNum());
                            String theirValue = other == null ? "" : value(other.getCell(cell.getColumnIndex()));
                            if (!same(value(cell), theirValue)) {
                                differences.add(written.getFileName() + " " + sheet.getSheetName() + " "
                                        + cell.getAddress() + " " + cell.getCellFormula() + "：" + value(cell) + " ／ "
                                        + theirValue);
                            }
                        }
                    }
                }
            }
        }
        return formulas;
    }

    private static boolean same(String ours, String theirs) {
        if (ours.equals(theirs)) {
            return true;
        }
        try {
            double a = Double.parseDouble(ours);
            double b = Double.parseDouble(theirs);
            // Sums of money have the error of doubles in their last places.
            return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String value(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> Double.toString(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> type.name();
        };
    }
}
