package org.gouji.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text and the ruled tables of a PDF file; a scan is refused and named as such. */
final class PdfReader {

    private static final int MOST_PAGES = 300;
    /** With fewer letters a page with a picture is a scan, whatever stamp or page number is printed on it. */
    private static final int FEW_LETTERS = 40;

    private PdfReader() {}

    static Content read(byte[] bytes, Deadline deadline) throws UnreadableException, IOException {
        PdfStreams.refuseBombs(bytes, deadline);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int count = document.getNumberOfPages();
            if (count > MOST_PAGES) {
                throw new UnreadableException("PDF 文件有 " + count + " 页，超过 " + MOST_PAGES + " 页的上限，未予读取");
            }
            List<PdfPage> pages = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                pages.add(PdfPageReader.read(document.getPage(i), i + 1, deadline));
            }
            refuseScans(pages);
            SlicedSheet.refuse(document.getDocumentInformation().getCreator(), pages);
            return new Content("PDF", true, List.of(), new PdfLayout(pages).blocks());
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("PDF 文件加了打开密码，无法读取，请提供不加密的文件", e);
        }
    }

    private static void refuseScans(List<PdfPage> pages) throws UnreadableException {
        int letters = pages.stream().mapToInt(page -> page.glyphs().size()).sum();
        int unmapped = pages.stream().mapToInt(PdfPage::unmapped).sum();
        int invisible = pages.stream().mapToInt(PdfPage::invisible).sum();
        boolean pictures = pages.stream().anyMatch(page -> !page.images().isEmpty());
        if (invisible > letters) {
            throw new UnreadableException("PDF 文件是扫描件，其文字由识别软件添加，不能保证准确，请提供由 Word 等直接生成的 PDF 或 Word 文件");
        }
        if (letters < FEW_LETTERS) {
            throw new UnreadableException(
                    pictures
                            ? "PDF 文件是扫描件（整页为图片），其中的文字无法读取，请提供由 Word 等直接生成的 PDF 或 Word 文件"
                            : "PDF 文件中没有可读取的文字（可能已转为图形），请提供由 Word 等直接生成的 PDF 或 Word 文件");
        }
        if (unmapped * 20 > letters) {
            throw new UnreadableException("PDF 文件的字体没有文字编码，读出的会是乱码，请提供 Word 文件或重新生成 PDF");
        }
    }
}
