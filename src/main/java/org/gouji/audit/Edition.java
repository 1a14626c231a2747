package org.gouji.audit;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;
import org.gouji.facts.Title;

/** Which edition of a report a file holds, as folder or file name, else its title or lead say; later ones replace earlier ones. */
enum Edition {
    DRAFT("draft", "送审稿", "送审|草稿|初稿|征求意见", "送审稿|征求意见稿|讨论稿"),
    UNSAID("published", "未注明", "(?!)", "(?!)"),
    PUBLISHED("published", "公布稿", "公布稿|正式|定稿", "(?!)"),
    CORRECTED("corrected", "更正稿", "更正|修订|勘误|订正", "更正稿|更正版|修订稿|现更正|予以更正|更正如下|更正说明");

    private final String code;
    private final String label;
    private final Pattern inName;
    private final Pattern inText;

    Edition(String code, String label, String inName, String inText) {
        this.code = code;
        this.label = label;
        this.inName = Pattern.compile(inName);
        this.inText = Pattern.compile(inText);
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    static Edition of(ReportFacts facts) {
        String file = facts.report().file();
        for (Edition edition : new Edition[] {CORRECTED, DRAFT, PUBLISHED}) {
            if (edition.inName.matcher(file).find()) {
                return edition;
            }
        }
        for (Edition edition : new Edition[] {CORRECTED, DRAFT}) {
            if (head(facts).anyMatch(text -> edition.inText.matcher(text).find())) {
                return edition;
            }
        }
        return UNSAID;
    }

    private static Stream<String> head(ReportFacts facts) {
        return Stream.concat(
                facts.all(Title.class).stream().map(Title::text),
                facts.all(Sentence.class).stream()
                        .filter(sentence -> sentence.section() == 0)
                        .map(Sentence::text));
    }
}
