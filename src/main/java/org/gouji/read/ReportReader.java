package org.gouji.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gouji.document.Document;
import org.gouji.read.TextBlocks.Line;

/** Reads a file into documents, one per report in it. For now text files; every other kind is refused by name. */
public final class ReportReader {

    private static final long MAX_BYTES = 20L * 1024 * 1024;

    private ReportReader() {}

    /**
     * Reads a file.
     *
     * @param name its path as reports are named in results; the second report in one file is {@code name#2}
     * @throws UnreadableException where no report can be read from it, with the reason in Chinese
     */
    public static List<Document> read(Path file, String name) throws UnreadableException {
        byte[] bytes = bytes(file);
        Optional<String> kind = Magic.of(bytes);
        if (kind.isPresent()) {
            throw new UnreadableException("是" + kind.get() + "，本版只读文本文件，请另存为 UTF-8 文本后再审核");
        }
        Decoder.Decoded decoded = Decoder.decode(bytes);
        List<Line> lines = lines(decoded.text());
        if (lines.stream().allMatch(line -> TextBlocks.blank(line.text()))) {
            throw new UnreadableException("文件为空，没有文字");
        }
        if (control(decoded.text())) {
            throw new UnreadableException("是二进制文件，不是文本，请另存为文本后再审核");
        }
        if (decoded.text().indexOf('\uFFFD') >= 0 && !Decoder.chinese(decoded.text())) {
            throw new UnreadableException("文字已成乱码，请重新导出为 UTF-8 文本");
        }
        if (!Reports.isReport(lines)) {
            throw new NotAReportException("不是政府信息公开工作年度报告：未见年度报告的标题、部分标题和表格");
        }
        List<Document> documents = new ArrayList<>();
        for (List<Line> part : Reports.split(lines)) {
            String own = documents.isEmpty() ? name : name + "#" + (documents.size() + 1);
            documents.add(new Document(own, decoded.encoding(), false, lines.size(), TextBlocks.of(part)));
        }
        return documents;
    }

    private static byte[] bytes(Path file) throws UnreadableException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UnreadableException("文件超过 20 MB，不像是年度报告文本");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnreadableException("文件读不出：" + e.getMessage(), e);
        }
    }

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 1;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(new Line(number++, text.substring(from, i)));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                from = i + 1;
            }
        }
        lines.add(new Line(number, text.substring(from)));
        return lines;
    }

    private static boolean control(String text) {
        long control = text.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B)
                .count();
        return control > 8 && control * 200 > text.length();
    }
}
