package org.gouji.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What covers, sheets and forms say of office and year outside any title: a field such as 填报单位, the title of a table with
 * the office in it, a line of its own beside a title without an office.
 */
record Cover(Map<String, String> offices, Map<String, Integer> years) {

    private static final Pattern FIELD = Pattern.compile(
            "^(?:(?:填报|填表|报送|上报|编制|报告|公开|填写|编报)(?:单位|机关|机构|部门|主体)|单位(?:名称|全称)|机关(?:名称|全称)|机构名称|部门名称)(?:\\(?(?:盖章|公章|签章|章)\\)?)?(?::(.*))?$");
    /** A page's index card; on it an office above may stand as well. */
    private static final Pattern PUBLISHER = Pattern.compile("^(?:发布|公开|发文|制发)(?:机构|机关|单位)(?::(.*))?$");

    private static final Pattern YEAR_FIELD =
            Pattern.compile("^(?:报告|统计|填报|数据|所属)?(?:年度|年份):?(?:(20\\d{2})(?:年度?)?)?$");
    private static final Pattern YEAR_LINE = Pattern.compile("^\\(?(20\\d{2})年?(?:度)?\\)?$");
    /** 云岫市财政局2023年主动公开政府信息情况表. */
    private static final Pattern TABLE_TITLE = Pattern.compile(
            "^([^,。;:]{3,30}?)(20\\d{2})年(?:度)?(?:关于)?(?:行政机关)?(?:主动公开|收到和处理|政府信息公开|因政府信息公开|政府信息主动公开|行政复议)[^,。;:]{0,40}?(?:情况|统计|数据|表)(?:\\(.{1,8}\\))?$");

    private static final Pattern REPORT =
            Pattern.compile("^[^,。;:]{0,12}(?:政府信息公开|政务公开)[^,。;:]{0,14}(?:报告|年报)(?:\\(.{0,8}\\))?$");
    private static final int NEAR = 3;
    private static final int LONGEST = 70;

    static Cover of(List<Piece> preamble, List<Piece> pieces) {
        Cover cover = new Cover(new LinkedHashMap<>(), new LinkedHashMap<>());
        List<Piece> all = pieces.stream().filter(piece -> !piece.blank()).toList();
        cover.fields(FIELD, all);
        List<Piece> lines = preamble.stream().filter(piece -> !piece.blank()).toList();
        cover.lines(lines);
        cover.fields(PUBLISHER, lines);
        return cover;
    }

    private void fields(Pattern named, List<Piece> all) {
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).normal();
            if (text.length() > LONGEST || text.isEmpty()) {
                continue;
            }
            String next = i + 1 < all.size() ? all.get(i + 1).normal() : "";
            Matcher field = text.contains("单位") || text.contains("机") || text.contains("部门") || text.contains("主体")
                    ? named.matcher(text)
                    : null;
            if (field != null && field.matches()) {
                String value = field.group(1) == null || field.group(1).isEmpty() ? next : field.group(1);
                if (OfficeName.isWhole(value)) {
                    offices.putIfAbsent(
                            "“" + text.substring(0, Math.min(4, text.length())) + "”一栏（" + where(all.get(i)), value);
                }
            }
            Matcher year = text.contains("年") ? YEAR_FIELD.matcher(text) : null;
            if (year != null && year.matches()) {
                Matcher value = YEAR_LINE.matcher(next);
                if (year.group(1) != null) {
                    years.putIfAbsent("“年度”一栏（" + where(all.get(i)), Integer.parseInt(year.group(1)));
                } else if (value.matches()) {
                    years.putIfAbsent("“年度”一栏（" + where(all.get(i)), Integer.parseInt(value.group(1)));
                }
            }
            Matcher table = text.contains("公开") || text.contains("复议") ? TABLE_TITLE.matcher(text) : null;
            if (table != null && table.matches() && OfficeName.isWhole(table.group(1))) {
                offices.putIfAbsent("表名（" + where(all.get(i)), table.group(1));
                years.putIfAbsent("表名（" + where(all.get(i)), Integer.parseInt(table.group(2)));
            }
        }
    }

    /** Lines of their own around a report's title that names nobody, or no year. */
    private void lines(List<Piece> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!REPORT.matcher(lines.get(i).normal()).matches()) {
                continue;
            }
            for (int k = Math.max(0, i - NEAR); k < Math.min(lines.size(), i + NEAR + 1); k++) {
                String text = lines.get(k).normal();
                Matcher year = YEAR_LINE.matcher(text);
                if (year.matches()) {
                    years.putIfAbsent("题名旁（" + where(lines.get(k)), Integer.parseInt(year.group(1)));
                } else if (OfficeName.isWhole(text)) {
                    offices.putIfAbsent("题名旁（" + where(lines.get(k)), text);
                }
            }
        }
    }

    private static String where(Piece piece) {
        return piece.place().words() + "）";
    }
}
