package org.gouji.audit;

import org.gouji.document.Place;
import tools.jackson.databind.node.ObjectNode;

/** A place as JSON: {@code line} always, null where the format has no lines; page, sheet and path where it has them; report and file where it is in another report. */
final class PlaceJson {

    private PlaceJson() {}

    static ObjectNode put(ObjectNode node, Place place) {
        node.put("line", place == null ? null : place.line());
        if (place != null && place.page() != null) {
            node.put("page", place.page());
        }
        if (place != null && place.sheet() != null) {
            node.put("sheet", place.sheet());
        }
        if (place != null && place.path() != null) {
            node.put("path", place.path());
        }
        if (place != null && place.other() != null) {
            node.put("report", place.other().title()).put("file", place.other().file());
        }
        return node;
    }
}
