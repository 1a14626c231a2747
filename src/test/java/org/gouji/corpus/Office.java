package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Conversion of a file by LibreOffice, where it is installed: files as another program than ours writes them. */
public final class Office {

    private static final int SECONDS = 120;
    private static final Path PROGRAM = find();

    private Office() {}

    /** What it can make of a page or a document. */
    public enum Target {
        PDF("pdf", "pdf", null),
        DOC("doc", "doc:MS Word 97", null),
        DOCX("docx", "docx:MS Word 2007 XML", null),
        RTF("rtf", "rtf", null),
        /** A page opened as a spreadsheet. */
        XLSX("xlsx", "xlsx:Calc MS Excel 2007 XML", "HTML (StarCalc)"),
        XLS("xls", "xls:MS Excel 97", "HTML (StarCalc)");

        private final String extension;
        private final String filter;
        private final String htmlFilter;

        Target(String extension, String filter, String htmlFilter) {
            this.extension = extension;
            this.filter = filter;
            this.htmlFilter = htmlFilter;
        }

        public String extension() {
            return extension;
        }

        private String inputFilter(boolean html) {
            return htmlFilter == null && html ? "HTML (StarWriter)" : html ? htmlFilter : null;
        }
    }

    public static boolean available() {
        return PROGRAM != null;
    }

    /** Converts the files, all in one start of the program; the answer has their new paths in the same order. */
    public static synchronized List<Path> convert(List<Path> files, Target target, Path folder)
            throws IOException, InterruptedException {
        boolean html = files.get(0).toString().endsWith(".html");
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-env:UserInstallation=" + folder.resolve("office-profile").toUri(),
                "--headless",
                "--norestore"));
        if (target.inputFilter(html) != null) {
            command.add("--infilter=" + target.inputFilter(html));
        }
        command.addAll(List.of("--convert-to", target.filter, "--outdir", folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        Path log = folder.resolve("office.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IOException("LibreOffice took more than " + SECONDS + " s: " + command);
        }
        List<Path> converted = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path made = folder.resolve(name.substring(0, name.lastIndexOf('.')) + "." + target.extension);
            if (!Files.exists(made)) {
                throw new IOException("LibreOffice made no " + made + ": " + Files.readString(log));
            }
            converted.add(made);
        }
        return converted;
    }

    private static Path find() {
        String path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
