package org.gouji.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gouji.facts.Row;

/**
 * A label in the first columns of table two or three.
 *
 * @param row the row of the form it heads; null for a group, which has no cells of its own
 * @param depth how the form nests it
 * @param keys its letters, the form's own wording first; the others are accepted short forms
 * @param numbering the ordinal that the form prints before it, such as 六; empty for a group
 */
record TableLabel(Row row, Depth depth, List<String> keys, String numbering) {

    /**
     * Where a label stands in the three label columns of table three.
     *
     * @param front columns before it that a label of an earlier row covers (rowspan)
     * @param span columns beyond the first that the row's labels cover themselves (colspan)
     */
    enum Depth {
        TOP(0, 2),
        /** 三、本年度办理结果 with （一）予以公开. */
        FIRST(0, 1),
        SECOND(1, 1),
        GROUP_FIRST(1, 0),
        REST(2, 0),
        /** A row of table two, which has one label column. */
        PLAIN(0, 0),
        GROUP(0, 0);

        final int front;
        final int span;

        Depth(int front, int span) {
            this.front = front;
            this.span = span;
        }
    }

    static TableLabel of(Row row, Depth depth, String... shortForms) {
        String label = normal(row.getLabel());
        return new TableLabel(row, depth, keys(LabelKey.of(label), shortForms), LabelMatcher.numbering(label));
    }

    static TableLabel group(String key) {
        return new TableLabel(null, Depth.GROUP, List.of(key), "");
    }

    boolean group() {
        return row == null;
    }

    private static String normal(String label) {
        return Words.of(label, new Script(false, false)).normal();
    }

    private static List<String> keys(String first, String... others) {
        List<String> keys = new ArrayList<>(List.of(first));
        keys.addAll(List.of(others));
        return List.copyOf(keys);
    }

    /** Table two, both forms together: the form is not known when the labels are looked for. */
    static final List<TableLabel> PROACTIVE = List.of(
            of(Row.REGULATIONS, Depth.PLAIN),
            of(Row.NORMATIVE_DOCUMENTS, Depth.PLAIN, "规范性文件"),
            of(Row.PERMITS, Depth.PLAIN),
            of(Row.OTHER_SERVICES, Depth.PLAIN),
            of(Row.PENALTIES, Depth.PLAIN),
            of(Row.COERCIVE_MEASURES, Depth.PLAIN),
            of(Row.CHARGES, Depth.PLAIN),
            of(Row.PROCUREMENT, Depth.PLAIN));

    static final List<TableLabel> REQUESTS = List.of(
            of(Row.RECEIVED, Depth.TOP),
            of(Row.CARRIED_IN, Depth.TOP),
            group("本年度办理结果"),
            of(Row.GRANTED, Depth.FIRST),
            of(Row.PARTLY_GRANTED, Depth.SECOND, "部分公开"),
            group("不予公开"),
            of(Row.REFUSED_STATE_SECRET, Depth.GROUP_FIRST),
            of(Row.REFUSED_FORBIDDEN_BY_LAW, Depth.REST),
            of(Row.REFUSED_SECURITY_AND_STABILITY, Depth.REST),
            of(Row.REFUSED_THIRD_PARTY_RIGHTS, Depth.REST),
            of(Row.REFUSED_INTERNAL_AFFAIRS, Depth.REST),
            of(Row.REFUSED_PROCESS_INFORMATION, Depth.REST),
            of(Row.REFUSED_ENFORCEMENT_FILE, Depth.REST),
            of(Row.REFUSED_ADMINISTRATIVE_INQUIRY, Depth.REST),
            group("无法提供"),
            of(Row.UNAVAILABLE_NOT_HELD, Depth.GROUP_FIRST),
            of(Row.UNAVAILABLE_NEEDS_CREATION, Depth.REST),
            of(Row.UNAVAILABLE_STILL_UNCLEAR, Depth.REST),
            group("不予处理"),
            of(Row.NOT_PROCESSED_PETITION, Depth.GROUP_FIRST),
            of(Row.NOT_PROCESSED_DUPLICATE, Depth.REST),
            of(Row.NOT_PROCESSED_PUBLICATION, Depth.REST),
            of(Row.NOT_PROCESSED_ABUSIVE, Depth.REST),
            of(Row.NOT_PROCESSED_RECONFIRMATION, Depth.REST),
            of(Row.OTHER, Depth.SECOND, "其他", "其他情形", "其他情况", "其他办理"),
            of(Row.OTHER_NOT_CORRECTED_IN_TIME, Depth.GROUP_FIRST, "逾期不补正", "申请人逾期不补正"),
            of(Row.OTHER_FEE_UNPAID, Depth.REST, "逾期不缴费", "申请人逾期不缴费", "逾期未缴费"),
            of(Row.OTHER_OTHER, Depth.REST),
            of(Row.RESOLVED, Depth.SECOND, "合计"),
            of(Row.CARRIED_OUT, Depth.TOP));

    /** The rows of both tables, groups left out. */
    static final List<TableLabel> ROWS = Stream.concat(PROACTIVE.stream(), REQUESTS.stream())
            .filter(label -> !label.group())
            .toList();

    private static final Set<String> PROACTIVE_KEYS = keys(PROACTIVE);
    private static final Set<String> REQUESTS_KEYS = keys(REQUESTS);

    private static final Map<String, int[]> PROACTIVE_PLACES = placesOf(PROACTIVE);
    private static final Map<String, int[]> REQUESTS_PLACES = placesOf(REQUESTS);

    /** The keys of {@link #PROACTIVE} or of {@link #REQUESTS}. */
    static Set<String> known(List<TableLabel> labels) {
        return labels == PROACTIVE ? PROACTIVE_KEYS : REQUESTS_KEYS;
    }

    /** The places of the labels that have each key, in order. */
    static Map<String, int[]> places(List<TableLabel> labels) {
        return labels == PROACTIVE ? PROACTIVE_PLACES : REQUESTS_PLACES;
    }

    private static Map<String, int[]> placesOf(List<TableLabel> labels) {
        return keys(labels).stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key,
                        key -> IntStream.range(0, labels.size())
                                .filter(k -> labels.get(k).keys().contains(key))
                                .toArray()));
    }

    private static Set<String> keys(List<TableLabel> labels) {
        return labels.stream().flatMap(label -> label.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
