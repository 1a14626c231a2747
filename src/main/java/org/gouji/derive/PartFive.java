package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gouji.facts.Measure;
import org.gouji.facts.Problem;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.UnansweredProblem;
import org.gouji.settings.CheapLook;

/** Problems and measures of part five, and the problems that no measure answers. */
final class PartFive {

    private static final CheapLook OPENS_MEASURES =
            CheapLook.of("改进的?(情况|措施|举措|方向|工作|做法|方面|意见|思路|打算)|改进:|整改(情况|措施|举措)|措施|举措|下一步|今后|下一年|打算|工作思路"
                    + "|计划[^,;。]{0,8}:|为(?:此|补齐|解决|改进|弥补)[^。;]{0,24}:"
                    + "|针对(上述|以上|这些|这两|存在的?)|[项点条](改进|整改|工作):"
                    + "|[将拟]:|对此,[^,。;:]{0,8}[将拟要]|[将拟](?:重点|主要|着力|着重|继续)?(?:从|在|抓好|做好|抓住)[^,。;]{0,24}:");
    private static final CheapLook MEANT_FOR_ALL = CheapLook.of("针对(?:以上|上述|这些|这[两三四]个?)[^,。;]{0,6}(?:问题|不足|短板|困难)");
    private static final CheapLook OPENS_PROBLEMS = CheapLook.of("问题|不足|短板|困难");
    /** …相比仍有不小差距，主要表现在: */
    private static final CheapLook LEADS_UP =
            CheapLook.of("问题|不足|短板|困难|差距|薄弱环节|弱项|^(?!.*(?:成效|进展|变化|整改)).*(?:表现|体现)(?:在|为|于|如下)?:$");

    private static final CheapLook INTENDS = CheapLook.of("将(?!政务公开工作纳入|较)|拟|计划|针对|为此|着力|采取|已(?!经存)|下一步|今后");
    private static final CheapLook OF_DISCLOSURE = CheapLook.of("公开|政策|信息|文件|申请|栏目|网站|平台|考核|通报|调度");
    private static final CheapLook LAST_YEAR_BLOCK = CheapLook.of("上年|上一年|去年|往年");
    /** 对报送滞后的科室进行通报: what is dealt with, not what is wrong. */
    private static final Pattern DEALT_WITH = Pattern.compile("(?:对|将|把|向)[^,;:。]{1,20}的(?=[一-龥])");

    /** 针对上述不足, 防止更新滞后: a problem that a measure names, and not one of its own. */
    private static final Pattern AIMED_AT =
            Pattern.compile("针对(?:以上|上述|这些|这[两三四]个?|存在|前述|目前)[^,;:。]{0,12}(?:问题|不足|短板|困难|差距|薄弱环节|情况)"
                    + "|(?<![未不])(?:防止|避免|杜绝|解决|减少|克服|消除|扭转|补齐|弥补)[^,;:。]{0,20}");

    private static final Pattern LABELLED_MEASURE =
            Pattern.compile("(?:(?:改进|整改|对应|解决)的?)?(?:措施|举措|办法)[一二三四五\\d]{0,2}:|(?:改进|整改)(?:情况|方向|思路)?:");

    /** 存在问题及改进措施 without a number before it is a title, not a problem. */
    private static final Pattern TITLE_ALONE = Pattern.compile(
            "(?:[^,;:。]{0,24}?(?=[^,;:。]{0,24}如下))?(?:存在的?)?(?:主要)?(?:问题|不足)(?:及|和|与|、)(?:下一步)?(?:改进|整改)?的?(?:措施|情况|意见|方向|打算)(?:主要)?(?:如下)?[。:]?");

    private static final Pattern LABELLED_PROBLEM = Pattern.compile("(?:问题|不足)[一二三四五\\d]{1,2}[:、]");

    private static final Pattern LEAD =
            Pattern.compile("^.*存在[着著]?(?:的?(?:一些|若干|不少)?(?:主要)?(?:不足|问题|薄弱环节)(?:之处)?(?:主要)?,?[是有为如:]+)?");
    private static final Pattern STOPS = Pattern.compile("(?:[的等]问题)?[,;。:]*$");
    /** Lists of as many measures as problems answer one another from this length on. */
    private static final int LONG_LIST = 3;

    private final Terms terms;
    private final List<Object> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    /** Problems told so broadly that they are none where the report tells one by name. */
    private final List<Problem> inGeneral = new ArrayList<>();

    private final MeasuresTaken taken = new MeasuresTaken();
    /** The subjects of each of this year's measures, in their order; empty of what does not speak of disclosure at all. */
    private final List<Optional<Set<String>>> inTurn = new ArrayList<>();

    private final String lastYear;
    private int listedProblems;
    private int listedMeasures;
    private boolean inProblems;
    private boolean underMeasures;
    private boolean inMeasures;
    /** Whether the last sentence that leads up to a list (将从以下方面改进：) leads up to measures. */
    private boolean measuresListed;

    /** What was told last, where it is neither a problem nor a measure by its words; null otherwise. */
    private Problem before;

    private boolean inLastYear;
    /** Whether the measures are said to be meant for all problems before them. */
    private boolean meantForAll;
    /** Whether each problem so far had a measure right after it, before the next problem. */
    private boolean byTurns = true;

    private boolean unmet;

    private PartFive(Terms terms, String lastYear) {
        this.terms = terms;
        this.lastYear = lastYear;
    }

    static List<Object> of(ReportFacts report, Terms terms) {
        PartFive part = new PartFive(terms, report.report().previousYear());
        report.all(Sentence.class).stream()
                .filter(s -> s.section() == 5)
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .forEach(part::sentence);
        if (part.problems.stream().allMatch(Problem::lastYear)) {
            part.problems.addAll(part.inGeneral);
        }
        part.facts.addAll(part.problems);
        part.facts.addAll(part.measures);
        part.unanswered();
        return part.facts;
    }

    private void sentence(Sentence sentence) {
        if (sentence.heading()) {
            heading(sentence);
            return;
        }
        boolean opensMeasures = OPENS_MEASURES.find(sentence.text());
        meantForAll |= MEANT_FOR_ALL.find(sentence.text());
        measuresListed |= opensMeasures && sentence.text().endsWith(":");
        boolean lastYears = inLastYear || aboutLastYear(sentence.text());
        for (ListItem each : ListItem.of(sentence.text(), terms.problemWords())) {
            String item = each.text();
            if (TITLE_ALONE.matcher(item).matches()) {
                continue;
            }
            if (leadsUp(item)) {
                inProblems = true;
                inMeasures = false;
                measuresListed = false;
                continue;
            }
            boolean measure = terms.measureWords().find(item);
            boolean intends = INTENDS.find(item)
                    || terms.measureWords().pattern().matcher(item).lookingAt();
            boolean labelled = LABELLED_MEASURE.matcher(item).lookingAt();
            String own = AIMED_AT.matcher(item).replaceAll("");
            boolean named = !labelled
                    && terms.problemWords()
                            .find(
                                    inMeasures || opensMeasures
                                            ? DEALT_WITH.matcher(own).replaceAll("")
                                            : own);
            boolean problem = named
                    || inProblems && !opensMeasures && !intends
                    || LABELLED_PROBLEM.matcher(item).lookingAt();
            boolean inTheirList = measuresListed && each.listed() && !OPENS_PROBLEMS.find(item);
            inMeasures = inMeasures && !(problem && !intends) || opensMeasures && !named || inTheirList;
            inProblems = inProblems && !inMeasures;
            boolean doneSince = unmet && item.startsWith("已") && !problem;
            if (labelled && before != null && !unmet) {
                // 信息员更替快，新手多。改进措施：…: what stands before its measure tells a problem, whatever its words
                inGeneral.add(before);
            }
            boolean tellsNeither =
                    !problem && !labelled && !lastYears && !OPENS_PROBLEMS.find(item) && !INTENDS.find(item);
            before = tellsNeither ? problem(Set.of(), false, item, sentence) : null;
            boolean counts = underMeasures || inMeasures || measure && intends && !problem || doneSince;
            if (problem && !counts) {
                Set<String> topics = lastYears ? Set.of() : topics(item);
                Problem told = problem(topics, lastYears, item, sentence);
                if (!lastYears && BroadProblem.told(each, topics.isEmpty())) {
                    inGeneral.add(told);
                } else {
                    byTurns &= !unmet;
                    unmet = true;
                    problems.add(told);
                    listedProblems += each.listed() ? 1 : 0;
                }
            }
            if (counts || problem && answersItself(item)) {
                measure(item, sentence, lastYears);
                listedMeasures += each.listed() ? 1 : 0;
                unmet = false;
            }
        }
    }

    private Problem problem(Set<String> topics, boolean lastYears, String item, Sentence from) {
        return new Problem(5, topics, lastYears, short_(item), from.printed(), from.place());
    }

    private void measure(String item, Sentence from, boolean lastYears) {
        Set<String> topics = topics(item);
        measures.add(new Measure(5, topics, lastYears, from.printed(), from.place()));
        if (!lastYears && !item.endsWith(":")) {
            inTurn.add(!topics.isEmpty() || OF_DISCLOSURE.find(item) ? Optional.of(topics) : Optional.empty());
        }
        taken.add(item);
    }

    /** 公开的主动性还需增强，下一步将列入每月例会: the measure stands beside its problem. */
    private boolean answersItself(String item) {
        int comma = item.indexOf(',');
        String after = comma < 0 ? "" : item.substring(comma + 1);
        return INTENDS.find(after) && !terms.problemWords().find(after);
    }

    private void heading(Sentence heading) {
        String title = heading.text();
        boolean measures = OPENS_MEASURES.find(title);
        // 1.专栏检索不便，历史信息查找困难。 tells the problem itself
        boolean tells = title.contains(",") && terms.problemWords().find(title);
        boolean problems = OPENS_PROBLEMS.find(title) && !tells;
        if (!measures && !problems && !aboutLastYear(title)) {
            item(heading);
            return;
        }
        inLastYear = aboutLastYear(title);
        underMeasures = measures && !title.contains("问题");
        measuresListed = false;
        inMeasures = underMeasures;
        inProblems = problems && !measures && !inLastYear;
    }

    /** A heading that is an item of the list above: it counts, but what it asks for may stand in the text below it. */
    private void item(Sentence heading) {
        boolean measure = terms.measureWords().pattern().matcher(heading.text()).lookingAt();
        inProblems = inProblems && !measure;
        if (underMeasures || measuresListed || measure) {
            measure(heading.text(), heading, inLastYear);
        } else if (inProblems || terms.problemWords().find(heading.text())) {
            problems.add(problem(Set.of(), inLastYear, heading.text(), heading));
        } else if (!inLastYear && !INTENDS.find(heading.text())) {
            before = problem(Set.of(), false, heading.text(), heading);
        }
    }

    /** What only leads up to a list of problems (…但仍存在以下问题:) is none of them: it is the same every year. */
    private boolean leadsUp(String item) {
        return !underMeasures
                && item.endsWith(":")
                && LEADS_UP.find(item)
                && !OPENS_MEASURES.find(item)
                && !INTENDS.find(item);
    }

    private boolean aboutLastYear(String text) {
        return LAST_YEAR_BLOCK.find(text) || !lastYear.isEmpty() && text.contains(lastYear);
    }

    /** The item itself, without what leads up to it (…但仍存在着…) and without its stop. */
    private String short_(String item) {
        String end = STOPS.matcher(item).replaceFirst("");
        String told = LEAD.matcher(end).replaceFirst("");
        // 干部公开意识不够强，存在不愿公开的心理: the problem begins before 存在
        boolean leadsUp = topics(end.substring(0, end.length() - told.length())).isEmpty();
        return told.length() >= 6 && leadsUp ? told : end;
    }

    private Set<String> topics(String text) {
        Set<String> found = new TreeSet<>();
        terms.topics().forEach((name, words) -> {
            if (words.find(text)) {
                found.add(name);
            }
        });
        return found;
    }

    private void unanswered() {
        boolean oneByOne = listedProblems >= LONG_LIST && listedProblems == listedMeasures
                || problems.size() > 1 && byTurns && !unmet
                || meantForAll && measures.size() >= problems.size();
        if (measures.isEmpty() || oneByOne) {
            return;
        }
        Set<String> answered = new TreeSet<>();
        measures.forEach(measure -> answered.addAll(measure.topics()));
        List<Problem> own = problems.stream().filter(one -> !one.lastYear()).toList();
        for (Problem problem : problems) {
            if (answeredInTurn(problem, own)) {
                continue;
            }
            boolean open =
                    !problem.topics().isEmpty() && problem.topics().stream().noneMatch(answered::contains);
            if (open && !taken.takeUp(problem.item())) {
                facts.add(new UnansweredProblem(
                        5, problem.item(), String.join("、", problem.topics()), problem.printed(), problem.place()));
            }
        }
    }

    /**
     * Whether there are as many measures as problems and the one that has the problem's place is for no other problem
     * (面向老年群体的公开方式不多 … 张贴大字版明白卡).
     */
    private boolean answeredInTurn(Problem problem, List<Problem> own) {
        int place = own.indexOf(problem);
        return place >= 0
                && own.size() > 1
                && own.size() == inTurn.size()
                && inTurn.get(place)
                        .filter(topics -> own.stream()
                                .filter(other -> other != problem)
                                .noneMatch(other -> other.topics().stream().anyMatch(topics::contains)))
                        .isPresent();
    }
}
