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

    private static final Pattern IN_PATH = Pattern.compile("(?<!\\d)(20[12]\\d)(?!\\d)");
    /** A sentence of the year: a menu's 2023年度 is none. */
    private static final Pattern YEAR_FIRST = Pattern.compile("^(20\\d{2})年(?:度|以来|,).{8}");
    /** A heading run together with its text. */
    private static final Pattern HEADING_BEFORE = Pattern.compile("^.{0,40}?(?:情况|概述|概况|报告)(?=20\\d{2}年)");
    /** Who wrote the report; an 政府办公室 writes that of its government, too. */
    private static final Pattern WRITTEN_BY =
            Pattern.compile("本(?:年度|年)?(?:政府信息公开)?(?:工作)?(?:年度)?报告(?:是|系)?由([一-龥·()]{2,30}?)(?=根据|按照|依据|依照|编制|,)");

    private static final Pattern OF_SEVERAL = Pattern.compile("#\\d+$");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern NO_OFFICE_IN_PATH =
            Pattern.compile("20\\d{2}年?度?|(政府)?信息公开.*|政务公开.*|年报|年度报告|[\\d_\\-. ()（）]+");
    private static final String OF_PERIOD = "统计期限";
    private static final int EARLY = 12;
    private static final int SHORTEST_TEXT = 12;

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
                        !from.getKey().startsWith(Titles.FROM) && !from.getKey().startsWith(OF_PERIOD))
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

    private void title(
            List<Piece> preamble, String elsewhere, List<StatisticsPeriod> periods, String pageName, String signed) {
        List<Titles.Named> found = Titles.of(preamble, elsewhere, periods, pageName, signed);
        found.stream()
                .filter(named -> !named.meta())
                .filter(named -> Titles.names(named) || found.stream().noneMatch(Titles::names))
                .findFirst()
                .ifPresent(named -> title = new Title(
                        0,
                        named.text(),
                        Titles.yearOf(named.text()).isEmpty() ? 0 : Integer.parseInt(Titles.yearOf(named.text())),
                        named.piece().printed(),
                        named.piece().place()));
        List<Titles.Named> unnamed = new ArrayList<>();
        for (Titles.Named named : found) {
            if (Titles.office(Titles.TITLE, named.text()).isEmpty()) {
                unnamed.add(named);
            } else {
                name(Titles.TITLE, named.text(), named.from());
            }
        }
        // The reports of other years that a page's menu lists name no office; where they differ they tell nothing.
        boolean oneYear = unnamed.stream()
                        .map(named -> Titles.yearOf(named.text()))
                        .distinct()
                        .count()
                == 1;
        if (oneYear) {
            unnamed.forEach(named -> name(Titles.TITLE, named.text(), named.from()));
        }
    }

    private void runTogether(List<Piece> preamble) {
        preamble.stream().filter(piece -> !piece.blank()).limit(EARLY).forEach(piece -> {
            Matcher first =
                    TITLE_FIRST.matcher(PAGE_BEFORE.matcher(piece.normal()).replaceFirst(""));
            if (piece.normal().length() > 60
                    && piece.normal().contains("信息公开")
                    && first.find()
                    && Titles.YEAR.matcher(first.group()).find()) {
                name(
                        Titles.TITLE,
                        first.group(),
                        Titles.FROM + "（" + piece.place().words() + "）");
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
                    if (Titles.YEAR.matcher(named.group()).find()) {
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
        String year = Titles.yearOf(text);
        if (!year.isEmpty()) {
            years.putIfAbsent(from, Integer.parseInt(year));
        }
        String office = Titles.office(pattern, text);
        if (!office.isEmpty()) {
            offices.putIfAbsent(from, office);
        }
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
        String title = Titles.pageTitle(named);
        if (!title.isEmpty()) {
            name(Titles.TITLE, title, "网页标题或页眉");
        }
        for (String part : offices.isEmpty() ? Titles.TITLE_PARTS.split(named) : new String[0]) {
            String office = Words.of(part, Script.of(List.of(part))).normal();
            if (OfficeName.isWhole(office)) {
                offices.putIfAbsent("网页标题或页眉", office);
            }
        }
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
