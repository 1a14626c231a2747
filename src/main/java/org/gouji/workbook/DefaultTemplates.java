package org.gouji.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * The papers as they come with the product, laid out after 党政机关公文格式 (GB/T 9704): A4, type area 156 by 225 mm, body in
 * 仿宋 of size three on lines of 28 points, in fonts that every Word and WPS has.
 */
public final class DefaultTemplates {

    /** 整改通知单: a letter with a table. */
    public static final String SLIP = "整改通知单";
    /** 整改通知书: a letter in running text. */
    public static final String LETTER = "整改通知书";
    /** 整改情况反馈表: what the office fills in. */
    public static final String FEEDBACK = "整改情况反馈表";

    private static final String BODY = "仿宋";
    private static final String HEADING = "黑体";
    private static final String TITLE = "宋体";
    private static final int SIZE_TWO = 22;
    private static final int SIZE_THREE = 16;
    private static final int SMALL_FOUR = 12;
    private static final int FIVE = 10;
    private static final int PAGE_NUMBER = 14;
    private static final int LINE = 28;
    /** Twentieths of a point in a millimetre. */
    private static final double MILLIMETRE = 1440 / 25.4;

    private final XWPFDocument document = new XWPFDocument();

    private DefaultTemplates() {}

    /** The templates by their names. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(SLIP, new DefaultTemplates().slip());
        all.put(LETTER, new DefaultTemplates().letter());
        all.put(FEEDBACK, new DefaultTemplates().feedback());
        return all;
    }

    /** One of them, ready for use. */
    public static PaperTemplate template(String name) {
        try {
            return PaperTemplate.of(
                    all().get(name),
                    name.equals(FEEDBACK) ? PaperTemplate.Kind.FEEDBACK : PaperTemplate.Kind.NOTICE,
                    name);
        } catch (TemplateException e) {
            throw new IllegalStateException("our own template is faulty", e);
        }
    }

    private byte[] slip() {
        page(210, 297, 37, 35, 28, 26);
        title("政府信息公开工作年度报告整改通知单");
        line(ParagraphAlignment.CENTER, "{{文号}}", BODY, SIZE_THREE);
        space();
        addressee();
        body("经审核，你单位{{报告年度}}年度政府信息公开工作年度报告的编制、公布存在以下{{问题数}}个问题，均经人工复核。");
        space();
        XWPFTable table =
                table(List.of("序号", "存在的问题", "所在位置及原文", "应为／建议", "依据", "处置方式"), List.of(10, 40, 38, 25, 26, 17), FIVE);
        XWPFTableRow row = row(table);
        cell(row, 0, ParagraphAlignment.CENTER, FIVE, "{{序号}}");
        cell(row, 1, ParagraphAlignment.LEFT, FIVE, "{{问题}}（{{年度}}年）", "{{说明}}");
        cell(row, 2, ParagraphAlignment.LEFT, FIVE, "{{所在位置}}", "原文：{{原文}}");
        cell(row, 3, ParagraphAlignment.LEFT, FIVE, "{{应为}}");
        cell(row, 4, ParagraphAlignment.LEFT, FIVE, "{{依据}}");
        cell(row, 5, ParagraphAlignment.CENTER, FIVE, "{{处置方式}}");
        space();
        closing();
        return bytes();
    }

    private byte[] letter() {
        page(210, 297, 37, 35, 28, 26);
        title("关于限期整改政府信息公开工作年度报告");
        title("有关问题的通知书");
        line(ParagraphAlignment.CENTER, "{{文号}}", BODY, SIZE_THREE);
        space();
        addressee();
        body("经审核并逐一复核，你单位{{报告年度}}年度政府信息公开工作年度报告的编制、公布存在{{问题数}}个问题，现通知如下。");
        heading("一、存在的问题");
        indented("（{{序号}}）{{问题}}（{{年度}}年，{{处置方式}}）", "楷体");
        body("{{说明}}");
        body("所在位置：{{所在位置}}");
        body("报告原文：{{原文}}");
        body("应为或者建议：{{应为}}");
        body("依据：{{依据}}");
        heading("二、整改要求");
        closing();
        return bytes();
    }

    private byte[] feedback() {
        page(297, 210, 25, 20, 20, 20);
        title("政府信息公开工作年度报告整改情况反馈表");
        line(ParagraphAlignment.LEFT, "填报单位（盖章）：{{单位}}　　通知文号：{{文号}}　　整改期限：{{整改期限}}", BODY, SMALL_FOUR);
        XWPFTable table = table(
                List.of("序号", "问题编号", "存在的问题", "应为／建议", "单位意见", "整改措施", "更正后内容", "完成时间", "责任人"),
                List.of(11, 22, 54, 36, 30, 36, 32, 20, 16),
                FIVE);
        XWPFTableRow row = row(table);
        row.setHeight((int) (14 * MILLIMETRE));
        row.setHeightRule(TableRowHeightRule.AT_LEAST);
        cell(row, 0, ParagraphAlignment.CENTER, FIVE, "{{序号}}");
        cell(row, 1, ParagraphAlignment.CENTER, FIVE - 3, "{{问题编号}}");
        cell(row, 2, ParagraphAlignment.LEFT, FIVE, "{{问题}}（{{年度}}年）", "{{说明}}");
        cell(row, 3, ParagraphAlignment.LEFT, FIVE, "{{应为}}");
        for (int column = 4; column < 9; column++) {
            cell(row, column, ParagraphAlignment.LEFT, FIVE, "");
        }
        line(ParagraphAlignment.LEFT, "填报人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　年　　月　　日", BODY, SMALL_FOUR);
        line(
                ParagraphAlignment.LEFT,
                "填写说明：1.“单位意见”写同意；有异议的写明理由和依据。2.“更正后内容”写更正后的数字或文字。3.“完成时间”写成 2026年12月31日 的样子。4.“问题编号”和表头请勿改动。5.请以 Word 文档（.docx）报回，盖章件另附。",
                BODY,
                FIVE);
        return bytes();
    }

    private void addressee() {
        line(ParagraphAlignment.LEFT, "{{主送}}：", BODY, SIZE_THREE);
    }

    private void closing() {
        body(
                "请于{{整改期限}}前完成整改。处置方式为“应更正”的，更正后重新公布，并注明更正情况；“更正或说明”的，属误写的更正后重新公布，另有情况的书面说明；“建议完善”的，结合实际予以完善。整改情况填入所附反馈表一并报送。");
        body("依据中所称“年度报告格式”，2021年度起指《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），2019年度、2020年度指试行格式（国办公开办函〔2019〕60号）。");
        body("对上述问题有异议的，请在反馈表“单位意见”一栏写明理由，并附依据。");
        // What is signed must not stand on a page of its own, nor the day apart from the name.
        int signed = document.getParagraphs().size();
        body("联系人：{{联系人}}　　联系电话：{{联系电话}}");
        space();
        body("附件：整改情况反馈表");
        space();
        signature("{{发文机关}}");
        document.getParagraphs()
                .subList(signed, document.getParagraphs().size())
                .forEach(paragraph -> paragraph.setKeepNext(true));
        signature("{{成文日期}}");
    }

    private void page(int width, int height, int top, int bottom, int left, int right) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(width));
        size.setH(twips(height));
        if (width > height) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(top));
        margins.setBottom(twips(bottom));
        margins.setLeft(twips(left));
        margins.setRight(twips(right));
        margins.setHeader(twips(15));
        margins.setFooter(twips(15));
        margins.setGutter(BigInteger.ZERO);
        pageNumbers(section);
    }

    private void pageNumbers(CTSectPr section) {
        XWPFParagraph paragraph = new XWPFHeaderFooterPolicy(document, section)
                .createFooter(STHdrFtr.DEFAULT)
                .createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, "— ", TITLE, PAGE_NUMBER);
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        CTR number = field.addNewR();
        number.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * PAGE_NUMBER));
        number.addNewT().setStringValue("1");
        run(paragraph, " —", TITLE, PAGE_NUMBER);
    }

    private void title(String text) {
        XWPFRun run = line(ParagraphAlignment.CENTER, text, TITLE, SIZE_TWO);
        run.setBold(true);
    }

    private void heading(String text) {
        indented(text, HEADING);
    }

    private void body(String text) {
        indented(text, BODY);
    }

    private void indented(String text, String font) {
        XWPFRun run = line(ParagraphAlignment.LEFT, text, font, SIZE_THREE);
        ((XWPFParagraph) run.getParent()).setFirstLineIndent(2 * SIZE_THREE * 20);
    }

    private void signature(String text) {
        XWPFRun run = line(ParagraphAlignment.RIGHT, text, BODY, SIZE_THREE);
        ((XWPFParagraph) run.getParent()).setIndentationRight(4 * SIZE_THREE * 20);
    }

    private void space() {
        line(ParagraphAlignment.LEFT, "", BODY, SIZE_THREE);
    }

    private XWPFRun line(ParagraphAlignment alignment, String text, String font, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        int line = points == SIZE_TWO ? SIZE_TWO + 12 : points == SIZE_THREE ? LINE : points + 8;
        var spacing = paragraph.getCTPPr().addNewSpacing();
        spacing.setLine(BigInteger.valueOf(line * 20L));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        return run(paragraph, text, font, points);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(points);
        CTFonts fonts = run.getCTR().getRPr().addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setCs("Times New Roman");
        return run;
    }

    private XWPFTable table(List<String> titles, List<Integer> millimetres, int points) {
        XWPFTable table = document.createTable(1, titles.size());
        var properties = table.getCTTbl().getTblPr();
        table.setCellMargins(40, 80, 40, 80);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblWidth whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(twips(millimetres.stream().mapToInt(Integer::intValue).sum()));
        if (table.getCTTbl().getTblGrid() == null) {
            table.getCTTbl().addNewTblGrid();
        }
        while (table.getCTTbl().getTblGrid().sizeOfGridColArray() > 0) {
            table.getCTTbl().getTblGrid().removeGridCol(0);
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < titles.size(); column++) {
            table.getCTTbl().getTblGrid().addNewGridCol().setW(twips(millimetres.get(column)));
            head.getCell(column).setWidth(twips(millimetres.get(column)).toString());
            cell(head, column, ParagraphAlignment.CENTER, points, titles.get(column));
            XWPFParagraph title = head.getCell(column).getParagraphs().get(0);
            title.getRuns().forEach(run -> {
                run.setBold(true);
                run.getCTR().getRPr().getRFontsArray(0).setEastAsia(HEADING);
            });
        }
        return table;
    }

    private static XWPFTableRow row(XWPFTable table) {
        XWPFTableRow row = table.createRow();
        row.setCantSplitRow(true);
        return row;
    }

    private static void cell(XWPFTableRow row, int column, ParagraphAlignment alignment, int points, String... lines) {
        XWPFTableCell cell = row.getCell(column);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        for (int i = 0; i < lines.length; i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setAlignment(alignment);
            run(paragraph, lines[i], BODY, points);
        }
    }

    private byte[] bytes() {
        try (document) {
            // The same bytes whenever they are made.
            document.getProperties().getCoreProperties().setCreated(Optional.empty());
            document.getProperties().getCoreProperties().setCreator("Gouji");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be written into memory", e);
        }
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * MILLIMETRE));
    }
}
