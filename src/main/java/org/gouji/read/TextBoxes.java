package org.gouji.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the tables that an old Word file keeps in text boxes where the boxes stand. The boxes' texts are stored behind the body,
 * in the boxes' order; where as many boxes or pictures stand in the body as there are tables, each is one table's place.
 */
final class TextBoxes {

    private TextBoxes() {}

    /**
     * @param body what the file's body holds, changed
     * @param anchors before how many of the body's items the drawn objects stand, in order
     * @param boxes what the text boxes hold
     */
    static void placed(Flow body, List<Integer> anchors, Flow boxes) {
        List<Flow.Item> tables =
                boxes.items().stream().filter(Flow.Table.class::isInstance).toList();
        if (tables.isEmpty()) {
            return;
        }
        List<Flow.Item> items = body.items();
        List<Integer> pictures = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Flow.Image) {
                pictures.add(i);
            }
        }
        if (anchors.size() == tables.size()) {
            for (int k = tables.size() - 1; k >= 0; k--) {
                items.add(Math.min(anchors.get(k), items.size()), tables.get(k));
            }
        } else if (pictures.size() == tables.size()) {
            for (int k = 0; k < tables.size(); k++) {
                items.set(pictures.get(k), tables.get(k));
            }
        } else {
            items.addAll(boxes.items());
        }
    }
}
