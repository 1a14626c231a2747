package org.gouji.workbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorder;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBorderPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STBorderStyle;

/** The cell styles of one workbook, each made once. */
final class Styles {

    /** On every Windows and WPS installation, and what offices print in. */
    static final String FONT = "宋体";

    private static final String TITLE_FONT = "黑体";
    private static final String GRID = "A6A6A6";

    private record Lettering(String name, int points, String ink, Look.Face face) {

        static Lettering of(Look look) {
            return new Lettering(look == Look.TITLE ? TITLE_FONT : FONT, look.points(), look.ink(), look.face());
        }
    }

    private final XSSFWorkbook workbook;
    private final int box;
    /** By look, and by whether they are quoted. */
    private final CellStyle[][] made = new CellStyle[Look.values().length][2];

    private final Map<Lettering, XSSFFont> fonts = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // Column widths are counted in digits of the first font.
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints((short) 10);
        box = box();
    }

    /**
     * The styles of all looks, made beforehand: several threads may then write with them, and which of them comes first
     * changes nothing in the file.
     */
    static Styles all(XSSFWorkbook workbook) {
        Styles styles = new Styles(workbook);
        for (Look look : Look.values()) {
            styles.of(look, false);
            styles.of(look, true);
        }
        return styles;
    }

    /** @param quoted whether re-entering the text must not make a formula of it */
    CellStyle of(Look look, boolean quoted) {
        CellStyle[] styles = made[look.ordinal()];
        int kind = quoted ? 1 : 0;
        if (styles[kind] == null) {
            styles[kind] = make(look, quoted);
        }
        return styles[kind];
    }

    private CellStyle make(Look look, boolean quoted) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(Lettering.of(look), this::font));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setQuotePrefixed(quoted);
        if (look.format() != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(look.format()));
        }
        if (look.fill() != null) {
            style.setFillForegroundColor(colour(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.boxed()) {
            style.getCoreXf().setBorderId(box);
            style.getCoreXf().setApplyBorder(true);
        }
        return style;
    }

    private XSSFFont font(Lettering lettering) {
        XSSFFont font = workbook.createFont();
        font.setFontName(lettering.name());
        font.setFontHeightInPoints((short) lettering.points());
        font.setColor(colour(lettering.ink()));
        font.setBold(lettering.face() == Look.Face.BOLD);
        font.setItalic(lettering.face() == Look.Face.ITALIC);
        return font;
    }

    /** Thin grey lines all around; POI would make and compare a border for each side and colour of each style. */
    private int box() {
        CTBorder border = CTBorder.Factory.newInstance();
        XSSFColor grid = colour(GRID);
        for (CTBorderPr side :
                List.of(border.addNewLeft(), border.addNewRight(), border.addNewTop(), border.addNewBottom())) {
            side.setStyle(STBorderStyle.THIN);
            side.setColor(grid.getCTColor());
        }
        return workbook.getStylesSource().putBorder(new XSSFCellBorder(border));
    }

    static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + hex));
    }
}
