package org.gouji.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.document.Document;

/** The way from a file to its documents: one per report that it holds. Only text is read so far. */
public final class ReportReader {

    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private ReportReader() {}

    /**
     * Reads a file; a second report in it is named {@code name#2}.
     *
     * @throws UnreadableException where the file holds no report that can be read, with the reason in Chinese
     */
    public static List<Document> read(Path file, String name) throws UnreadableException {
        DecodedText text = DecodedText.of(bytes(file));
        FileKind.refuseMarkup(text.text());
        List<Line> lines = Line.split(text.text());
        ReportWords.refuseOtherText(lines);
        List<Document> documents = new ArrayList<>();
        for (List<Line> report : SeveralReports.split(lines)) {
            String label = documents.isEmpty() ? name : name + "#" + (documents.size() + 1);
            documents.add(new Document(label, text.encoding(), false, lines.size(), TextLayout.blocks(report)));
        }
        return documents;
    }

    private static byte[] bytes(Path file) throws UnreadableException {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new UnreadableException(
                        "文件过大（" + size / (1024 * 1024) + " MB），超过 " + MOST_BYTES / (1024 * 1024) + " MB 的上限，未予读取");
            }
            byte[] bytes = Files.readAllBytes(file);
            FileKind.refuseBinary(bytes);
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnreadableException("文件不存在", e);
        } catch (IOException e) {
            throw new UnreadableException("文件无法打开：" + e.getMessage(), e);
        }
    }
}
