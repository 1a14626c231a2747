package org.gouji.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Document;

/**
 * The way from a file to its documents: one per report that it holds. What a file is, its bytes tell. A file that would
 * take more than ten seconds is given up.
 */
public final class ReportReader {

    private static final long MOST_BYTES = 40L * 1024 * 1024;
    private static final int MOST_TEXT_BYTES = 6 * 1024 * 1024;
    /** Three times the longest report; what is longer gets a thread of its own, which costs more than reading a report. */
    private static final int USUAL_TEXT_BYTES = 512 * 1024;
    /** A file of many reports has some ten thousand lines. */
    private static final int MOST_LINES = 400_000;
    /** A report whose cells have three lines each has some thousand. */
    private static final int MOST_LINES_OF_A_REPORT = 30_000;

    private ReportReader() {}

    /**
     * Reads a file; a second report in it is named {@code name#2}. An archive is read member by member with
     * {@link Archive}.
     *
     * @throws UnreadableException where the file holds no report that can be read, with the reason in Chinese
     */
    public static List<Document> read(Path file, String name) throws UnreadableException {
        return read(bytes(file), name);
    }

    /** As {@link #read(Path, String)}, of bytes that are in memory. */
    public static List<Document> read(byte[] bytes, String name) throws UnreadableException {
        FileKind kind = FileKind.of(bytes, name);
        if (kind == FileKind.TEXT) {
            if (bytes.length > MOST_TEXT_BYTES) {
                throw tooLarge(bytes.length, MOST_TEXT_BYTES);
            }
            DecodedText text = DecodedText.of(bytes);
            if (!FileKind.markup(text.text())) {
                return bytes.length > USUAL_TEXT_BYTES
                        ? TimeLimit.run(deadline -> text(InlineTags.removed(text), "", name))
                        : text(InlineTags.removed(text), "", name);
            }
            Optional<DecodedText> placed = PositionedText.of(text);
            Optional<DecodedText> printed = placed.isPresent() ? placed : HtmlReader.preformatted(text);
            if (printed.isPresent()) {
                String named = placed.isPresent() ? "" : HtmlReader.title(text);
                return TimeLimit.run(deadline -> text(printed.get(), named, name));
            }
            return TimeLimit.run(deadline -> blocks(HtmlReader.read(EmbeddedTables.unified(text)), name));
        }
        return TimeLimit.run(deadline -> blocks(
                switch (kind) {
                    case WEB_ARCHIVE -> WebArchive.read(bytes);
                    case ZIP -> OfficeFile.zip(bytes, deadline);
                    case COMPOUND -> OfficeFile.compound(bytes, deadline);
                    default -> PdfReader.read(bytes, deadline);
                },
                name));
    }

    private static List<Document> text(DecodedText text, String named, String name) throws UnreadableException {
        refuseLines(text.text().chars().filter(c -> c == '\n').count(), MOST_LINES);
        List<Line> lines = MarkedTables.lines(text.text());
        ReportWords.refuseOtherText(lines);
        List<Document> documents = new ArrayList<>();
        for (List<Line> report : SeveralReports.split(lines)) {
            long filled = report.stream()
                    .filter(line -> !line.blank() && !CellLine.pipesOnly(line.text()))
                    .count();
            refuseLines(filled, MOST_LINES_OF_A_REPORT);
            documents.add(new Document(
                    label(name, documents.size()),
                    text.encoding(),
                    false,
                    documents.isEmpty() ? named : "",
                    List.of(),
                    RepeatedSpans.removed(AlignedText.blocks(report))));
        }
        return documents;
    }

    private static List<Document> blocks(Content content, String name) throws UnreadableException {
        BlockLines lines = BlockLines.of(RepeatedSpans.removed(PipedParagraphs.divided(content.blocks())));
        Garbling.refuse(lines.text());
        ReportWords.refuseOtherText(lines.lines());
        List<Document> documents = new ArrayList<>();
        for (List<Line> report : SeveralReports.split(lines.lines())) {
            documents.add(new Document(
                    label(name, documents.size()),
                    content.encoding(),
                    content.titleVisible(),
                    documents.isEmpty() ? content.named() : "",
                    content.remarks(),
                    lines.blocks(report)));
        }
        return documents;
    }

    private static String label(String name, int before) {
        return before == 0 ? name : name + "#" + (before + 1);
    }

    /**
     * What a file holds.
     *
     * @throws UnreadableException where it cannot be opened, is too large or changes meanwhile
     */
    public static byte[] bytes(Path file) throws UnreadableException {
        return bytes(file, Files::readAllBytes);
    }

    /** How the bytes of a file are read. */
    @FunctionalInterface
    interface Bytes {
        byte[] of(Path file) throws IOException;
    }

    static byte[] bytes(Path file, Bytes reading) throws UnreadableException {
        try {
            BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class);
            if (before.size() > MOST_BYTES) {
                throw tooLarge(before.size(), MOST_BYTES);
            }
            byte[] bytes = reading.of(file);
            BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean same = bytes.length == after.size()
                    && before.size() == after.size()
                    && before.lastModifiedTime().equals(after.lastModifiedTime());
            if (!same) {
                throw new UnreadableException("文件在读取过程中发生了变化，请待其保存完毕后重新审核");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new UnreadableException("文件不存在", e);
        } catch (IOException e) {
            throw new UnreadableException("文件无法打开：" + e.getMessage(), e);
        }
    }

    private static void refuseLines(long lines, int most) throws UnreadableException {
        if (lines > most) {
            throw new UnreadableException("文件有 " + lines + " 行，超过 " + most + " 行的上限，不是正常的报告，未予读取");
        }
    }

    private static UnreadableException tooLarge(long size, long most) {
        return new UnreadableException(
                "文件过大（" + size / (1024 * 1024) + " MB），超过 " + most / (1024 * 1024) + " MB 的上限，未予读取");
    }
}
