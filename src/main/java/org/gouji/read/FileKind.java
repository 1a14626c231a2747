package org.gouji.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its bytes; the name's ending is only heeded for {@code .wps}, which looks like other kinds. */
enum FileKind {
    TEXT,
    HTML,
    WEB_ARCHIVE,
    /** A zip file: Word, Excel, OFD, OpenDocument or an archive. */
    ZIP,
    /** An OLE2 compound file: old Word, old Excel, or anything protected by a password. */
    COMPOUND,
    PDF;

    private static final String SAVE_AS = "，请用相应软件打开后另存为 Word（.docx）或 PDF 文件";
    private static final int LOOK_AT = 4096;
    private static final int PDF_WITHIN = 1024;

    /** @throws UnreadableException where the kind is known and cannot be read, with what to do instead */
    static FileKind of(byte[] bytes, String name) throws UnreadableException {
        if (bytes.length == 0) {
            throw new UnreadableException("文件为空");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(PDF_WITHIN, head.length())).contains("%PDF-")) {
            return PDF;
        }
        boolean zip = head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
        boolean compound = head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
        if ((zip || compound) && name.toLowerCase(Locale.ROOT).matches(".*\\.(wps|wpt|et|ett)")) {
            throw new UnreadableException("WPS 专用格式（.wps、.et）不能保证读准" + SAVE_AS + "再送审");
        }
        if (zip) {
            return ZIP;
        }
        if (compound) {
            return COMPOUND;
        }
        refuse(head);
        return WebArchive.is(bytes) ? WEB_ARCHIVE : TEXT;
    }

    private static void refuse(String head) throws UnreadableException {
        if (head.startsWith("{\\rtf")) {
            throw new UnreadableException("文件是 RTF 格式，不能读取" + SAVE_AS);
        }
        if (head.startsWith("\u0089PNG")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("GIF8")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("BM") && head.indexOf('\0') >= 0
                || head.startsWith("RIFF")) {
            throw new UnreadableException("文件是图片，其中的文字无法读取，请取得报告的 Word、网页或文字版 PDF 文件");
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00BC\u00AF") || head.startsWith("\u001F\u008B")) {
            throw new UnreadableException("文件是 RAR、7z 或 gz 压缩包，不能读取，请解压后再送审，或改用 zip 压缩");
        }
    }

    /** Whether a text is a web page. */
    static boolean markup(String text) throws UnreadableException {
        if (text.indexOf('<') < 0) {
            return false;
        }
        String head = text.substring(0, Math.min(text.length(), LOOK_AT)).toLowerCase(Locale.ROOT);
        if (!head.contains("<html") && (head.contains("<w:worddocument") || head.contains("<pkg:package"))) {
            throw new UnreadableException("文件是 Word 的 XML 格式，不能读取" + SAVE_AS);
        }
        String start = Line.trim(head);
        return start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.contains("<pdf2xml")
                || text.contains("</td>")
                || text.contains("</TD>")
                || text.contains("</body>")
                || text.contains("</BODY>")
                || text.contains("</p>") && text.contains("<p");
    }
}
