package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.StatisticsPeriod;

/** Finds the lines that name a report, 某局2023年政府信息公开工作年度报告, in what stands before its text, and what they name. */
final class Titles {

    /** Where a year or an office is told by the title. */
    static final String FROM = "标题";

    private static final String SUBJECT = "(?:政务公开\\(政府信息公开\\)|政府信息公开\\(政务公开\\)|(?:政府)?(?:信息|资讯|政务)公开)";

    static final Pattern TITLE = Pattern.compile(
            "^(?:名称|标题|题名|信息名称|文件名称)?:?#{0,3}《?([^,。;:《》]{2,60}?)" + SUBJECT
                    + "(?:工作)?(?:20\\d{2}年?)?(?:年?度)?(?:工作)?(?:情况)?的?(?:自查)?(?:年度)?(?:报告|年报|总结(?:报告)?|汇报)(?:\\((?:20\\d{2}年?度?|[一-龥]{2,8})\\))?》?(?:\\((?:20\\d{2}年?度?|[一-龥]{2,8})\\))?$");
    static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");
    /** The year below the title, on a line of its own. */
    private static final Pattern YEAR_ALONE = Pattern.compile("[(—-]*20\\d{2}年?度?[)—-]*");

    private static final Pattern META = Pattern.compile("^(名称|标题|题名|信息名称|文件名称):.*");
    /** 关于某局2023年…的报告, 某局关于2023年…报告. */
    private static final Pattern ABOUT = Pattern.compile("^关于|关于$");

    private static final Pattern BRACKETS = Pattern.compile("[()\\s]");
    /** An office with two names: 云岫市发展和改革委员会(云岫市粮食和物资储备局). */
    private static final Pattern TWO_NAMES = Pattern.compile("^(.{2,})\\(([^()]{3,})\\)$");

    private static final Pattern OFFICE_BEHIND = Pattern.compile(
            "^((?:20\\d{2}年度?)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报))[-—–―⸺⸻]{1,3}([^,。;:《》()_|—-]{3,40}?)(?:\\((20\\d{2}年?度?)\\))?$");
    private static final Pattern HEADING_MARKS = Pattern.compile("^[*#=]+|[*#=]+$|\\{#[^{}]*\\}$");
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("二[〇○零0Oo]([〇○零0Oo一二三])([〇○零0Oo一二三四五六七八九])(?=年)");
    private static final Pattern NAME_BEFORE_YEAR = Pattern.compile("^[一-龥·]{1,28}?(?=20\\d{2}年)");
    /** Between an article's title and the site's name. */
    static final Pattern TITLE_PARTS = Pattern.compile("[-_|—–⸺⸻>]+");

    private Titles() {}

    /**
     * The titles of this report.
     *
     * @param elsewhere what the report says besides, to tell whether a title goes over two lines
     * @param pageName what the page or file calls itself, empty where it does not
     * @param signed the office of the signature, empty where there is none
     */
    static List<Named> of(
            List<Piece> preamble, String elsewhere, List<StatisticsPeriod> periods, String pageName, String signed) {
        return oneOffice(oneReport(titles(preamble, elsewhere), periods, pageName), pageName, signed);
    }

    /**
     * A title as a page prints it.
     *
     * @param meta whether the page's index card names it
     */
    record Named(String text, Piece piece, boolean meta) {

        String from() {
            return (meta ? "页面信息" : FROM) + "（" + piece.place().words() + "）";
        }
    }

    /**
     * Where a page lists the reports of other offices beside this one, the titles of the office that the page's own name or the
     * signature tells, else of the one that stands nearest to the text.
     */
    private static List<Named> oneOffice(List<Named> titles, String pageName, String signed) {
        List<String> offices = titles.stream()
                .map(named -> office(TITLE, named.text))
                .filter(office -> !office.isEmpty())
                .toList();
        if (offices.stream().distinct().count() < 2) {
            return titles;
        }
        String ofPage = office(TITLE, pageTitle(pageName));
        String last = offices.get(offices.size() - 1);
        String own = offices.contains(ofPage) ? ofPage : offices.contains(signed) ? signed : last;
        return titles.stream()
                .filter(named -> {
                    String office = office(TITLE, named.text);
                    return office.isEmpty() || office.contains(own) || own.contains(office);
                })
                .toList();
    }

    /** Whether a title tells a year or an office; an entry of a page's menu above the name of its column tells neither. */
    static boolean names(Named named) {
        return !yearOf(named.text).isEmpty() || !office(TITLE, named.text).isEmpty();
    }

    /**
     * The titles without those of other years' reports that a page lists beside this one: where titles differ in the
     * year, the period of the figures tells which is meant, else the page's own name, else what stands nearest to the text.
     */
    private static List<Named> oneReport(List<Named> titles, List<StatisticsPeriod> periods, String pageName) {
        List<String> years = titles.stream()
                .map(named -> yearOf(named.text))
                .filter(year -> !year.isEmpty())
                .toList();
        String ofPage = yearOf(pageTitle(pageName));
        String ofPeriod = periods.stream()
                .filter(period -> period.year() > 0)
                .findFirst()
                .map(period -> String.valueOf(period.year()))
                .orElse("");
        boolean one = years.stream().distinct().count() < 2;
        boolean agree = one && (ofPage.isEmpty() || years.stream().allMatch(ofPage::equals));
        // A title without a year below those with one: the others are in a list of other years' reports.
        boolean yearless =
                !titles.isEmpty() && yearOf(titles.get(titles.size() - 1).text).isEmpty();
        if (years.isEmpty() || agree && !(yearless && !ofPeriod.isEmpty())) {
            return titles;
        }
        List<String> named = titles.stream()
                .filter(title -> !office(TITLE, title.text).isEmpty())
                .map(title -> yearOf(title.text))
                .filter(year -> !year.isEmpty())
                .toList();
        boolean byPeriod =
                !ofPeriod.isEmpty() && (!one || yearless || years.contains(ofPeriod) || ofPage.equals(ofPeriod));
        String year;
        if (byPeriod || named.isEmpty() && ofPage.isEmpty()) {
            year = ofPeriod;
        } else {
            year = ofPage.isEmpty() ? named.get(named.size() - 1) : ofPage;
        }
        return titles.stream()
                .filter(title ->
                        yearOf(title.text).isEmpty() || yearOf(title.text).equals(year))
                .toList();
    }

    private static List<Named> titles(List<Piece> preamble, String elsewhere) {
        List<Piece> lines = preamble.stream().filter(piece -> !piece.blank()).toList();
        List<Named> titles = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String printed = withDigits(bare(lines.get(i).normal()));
            String one = turned(printed);
            boolean brief = one.length() <= 40;
            String next = brief && i + 1 < lines.size() ? bare(lines.get(i + 1).normal()) : "";
            String two = turned(withDigits(printed + next));
            boolean whole = one.contains("公开") && TITLE.matcher(one).matches();
            // A year from a page's menu does not belong to the title below it.
            boolean nextIsWhole = next.contains("公开")
                    && TITLE.matcher(next).matches()
                    && (YEAR.matcher(next).find() || OfficeName.beginsWithPlace(office(TITLE, next)))
                    && !begins(one, next, elsewhere);
            if (!whole
                    && (nextIsWhole
                            || !brief
                            || !two.contains("公开")
                            || !TITLE.matcher(two).matches())) {
                continue;
            }
            boolean meta = META.matcher(one).matches();
            String title = whole ? one : two;
            if (whole && yearOf(one).isEmpty() && YEAR_ALONE.matcher(next).matches()) {
                title = one + "(" + yearOf(next) + "年)";
            }
            if (i > 0 && office(TITLE, title).isEmpty()) {
                title = below(bare(lines.get(i - 1).normal()), title);
            }
            titles.add(new Named(title, lines.get(i), meta));
        }
        return titles;
    }

    /** A title with the office that stands on the line above it, as on a cover; as it is where none does. */
    private static String below(String above, String title) {
        String whole = above + title;
        return OfficeName.isWhole(above) && TITLE.matcher(whole).matches() ? whole : title;
    }

    /** A title with the office behind: 政府信息公开工作年度报告——清河县(2023年). */
    static String turned(String line) {
        Matcher behind = line.contains("公开") ? OFFICE_BEHIND.matcher(line) : null;
        if (behind == null || !behind.matches() || !OfficeName.isWhole(behind.group(2))) {
            return line;
        }
        String year = behind.group(3) == null ? "" : behind.group(3);
        return behind.group(2) + year + behind.group(1);
    }

    /** A line without the marks of a heading in Markdown and its like. */
    private static String bare(String line) {
        boolean marked = !line.isEmpty() && ("*#=".indexOf(line.charAt(0)) >= 0 || line.endsWith("}"));
        return marked ? HEADING_MARKS.matcher(line).replaceAll("") : line;
    }

    static String yearOf(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? year.group(1) : "";
    }

    /** Whether the office's name begins on this line and goes on on the next one, which looks like a title of its own. */
    private static boolean begins(String one, String next, String elsewhere) {
        String first = NAME_BEFORE_YEAR.matcher(next).replaceFirst("");
        String office = ABOUT.matcher(one + next.substring(0, next.length() - first.length()))
                .replaceAll("");
        return !office.equals(one)
                && OfficeName.isWhole(office)
                && (OfficeName.isFragment(next) || elsewhere.contains(office));
    }

    /** 二〇二三年 is 2023年. */
    static String withDigits(String text) {
        if (text.indexOf('二') < 0) {
            return text;
        }
        Matcher year = YEAR_IN_WORDS.matcher(text);
        return year.find()
                ? text.substring(0, year.start()) + "20" + digit(year.group(1)) + digit(year.group(2))
                        + text.substring(year.end())
                : text;
    }

    private static int digit(String word) {
        return Math.max(0, "一二三四五六七八九".indexOf(word) + 1);
    }

    /** The office that a title names, empty where it names none. */
    static String office(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        String office = YEAR.matcher(matcher.group(1)).replaceAll("");
        office = ABOUT.matcher(office).replaceAll("");
        Matcher two = TWO_NAMES.matcher(office.strip());
        if (two.matches() && OfficeName.isWhole(two.group(1))) {
            return OfficeName.isWhole(two.group(2)) ? two.group(1) + "（" + two.group(2) + "）" : two.group(1);
        }
        office = BRACKETS.matcher(office).replaceAll("");
        if (office.endsWith("人民") || office.endsWith("区人民") || office.endsWith("县人民")) {
            office = office + "政府";
        }
        return OfficeName.isWhole(office) ? office : "";
    }

    /** The report's title in what a page calls itself, empty where it holds none. */
    static String pageTitle(String named) {
        List<String> parts = new ArrayList<>(List.of(TITLE_PARTS.split(named)));
        parts.add(0, named);
        for (String part : parts) {
            String title =
                    turned(withDigits(Words.of(part, Script.of(List.of(part))).normal()));
            if (title.contains("公开") && TITLE.matcher(title).matches()) {
                return title;
            }
        }
        return "";
    }
}
