package org.gouji.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gouji.findings.AuditResult;

/**
 * 问题清单 as CSV (RFC 4180) that Excel opens: UTF-8 with a byte order mark, and an apostrophe before what a spreadsheet
 * would take for a formula.
 */
public final class FindingsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FindingsCsv() {}

    /** Writes it and leaves the stream open. */
    public static void write(AuditResult result, OutputStream out) throws IOException {
        Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            csv.write(BYTE_ORDER_MARK);
            line(csv, FindingsSheet.TITLES);
            Consumer<List<Entry>> each =
                    row -> line(csv, row.stream().map(FindingsCsv::text).toList());
            FindingsSheet.each(result, AuditedOffice.ofAll(result), each, each);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static String text(Entry entry) {
        String text = CellText.plain(entry.words());
        return entry.text() != null && CellText.needsQuote(text) ? "'" + text : text;
    }

    private static void line(Writer csv, List<String> values) {
        try {
            csv.write(values.stream().map(FindingsCsv::quoted).collect(Collectors.joining(",")));
            csv.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
