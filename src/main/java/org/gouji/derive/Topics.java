package org.gouji.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gouji.document.Place;
import org.gouji.facts.Heading;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.Topic;

/** Tells for each subject of a list whether the report speaks of it. */
final class Topics {

    /**
     * 工作考核、社会评议、责任追究 belong into part one (oversight) or part five (条例第五十条第（四）项); an office that wrote them
     * elsewhere has reported them all the same.
     */
    private static final Set<String> ANYWHERE = Set.of("监督保障三项");

    /** 本报告电子版可在政府门户网站下载: what the lead says of the report itself is no work of the year. */
    private static final Pattern OF_THE_REPORT_ITSELF = Pattern.compile("本(?:年度?)?报告|年度报告|下载");

    private Topics() {}

    static List<Topic> of(ReportFacts facts, Terms terms) {
        List<Topic> topics = new ArrayList<>();
        List<Sentence> sentences = facts.all(Sentence.class);
        List<Heading> headings = facts.all(Heading.class);
        terms.lists().forEach((list, subjects) -> {
            Predicate<Integer> where = section -> section == 1 || section == 0 || ANYWHERE.contains(list);
            subjects.forEach(subject -> topics.add(topic(sentences, headings, list, subject, where)));
        });
        return topics;
    }

    private static Topic topic(
            List<Sentence> sentences,
            List<Heading> headings,
            String list,
            Terms.Subject subject,
            Predicate<Integer> where) {
        Optional<Sentence> sentence = sentences.stream()
                .filter(s -> !s.heading() && where.test(s.section()))
                .filter(s -> subject.sentences().find(s.text()))
                .filter(s -> s.section() != 0
                        || !OF_THE_REPORT_ITSELF.matcher(s.text()).find())
                .findFirst();
        Optional<Heading> heading = headings.stream()
                .filter(h -> where.test(h.section()) && h.level() > 0)
                .filter(h -> subject.headings().find(h.title()))
                .findFirst();
        boolean found = sentence.isPresent() || heading.isPresent();
        String printed = sentence.map(Sentence::printed)
                .or(() -> heading.map(Heading::printed))
                .orElse("");
        Place place = sentence.map(Sentence::place)
                .or(() -> heading.map(Heading::place))
                .orElse(Place.UNKNOWN);
        return new Topic(
                list, subject.name(), found, found && sentence.isEmpty(), sentence.isPresent(), 1, printed, place);
    }
}
