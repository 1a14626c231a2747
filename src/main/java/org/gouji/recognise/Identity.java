package org.gouji.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.document.Document;
import org.gouji.document.Place;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReadingProblem;
import org.gouji.facts.StatisticsPeriod;
import org.gouji.facts.Title;

/** Who reports on which year: told from title, lead, signature, folder and file name, in that order of trust. */
final class Identity {

    private static final String SUBJECT = "(?:政务公开\\(政府信息公开\\)|政府信息公开\\(政务公开\\)|(?:政府)?(?:信息|资讯|政务)公开)";

    private static final Pattern TITLE = Pattern.compile(
            "^(?:名称|标题|题名|信息名称|文件名称)?:?#{0,3}《?([^,。;:《》]{2,60}?)" + SUBJECT
                    + "(?:工作)?(?:20\\d{2}年?)?(?:年?度)?(?:工作)?(?:情况)?的?(?:自查)?(?:年度)?(?:报告|年报|总结(?:报告)?|汇报)(?:\\((?:20\\d{2}年?度?|[一-龥]{2,8})\\))?》?(?:\\((?:20\\d{2}年?度?|[一-龥]{2,8})\\))?$");
    /** A title that a conversion ran together with the text after it. */
    private static final Pattern TITLE_FIRST = Pattern.compile(
            "^([^,。;:《》]{2,40}?)(?:政府)?信息公开(?:工作)?(?:20\\d{2}年?)?(?:年?度)?(?:工作)?(?:报告|年报)(?=本报告|本年度报告|根据|按照|依据|为|现|一、|20\\d{2}年)");

    /** What a web page prints before the title, run together with it. */
    private static final Pattern PAGE_BEFORE = Pattern.compile(
            "^.{0,80}?发布(?:时间|日期):?20\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?");

    private static final Pattern QUOTED_TITLE = Pattern.compile("《([^《》,。]{4,50}?)(?:政府)?信息公开(?:工作)?(?:年度)?报告》");
    /** A title named in the lead without marks: 现将…2022年政府信息公开工作年度报告公布如下. */
    private static final Pattern PLAIN_TITLE = Pattern.compile(
            "(?:现公布|现发布|现将|特编制|特制定|编制了|编制|制定|公布|发布)([一-龥()]{2,30}?20\\d{2}年(?:度)?)(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)");

    /** The words of which one stands before a title named without marks. */
    private static final List<String> BEFORE_TITLE = List.of("现将", "公布", "发布", "编制", "制定");

    private static final List<Pattern> TITLES_IN_TEXT = List.of(QUOTED_TITLE, PLAIN_TITLE);

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年?度?");
    /** The year below the title, on a line of its own. */
    private static final Pattern YEAR_ALONE = Pattern.compile("[(—-]*20\\d{2}年?度?[)—-]*");

    private static final Pattern IN_PATH = Pattern.compile("(?<!\\d)(20[12]\\d)(?!\\d)");
    private static final Pattern META = Pattern.compile("^(名称|标题|题名|信息名称|文件名称):.*");
    /** A sentence of the year: a menu's 2023年度 is none. */
    private static final Pattern YEAR_FIRST = Pattern.compile("^(20\\d{2})年(?:度|以来|,).{8}");
    /** A heading run together with its text. */
    private static final Pattern HEADING_BEFORE = Pattern.compile("^.{0,40}?(?:情况|概述|概况|报告)(?=20\\d{2}年)");
    /** Who wrote the report; an 政府办公室 writes that of its government, too. */
    private static final Pattern WRITTEN_BY =
            Pattern.compile("本(?:年度|年)?(?:政府信息公开)?(?:工作)?(?:年度)?报告(?:是|系)?由([一-龥·()]{2,30}?)(?=根据|按照|依据|依照|编制|,)");

    /** 关于某局2023年…的报告, 某局关于2023年…报告. */
    private static final Pattern ABOUT = Pattern.compile("^关于|关于$");

    private static final Pattern BRACKETS = Pattern.compile("[()\\s]");
    /** An office with two names: 云岫市发展和改革委员会(云岫市粮食和物资储备局). */
    private static final Pattern TWO_NAMES = Pattern.compile("^(.{2,})\\(([^()]{3,})\\)$");

    private static final Pattern OFFICE_BEHIND = Pattern.compile(
            "^((?:20\\d{2}年度?)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报))[-—–―⸺⸻]{1,3}([^,。;:《》()_|—-]{3,40}?)(?:\\((20\\d{2}年?度?)\\))?$");

    private static final Pattern HEADING_MARKS = Pattern.compile("^[*#=]+|[*#=]+$|\\{#[^{}]*\\}$");
    private static final Pattern OF_SEVERAL = Pattern.compile("#\\d+$");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern NO_OFFICE_IN_PATH =
            Pattern.compile("20\\d{2}年?度?|(政府)?信息公开.*|政务公开.*|年报|年度报告|[\\d_\\-. ()（）]+");
    private static final String OF_TITLE = "标题";
    private static final String OF_PERIOD = "统计期限";
    private static final int EARLY = 12;
    private static final int SHORTEST_TEXT = 12;
    private static final Pattern YEAR_IN_WORDS = Pattern.compile("二[〇○零0Oo]([〇○零0Oo一二三])([〇○零0Oo一二三四五六七八九])(?=年)");
    private static final Pattern NAME_BEFORE_YEAR = Pattern.compile("^[一-龥·]{1,28}?(?=20\\d{2}年)");
    /** Between an article's title and the site's name. */
    private static final Pattern TITLE_PARTS = Pattern.compile("[-_|—–⸺⸻>]+");

    private final Map<String, String> offices = new LinkedHashMap<>();
    private final Map<String, Integer> years = new LinkedHashMap<>();
    private Title title;

    /** Reads what the pieces before and in part one, the signature and the path say. */
    static Identity of(
            List<Piece> preamble,
            List<Text> texts,
            List<StatisticsPeriod> periods,
            Closing closing,
            Document document,
            List<Piece> pieces) {
        Identity identity = new Identity();
        String elsewhere = elsewhere(texts, closing, document);
        identity.title(preamble, elsewhere, periods, document.named(), closing.office());
        identity.quoted(preamble, texts);
        identity.runTogether(preamble);
        identity.lead(texts);
        periods.stream()
                .filter(p -> p.year() > 0)
                .findFirst()
                .ifPresent(p ->
                        identity.years.putIfAbsent(OF_PERIOD + "（" + p.place().words() + "）", p.year()));
        identity.corrected(periods, closing, document.file());
        identity.signature(closing);
        if (identity.offices.isEmpty() || identity.years.isEmpty()) {
            identity.cover(Cover.of(preamble, pieces));
        }
        identity.named(document.named());
        identity.path(document.file());
        identity.writer(texts);
        return identity;
    }

    /** Puts the year of the period before that of the title, where the title's is a slip. */
    private void corrected(List<StatisticsPeriod> periods, Closing closing, String file) {
        int ofTitle = title == null ? 0 : title.year();
        if (ofTitle == 0 || ofTitle != year()) {
            return;
        }
        Stream<Integer> leads = years.entrySet().stream()
                .filter(from ->
                        !from.getKey().startsWith(OF_TITLE) && !from.getKey().startsWith(OF_PERIOD))
                .map(Map.Entry::getValue);
        TitleYear.corrected(ofTitle, periods, leads, closing.signature(), inPath(file))
                .ifPresent(year -> {
                    Map<String, Integer> told = new LinkedHashMap<>(years);
                    years.clear();
                    told.forEach((from, each) -> {
                        if (each.equals(year)) {
                            years.put(from, each);
                        }
                    });
                    told.forEach(years::putIfAbsent);
                });
    }

    private static IntStream inPath(String file) {
        return IN_PATH.matcher(file).results().mapToInt(year -> Integer.parseInt(year.group(1)));
    }

    /** What stands outside the title serves only where nothing else tells. */
    private void cover(Cover cover) {
        if (offices.isEmpty()) {
            offices.putAll(cover.offices());
        }
        if (years.isEmpty()) {
            years.putAll(cover.years());
        }
    }

    String office() {
        return offices.values().stream().findFirst().orElse("");
    }

    int year() {
        return years.values().stream().findFirst().orElse(0);
    }

    String officeFrom() {
        return offices.keySet().stream().findFirst().orElse("未能确定");
    }

    String yearFrom() {
        return years.keySet().stream().findFirst().orElse("未能确定");
    }

    Optional<Title> title() {
        return Optional.ofNullable(title);
    }

    /** What could not be told, and where two places disagree. */
    List<ReadingProblem> problems() {
        List<ReadingProblem> problems = new ArrayList<>();
        if (office().isEmpty()) {
            problems.add(new ReadingProblem("未能确定是哪个单位的报告：标题、引言、落款、文件夹和文件名中都没有单位名称", Place.UNKNOWN, false));
        }
        if (year() == 0) {
            problems.add(new ReadingProblem("未能确定报告年度：标题、统计期限、引言、落款、文件夹和文件名中都没有年份", Place.UNKNOWN, false));
        }
        years.forEach((from, year) -> {
            if (year != year()) {
                problems.add(new ReadingProblem(
                        "年度不一致：" + yearFrom() + "为 " + year() + " 年，" + from + "为 " + year + " 年，以前者为准",
                        Place.UNKNOWN,
                        false));
            }
        });
        String id = OfficeName.id(office());
        offices.forEach((from, office) -> {
            String other = OfficeName.id(office);
            if (!other.contains(id) && !id.contains(other)) {
                problems.add(new ReadingProblem(
                        "单位不一致：" + officeFrom() + "为“" + office() + "”，" + from + "为“" + office + "”，以前者为准",
                        Place.UNKNOWN,
                        false));
            }
        });
        return problems;
    }

    /** What the report says besides its title, to tell whether a title goes over two lines. */
    private static String elsewhere(List<Text> texts, Closing closing, Document document) {
        StringBuilder all = new StringBuilder(document.file()).append('\n');
        all.append(document.named()).append('\n').append(closing.office()).append('\n');
        early(texts).forEach(text -> all.append(text.normal()).append('\n'));
        return all.toString();
    }

    /**
     * A title as a page prints it.
     *
     * @param meta whether the page's index card names it
     */
    private record Named(String text, Piece piece, boolean meta) {

        String from() {
            return (meta ? "页面信息" : OF_TITLE) + "（" + piece.place().words() + "）";
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

    private void title(
            List<Piece> preamble, String elsewhere, List<StatisticsPeriod> periods, String pageName, String signed) {
        List<Named> found = oneOffice(oneReport(titles(preamble, elsewhere), periods, pageName), pageName, signed);
        found.stream()
                .filter(named -> !named.meta)
                .filter(named -> names(named) || found.stream().noneMatch(Identity::names))
                .findFirst()
                .ifPresent(named -> title = new Title(
                        0,
                        named.text,
                        yearOf(named.text).isEmpty() ? 0 : Integer.parseInt(yearOf(named.text)),
                        named.piece.printed(),
                        named.piece.place()));
        List<Named> unnamed = new ArrayList<>();
        for (Named named : found) {
            if (office(TITLE, named.text).isEmpty()) {
                unnamed.add(named);
            } else {
                name(TITLE, named.text, named.from());
            }
        }
        // The reports of other years that a page's menu lists name no office; where they differ they tell nothing.
        boolean oneYear =
                unnamed.stream().map(named -> yearOf(named.text)).distinct().count() == 1;
        if (oneYear) {
            unnamed.forEach(named -> name(TITLE, named.text, named.from()));
        }
    }

    /** Whether a title tells a year or an office; an entry of a page's menu above the name of its column tells neither. */
    private static boolean names(Named named) {
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
    private static String turned(String line) {
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

    private static String yearOf(String text) {
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
    private static String withDigits(String text) {
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

    private void runTogether(List<Piece> preamble) {
        preamble.stream().filter(piece -> !piece.blank()).limit(EARLY).forEach(piece -> {
            Matcher first =
                    TITLE_FIRST.matcher(PAGE_BEFORE.matcher(piece.normal()).replaceFirst(""));
            if (piece.normal().length() > 60
                    && piece.normal().contains("信息公开")
                    && first.find()
                    && YEAR.matcher(first.group()).find()) {
                name(TITLE, first.group(), OF_TITLE + "（" + piece.place().words() + "）");
            }
        });
    }

    private void quoted(List<Piece> preamble, List<Text> texts) {
        early(texts).forEach(text -> {
            for (Pattern pattern : TITLES_IN_TEXT) {
                String normal = text.normal();
                boolean possible = normal.contains(pattern == QUOTED_TITLE ? "报告》" : "20")
                        && normal.contains("信息公开")
                        && (pattern == QUOTED_TITLE || BEFORE_TITLE.stream().anyMatch(normal::contains));
                if (!possible) {
                    continue;
                }
                Matcher named = pattern.matcher(normal);
                while (named.find()) {
                    if (YEAR.matcher(named.group()).find()) {
                        name(pattern, named.group(), "引言中的题名（" + text.place().words() + "）");
                    }
                }
            }
        });
    }

    private void name(Pattern pattern, String text, String from) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return;
        }
        String year = yearOf(text);
        if (!year.isEmpty()) {
            years.putIfAbsent(from, Integer.parseInt(year));
        }
        String office = office(pattern, text);
        if (!office.isEmpty()) {
            offices.putIfAbsent(from, office);
        }
    }

    /** The office that a title names, empty where it names none. */
    private static String office(Pattern pattern, String text) {
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

    /** The first texts; what is as short as the entries of a page's menu does not count. */
    private static Stream<Text> early(List<Text> texts) {
        return texts.stream()
                .filter(text -> text.section() > 0 || text.normal().length() >= SHORTEST_TEXT)
                .limit(EARLY);
    }

    private void lead(List<Text> texts) {
        for (Text text : early(texts).filter(t -> t.section() <= 1).toList()) {
            Optional<String[]> speaker = sentences(text)
                    .map(OfficeName::speaker)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (speaker.isPresent()) {
                String from = (text.section() == 0 ? "引言" : "第一部分") + "（"
                        + text.place().words() + "）";
                offices.putIfAbsent(from, speaker.get()[1]);
                years.putIfAbsent(from, Integer.parseInt(speaker.get()[0]));
                return;
            }
        }
        texts.stream()
                .filter(t -> t.section() <= 1)
                .limit(EARLY)
                .map(t -> Map.entry(t, YEAR_FIRST.matcher(t.normal())))
                .filter(e -> e.getValue().find())
                .findFirst()
                .ifPresent(e -> years.putIfAbsent(
                        "正文开头（" + e.getKey().place().words() + "）",
                        Integer.parseInt(e.getValue().group(1))));
    }

    /** A text's beginning and what follows a heading that is run together with it. */
    private static Stream<String> sentences(Text text) {
        Stream<String> afterHeadings = Stream.of(text.normal().split("。", EARLY))
                .limit(EARLY - 1)
                .map(sentence -> HEADING_BEFORE.matcher(sentence))
                .filter(Matcher::find)
                .map(heading -> heading.replaceFirst(""));
        return Stream.concat(Stream.of(text.normal()), afterHeadings);
    }

    /** Where nothing else names the office, it is the one that wrote the report. */
    private void writer(List<Text> texts) {
        if (!offices.isEmpty()) {
            return;
        }
        for (Text text : early(texts).toList()) {
            Matcher by = WRITTEN_BY.matcher(text.normal());
            boolean named = by.find() && OfficeName.isWhole(by.group(1));
            if (named && OfficeName.kind(by.group(1)) != OfficeKind.GOVERNMENT_OFFICE) {
                offices.put("编制单位（" + text.place().words() + "）", by.group(1));
                return;
            }
        }
    }

    private void signature(Closing closing) {
        if (!closing.office().isEmpty()) {
            offices.putIfAbsent("落款", closing.office());
        }
        if (closing.signature() != null && years.isEmpty()) {
            int month = closing.signature().date().getMonthValue();
            years.put(
                    "落款日期推算（" + closing.signature().place().words() + "）",
                    closing.signature().year() - (month <= 6 ? 1 : 0));
        }
    }

    private void named(String named) {
        if (named.isEmpty() || !offices.isEmpty() && !years.isEmpty()) {
            return;
        }
        String title = pageTitle(named);
        if (!title.isEmpty()) {
            name(TITLE, title, "网页标题或页眉");
        }
        for (String part : offices.isEmpty() ? TITLE_PARTS.split(named) : new String[0]) {
            String office = Words.of(part, Script.of(List.of(part))).normal();
            if (OfficeName.isWhole(office)) {
                offices.putIfAbsent("网页标题或页眉", office);
            }
        }
    }

    /** The report's title in what a page calls itself, empty where it holds none. */
    private static String pageTitle(String named) {
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

    private void path(String file) {
        String[] parts = OF_SEVERAL.matcher(file).replaceFirst("").split("/");
        for (int i = parts.length - 1; i >= 0; i--) {
            boolean name = i == parts.length - 1;
            String part = name ? EXTENSION.matcher(parts[i]).replaceFirst("") : parts[i];
            String from = name ? "文件名" : "文件夹“" + parts[i] + "”";
            Matcher year = IN_PATH.matcher(part);
            if (year.find() && years.isEmpty()) {
                years.put(from, Integer.parseInt(year.group(1)));
            }
            String office = NO_OFFICE_IN_PATH.matcher(part).replaceAll("");
            if (offices.isEmpty() && OfficeName.isWhole(office)) {
                offices.put(from, office);
            }
        }
    }
}
