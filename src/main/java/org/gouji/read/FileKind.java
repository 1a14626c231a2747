package org.gouji.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file that is no plain text seems to be, told by its first bytes or its tags, and what the user can do. */
final class FileKind {

    private static final String SAVE_AS_TEXT = "，暂不能读取，请用相应软件打开后另存为文本文件（.txt）";
    private static final int LOOK_AT = 4096;

    private FileKind() {}

    static void refuseBinary(byte[] bytes) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        String kind = kind(head, bytes);
        if (kind != null) {
            throw new UnreadableException("文件看来是" + kind);
        }
    }

    private static String kind(String head, byte[] bytes) {
        if (head.startsWith("%PDF")) {
            return " PDF 文件" + SAVE_AS_TEXT;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return packed(new String(bytes, StandardCharsets.ISO_8859_1));
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return " Word 或 Excel 旧版文件（.doc、.xls）" + SAVE_AS_TEXT;
        }
        if (head.startsWith("{\\rtf")) {
            return " RTF 文件" + SAVE_AS_TEXT;
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("RIFF")) {
            return "图片，其中的文字无法读取，请取得报告的文本后另存为文本文件（.txt）";
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            return "压缩包，请解压后再送审";
        }
        return null;
    }

    private static String packed(String all) {
        if (all.contains("word/")) {
            return " Word 文件（.docx）" + SAVE_AS_TEXT;
        }
        if (all.contains("xl/")) {
            return " Excel 文件（.xlsx）" + SAVE_AS_TEXT;
        }
        return "压缩包，请解压后再送审";
    }

    static void refuseMarkup(String text) throws UnreadableException {
        String lower = text.toLowerCase(Locale.ROOT);
        String start = Line.trim(lower.substring(0, Math.min(lower.length(), LOOK_AT)));
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || lower.contains("</td>")
                || lower.contains("</body>")) {
            throw new UnreadableException("文件看来是网页（HTML），暂不能读取，请用浏览器打开后另存为文本文件（.txt）");
        }
    }
}
