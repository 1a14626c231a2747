package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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
        for (Path workbook : workbooks) {
            formulas += compare(workbook, out.resolve(workbook.getFileName()), differences);
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
        Map<String, Map<String, FormulaCells.Value>> theirs = FormulaCells.of(reckoned);
        int formulas = 0;
        for (var sheet : FormulaCells.of(written).entrySet()) {
            Map<String, FormulaCells.Value> others = theirs.getOrDefault(sheet.getKey(), Map.of());
            for (var cell : sheet.getValue().entrySet()) {
                formulas++;
                String ours = cell.getValue().value();
                FormulaCells.Value other = others.get(cell.getKey());
                if (other == null || !same(ours, other.value())) {
                    differences.add(written.getFileName() + " " + sheet.getKey() + " " + cell.getKey() + " "
                            + cell.getValue().formula() + "：" + ours + " ／ "
                            + (other == null ? "没有公式" : other.value()));
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
}
