package org.gouji.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorPreset;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Stacked bars of how many problems of each theme there are; the three greys differ on a printer without colours. */
final class ThemeChart {

    private static final String[] NAMES = {"错误", "警告", "提示"};
    private static final byte[][] FILLS = {
        {(byte) 0x9C, 0x1C, 0x1C}, {(byte) 0xE8, (byte) 0xA3, 0x3D}, {(byte) 0xC9, (byte) 0xD8, (byte) 0xE8}
    };

    private ThemeChart() {}

    /**
     * @param counts by theme, in the order of {@link #NAMES}
     * @param firstRow where the first theme stands; themes in column B, counts from column C
     */
    static void draw(XSSFSheet sheet, XSSFClientAnchor anchor, Map<String, int[]> counts, int firstRow) {
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText("各主题问题数");
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis themes = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.BOTTOM);
        numbers.setCrosses(AxisCrosses.MAX);
        numbers.setMinimum(0);
        themes.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, themes, numbers);
        bars.setBarDirection(BarDirection.BAR);
        bars.setBarGrouping(BarGrouping.STACKED);
        String[] names = counts.keySet().stream().map(CellText::clean).toArray(String[]::new);
        int last = firstRow + names.length - 1;
        XDDFDataSource<String> categories = XDDFDataSourcesFactory.fromArray(names, range(sheet, 1, firstRow, last), 1);
        for (int i = 0; i < NAMES.length; i++) {
            int at = i;
            Integer[] values =
                    List.copyOf(counts.values()).stream().map(each -> each[at]).toArray(Integer[]::new);
            XDDFNumericalDataSource<Integer> numbersOf =
                    XDDFDataSourcesFactory.fromArray(values, range(sheet, 2 + i, firstRow, last), 2 + i);
            XDDFChartData.Series series = bars.addSeries(categories, numbersOf);
            series.setTitle(NAMES[i], null);
            XDDFShapeProperties look = new XDDFShapeProperties();
            look.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(FILLS[i])));
            XDDFLineProperties edge = new XDDFLineProperties();
            edge.setFillProperties(new XDDFSolidFillProperties(new XDDFColorPreset(PresetColor.DIM_GRAY)));
            look.setLineProperties(edge);
            series.setShapeProperties(look);
        }
        chart.plot(bars);
        stack(chart.getCTChart().getPlotArea().getBarChartArray(0));
    }

    /** Puts the bars of one theme in one line. POI's small schema lacks the type, so the elements are written as such. */
    private static void stack(CTBarChart bars) {
        try (XmlCursor cursor = bars.newCursor()) {
            String space = cursor.getName().getNamespaceURI();
            cursor.toChild(space, "axId");
            for (String[] element : new String[][] {{"gapWidth", "60"}, {"overlap", "100"}}) {
                cursor.beginElement(element[0], space);
                cursor.insertAttributeWithValue("val", element[1]);
                cursor.toEndToken();
                cursor.toNextToken();
            }
        }
    }

    private static String range(XSSFSheet sheet, int column, int first, int last) {
        String letter = "$" + Formula.column(column) + "$";
        return "'" + sheet.getSheetName() + "'!" + letter + (first + 1) + ":" + letter + (last + 1);
    }
}
