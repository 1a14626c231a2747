package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import org.gouji.facts.HeadingBody;

/** What stands right below each heading of part one, all its paragraphs in one. */
final class HeadingBodies {

    private static final int PART_ONE = 1;

    private HeadingBodies() {}

    /** @param partTitle title of part one itself, below which stands the lead and no subject of its own */
    static List<HeadingBody> of(List<Text> texts, String partTitle) {
        List<HeadingBody> bodies = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text first = texts.get(i);
            if (first.section() != PART_ONE
                    || first.heading().isEmpty()
                    || first.heading().equals(partTitle)) {
                continue;
            }
            StringBuilder body = new StringBuilder(first.normal());
            while (i + 1 < texts.size()
                    && texts.get(i + 1).section() == PART_ONE
                    && texts.get(i + 1).heading().equals(first.heading())) {
                i++;
                body.append(texts.get(i).normal());
            }
            bodies.add(new HeadingBody(PART_ONE, first.heading(), body.toString(), first.heading(), first.place()));
        }
        return bodies;
    }
}
