package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gouji.facts.Measure;
import org.gouji.facts.Problem;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.UnansweredProblem;

/** Problems and measures of part five, and the problems that no measure answers. */
final class PartFive {

    private static final Pattern LIST_MARK =
            Pattern.compile("(?<=[,。;:]|^)(?:第?[一二三四五六七八九十][是、,]|[一二三四五六]是|\\([一二三四五六]\\)|\\d[.、])");
    private static final Pattern LAST_YEAR_BLOCK = Pattern.compile("上年|上一年|去年|往年");

    private final Terms terms;
    private final List<Object> facts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final String lastYear;
    private boolean inProblems;
    private boolean inMeasures;
    private boolean inLastYear;

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
        part.facts.addAll(part.problems);
        part.facts.addAll(part.measures);
        part.unanswered();
        return part.facts;
    }

    private void sentence(Sentence sentence) {
        String text = sentence.text();
        boolean opensProblems =
                Pattern.compile("问题|不足|短板|薄弱").matcher(text).find() && (sentence.heading() || text.length() < 60);
        boolean opensMeasures = Pattern.compile("(改进|整改|下一步|今后|措施|举措|打算)")
                        .matcher(text)
                        .find()
                && (sentence.heading()
                        || Pattern.compile("措施|举措|下一步|改进情况|今后|打算").matcher(text).find());
        if (sentence.heading()) {
            if (Pattern.compile("问题.*(改进|整改)").matcher(text).find()) {
                return;
            }
            inLastYear = LAST_YEAR_BLOCK.matcher(text).find() || !lastYear.isEmpty() && text.contains(lastYear);
            inMeasures = opensMeasures;
            inProblems = !opensMeasures && opensProblems;
            return;
        }
        boolean lastYears =
                inLastYear || LAST_YEAR_BLOCK.matcher(text).find() || !lastYear.isEmpty() && text.contains(lastYear);
        for (String item : items(text)) {
            boolean problem = terms.problemWords().matcher(item).find();
            boolean measure = terms.measureWords().matcher(item).find();
            if (opensMeasures && !problem) {
                inMeasures = true;
                inProblems = false;
            }
            if (measure && (inMeasures || !problem || !inProblems)) {
                measures.add(new Measure(5, topics(item), printed(sentence, item), sentence.place()));
            } else if (problem && !inMeasures) {
                problems.add(
                        new Problem(5, lastYears ? Set.of() : topics(item), printed(sentence, item), sentence.place()));
            } else if (problem && measures.isEmpty()) {
                problems.add(new Problem(5, Set.of(), printed(sentence, item), sentence.place()));
            }
        }
        if (opensProblems && !opensMeasures) {
            inProblems = true;
        }
    }

    /** The items of a list inside a sentence (一是…，二是…), or the whole sentence. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        String[] parts = LIST_MARK.split(text);
        for (String part : parts) {
            if (part.length() > 3) {
                items.addAll(List.of(part.split("、(?=[^、]{4,}(?:不|问题))")));
            }
        }
        return items.isEmpty() ? List.of(text) : items;
    }

    private static String printed(Sentence sentence, String item) {
        return sentence.text().equals(item) ? sentence.printed() : item.replaceFirst("[,;。]$", "");
    }

    private Set<String> topics(String text) {
        Set<String> found = new TreeSet<>();
        terms.topics().forEach((name, words) -> {
            if (words.matcher(text).find()) {
                found.add(name);
            }
        });
        return found;
    }

    private void unanswered() {
        Set<String> answered = new TreeSet<>();
        measures.forEach(measure -> answered.addAll(measure.topics()));
        for (Problem problem : problems) {
            boolean open =
                    !problem.topics().isEmpty() && problem.topics().stream().noneMatch(answered::contains);
            if (open && !measures.isEmpty()) {
                facts.add(new UnansweredProblem(
                        5, String.join("、", problem.topics()), problem.printed(), problem.place()));
            }
        }
    }
}
