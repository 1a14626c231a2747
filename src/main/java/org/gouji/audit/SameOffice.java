package org.gouji.audit;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.facts.Report;

/**
 * Whether two reports with the same short name can be of one office. Many counties have a 城关镇: where the printed names
 * or the folders name different superior places, they are not. A roster's names are its own to keep apart.
 */
final class SameOffice {

    private static final Pattern GOVERNMENT = Pattern.compile("(人民)?政府$");
    private static final Pattern PLACE = Pattern.compile("[一-龥]{1,10}(省|自治区|市|州|盟|县|区|旗|镇|乡|街道)");

    private SameOffice() {}

    static boolean maybe(Report one, Report other) {
        if (one.kindCertain() && other.kindCertain()) {
            return true;
        }
        String name = bare(one.office());
        String otherName = bare(other.office());
        boolean names = name.endsWith(otherName) || otherName.endsWith(name);
        List<String> places = places(one.file());
        List<String> otherPlaces = places(other.file());
        boolean folders =
                places.isEmpty() || otherPlaces.isEmpty() || places.stream().anyMatch(otherPlaces::contains);
        return names && folders;
    }

    private static String bare(String office) {
        return GOVERNMENT.matcher(office.replaceAll("\\s", "")).replaceFirst("");
    }

    private static List<String> places(String file) {
        String[] parts = file.split("/");
        return Arrays.stream(parts, 0, parts.length - 1)
                .map(SameOffice::bare)
                .filter(part -> PLACE.matcher(part).matches())
                .toList();
    }
}
