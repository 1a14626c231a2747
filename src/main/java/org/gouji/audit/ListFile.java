package org.gouji.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gouji.read.SheetRows;
import org.gouji.read.UnreadableException;

/** A list that an office keeps beside the reports, as xlsx, xls or csv; csv is UTF-8 with or without a mark, or GB18030. */
final class ListFile {

    private ListFile() {}

    /** Its lines, those without a word left out. */
    static List<Csv.Line> lines(Path file) throws IOException, UnreadableException, RosterException {
        List<Csv.Line> lines =
                file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.xlsx?")
                        ? SheetRows.read(file).stream()
                                .map(line -> new Csv.Line(line.number(), line.values()))
                                .toList()
                        : Csv.parse(decode(Files.readAllBytes(file)));
        return lines.stream().filter(line -> !line.blank()).toList();
    }

    private static String decode(byte[] bytes) throws RosterException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Not this character set; the next one is tried.
            }
        }
        throw new RosterException("既不是 UTF-8 也不是 GB18030 编码，请另存为 UTF-8 的 CSV");
    }
}
