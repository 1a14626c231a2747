package org.gouji.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tells Word from Excel and from what cannot be read, inside the two containers that office programs use. */
final class OfficeFile {

    private static final String PASSWORD = "文件加了打开密码，无法读取，请提供不加密的文件";
    private static final Pattern BODY = Pattern.compile(
            "<[^<>]{0,400}officeDocument\"[^<>]{0,400}Target=\"/?([^\"]{1,200})\"|Target=\"/?([^\"]{1,200})\"[^<>]{0,400}relationships/officeDocument\"");
    /** More XML than this in a workbook takes more memory than one file may have. */
    private static final int MOST_SHEET_XML = 8 * 1024 * 1024;

    private OfficeFile() {}

    static Content zip(byte[] bytes, Deadline deadline) throws UnreadableException, IOException {
        try (ZipParts parts = ZipParts.open(bytes)) {
            if (parts.has("OFD.xml")) {
                throw new UnreadableException("文件是 OFD 版式文件，不能读取，请另存为 Word（.docx）或 PDF 文件");
            }
            if (parts.has("META-INF/manifest.xml") && parts.has("content.xml")) {
                throw new UnreadableException("文件是 OpenDocument 格式（.odt、.ods），不能读取，请另存为 Word（.docx）或 PDF 文件");
            }
            if (!parts.has("[Content_Types].xml")) {
                throw new UnreadableException("压缩包中又有压缩包，没有逐层展开，请解压后再送审");
            }
            String body = body(parts);
            if (body.toLowerCase(Locale.ROOT).startsWith("xl/")) {
                return workbook(bytes, parts, deadline);
            }
            if (body.toLowerCase(Locale.ROOT).startsWith("ppt/")) {
                throw new UnreadableException("文件是演示文稿（PowerPoint），不是年度报告的格式，不能读取");
            }
            return WordReader.read(parts, body, deadline);
        }
    }

    private static String body(ZipParts parts) throws UnreadableException {
        String relations = parts.part("_rels/.rels")
                .map(xml -> new String(xml, StandardCharsets.UTF_8))
                .orElse("");
        Matcher matcher = BODY.matcher(relations);
        if (matcher.find()) {
            String target = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (parts.has(target)) {
                return target;
            }
        }
        for (String usual : new String[] {"word/document.xml", "xl/workbook.xml"}) {
            if (parts.has(usual)) {
                return usual;
            }
        }
        throw new UnreadableException("Office 文件中没有正文，文件已损坏，请打开后另存");
    }

    private static Content workbook(byte[] bytes, ZipParts parts, Deadline deadline)
            throws UnreadableException, IOException {
        long xml = 0;
        for (ZipArchiveEntry entry : parts.entries()) {
            if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                xml += parts.bytes(entry).length;
                deadline.check();
            }
            if (xml > MOST_SHEET_XML) {
                throw new UnreadableException("工作簿的内容超过 " + MOST_SHEET_XML / (1024 * 1024) + " MB，不是正常的报告，未予读取");
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return SheetReader.read(workbook, deadline);
        }
    }

    static Content compound(byte[] bytes, Deadline deadline) throws UnreadableException, IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableException(PASSWORD);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return OldWordReader.read(root, deadline);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                try (HSSFWorkbook workbook = new HSSFWorkbook(root, true)) {
                    return SheetReader.read(workbook, deadline);
                }
            }
            throw new UnreadableException("文件不是 Word 或 Excel 文件（可能是 WPS、Works 或演示文稿），不能读取，请另存为 Word（.docx）或 PDF 文件");
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(PASSWORD, e);
        } catch (OldFileFormatException e) {
            throw new UnreadableException("文件是 Word 95 或 Excel 95 及更早的格式，不能读取，请打开后另存为 Word（.docx）或 PDF 文件", e);
        }
    }
}
