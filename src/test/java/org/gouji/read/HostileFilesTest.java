package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gouji.corpus.DocxLook;
import org.gouji.corpus.PrintedReport;
import org.gouji.corpus.ReportDocx;
import org.gouji.facts.Form;
import org.junit.jupiter.api.Test;

/** Files made to exhaust a reader, broken ones and locked ones: each is answered in seconds, in words. */
class HostileFilesTest {

    /** The readers give up after ten seconds; a loaded machine may need longer to say so. */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    private static final PrintedReport REPORT = PrintedReport.zeros(Form.FORM_2021, false);

    @Test
    void unpacksNoBomb() throws Exception {
        byte[] zeros = new byte[300 * 1024 * 1024];
        refused(zip("word/document.xml", zeros), "炸弹");
        refused(zip("xl/workbook.xml", zeros), "超过");
    }

    @Test
    void followsNoExternalEntity() throws Exception {
        String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>&e;政府信息公开工作年度报告</w:t></w:r></w:p></w:body></w:document>";
        Throwable answer = answer(zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer == null || answer instanceof UnreadableException).isTrue();
        assertThat(String.valueOf(answer)).doesNotContain("root:");
    }

    @Test
    void readsNoHundredThousandTablesInsideEachOther() {
        refused(("<html><body>" + "<table><tr><td>".repeat(100_000)).getBytes(StandardCharsets.UTF_8), "超过");
        refused(("<html><body>" + "<p>年度报告</p>".repeat(45_000)).getBytes(StandardCharsets.UTF_8), "");
        refused(("<html><body>" + "<div>".repeat(150_000)).getBytes(StandardCharsets.UTF_8), "标记超过");
    }

    @Test
    void readsAMillionRunsInTime() throws Exception {
        String xml = "<w:document xmlns:w=\"x\"><w:body><w:p>" + "<w:r><w:t>x</w:t></w:r>".repeat(900_000)
                + "</w:p></w:body></w:document>";
        refused(zip("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)), "");
    }

    @Test
    void readsAMillionOperatorsInTime() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 500_000; i++) {
                    content.moveTo(i % 500, i % 700);
                    content.lineTo((i + 50) % 500, i % 700);
                }
                content.stroke();
            }
            refused(bytes(document), "没有可读取的文字");
        }
    }

    @Test
    void refusesTooMuch() {
        refused(new byte[41 * 1024 * 1024], "");
        refused("|".repeat(21 * 1024 * 1024).getBytes(StandardCharsets.UTF_8), "文件过大");
        refused(("政府信息公开工作年度报告\n" + "|".repeat(19 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void refusesMoreLinesThanAReportHas() {
        String title = "清河县2023年政府信息公开工作年度报告\n一、总体情况\n";
        refused((title + "x\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8), "超过 400000 行");
        refused(
                (title + "一、本年新收  0   1   2   3   4   5  6\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8),
                "超过 30000 行");
        refused(
                (title + "规章\n\n\t\n\n0\n".repeat(30) + "\n\t\n" + "x\n".repeat(29_000))
                        .getBytes(StandardCharsets.UTF_8),
                null);
        refused((title + "a\t\n".repeat(4_000) + "\t\n".repeat(25_000)).getBytes(StandardCharsets.UTF_8), null);
        refused((title + "一、本年新收  0   1   2   3   4   5  6\n".repeat(29_000)).getBytes(StandardCharsets.UTF_8), null);
    }

    @Test
    void namesWhatIsLocked() throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            refused(bytes(document), "密码");
        }
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(ReportDocx.of(REPORT, DocxLook.PLAIN));
            }
            files.writeFilesystem(out);
            refused(out.toByteArray(), "密码");
        }
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            refused(out.toByteArray(), "密码");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void namesAScan() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var image = new java.awt.image.BufferedImage(100, 140, java.awt.image.BufferedImage.TYPE_INT_RGB);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 600, 800);
            }
            refused(bytes(document), "扫描件");
        }
    }

    @Test
    void namesOtherFormats() throws Exception {
        byte[] docx = ReportDocx.of(REPORT, DocxLook.PLAIN);
        assertThat(catchThrowable(() -> ReportReader.read(docx, "年报.wps"))).hasMessageContaining("WPS");
        refused(zip("OFD.xml", new byte[10]), "OFD");
        refused("{\\rtf1 x".getBytes(StandardCharsets.UTF_8), "RTF");
    }

    @Test
    void answersEveryCutAndEveryScratch() throws Exception {
        byte[] docx = ReportDocx.of(REPORT, DocxLook.PLAIN);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] hurt = Arrays.copyOf(docx, i % 2 == 0 ? 1 + random.nextInt(docx.length - 1) : docx.length);
            hurt[random.nextInt(hurt.length)] ^= (byte) (1 + random.nextInt(255));
            Throwable answer = answer(hurt);
            assertThat(answer == null || answer instanceof UnreadableException)
                    .as("cut or scratch " + i + ": " + answer)
                    .isTrue();
        }
    }

    private static void refused(byte[] bytes, String words) {
        Throwable answer = answer(bytes);
        if (words != null) {
            assertThat(answer).isInstanceOf(UnreadableException.class).hasMessageContaining(words);
        }
    }

    private static Throwable answer(byte[] bytes) {
        long start = System.nanoTime();
        Throwable answer = catchThrowable(() -> ReportReader.read(bytes, "年报"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
        return answer;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
