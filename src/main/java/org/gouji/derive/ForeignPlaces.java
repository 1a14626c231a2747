package org.gouji.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.ForeignPlace;
import org.gouji.facts.Office;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Sentence;

/** Finds names of other counties and towns of the roster in a report, which a copied text leaves behind. */
public final class ForeignPlaces {

    /** Why another place may be named rightly. */
    private static final Pattern RIGHTLY =
            Pattern.compile("支援|帮扶|协作|学习|考察|交流|借鉴|取经|调研|联合|毗邻|接壤|路|街|大道|《|》|“|”|先进|经验|原|来自|籍");

    /** Names of places where the roster gives no 类别. */
    private static final Pattern PLACE = Pattern.compile("(人民政府|街道办事处|街道|[县区市旗镇乡])$");

    /** What is left out where the place itself is named. */
    private static final Pattern OF_A_PLACE = Pattern.compile("(人民政府|政府|办事处)$");

    private ForeignPlaces() {}

    public static List<Object> of(ReportFacts facts, Roster roster) {
        Optional<Office> self = facts.report().officeId().isEmpty()
                ? Optional.empty()
                : roster.find(facts.report().officeId());
        if (self.isEmpty()) {
            return List.of();
        }
        Set<String> own = own(self.get(), roster);
        List<String> others = roster.offices().stream()
                .filter(office -> place(office) && !own.contains(office.name()))
                .map(office -> OF_A_PLACE.matcher(office.name()).replaceFirst(""))
                .filter(name -> name.length() > 2 && own.stream().noneMatch(mine -> mine.contains(name)))
                .distinct()
                .toList();
        List<Object> found = new ArrayList<>();
        for (String other : others) {
            facts.all(Sentence.class).stream()
                    .filter(sentence -> sentence.text().contains(other))
                    .filter(sentence -> !RIGHTLY.matcher(sentence.text()).find())
                    .findFirst()
                    .ifPresent(sentence -> found.add(
                            new ForeignPlace(sentence.section(), other, sentence.printed(), sentence.place())));
        }
        return found;
    }

    private static boolean place(Office office) {
        return switch (office.kind()) {
            case GOVERNMENT, TOWNSHIP, SUBDISTRICT -> true;
            case UNKNOWN -> PLACE.matcher(office.name()).find();
            default -> false;
        };
    }

    /** Itself, all above it, and all within the area of the nearest government. */
    private static Set<String> own(Office self, Roster roster) {
        Set<String> own = new HashSet<>(Set.of(self.name()));
        Office area = self;
        Office up = self;
        while (up != null) {
            if (up.kind() == OfficeKind.GOVERNMENT && area.kind() != OfficeKind.GOVERNMENT) {
                area = up;
            }
            Office above =
                    up.superior().isEmpty() ? null : roster.find(up.superior()).orElse(null);
            up = above == null || !own.add(above.name()) ? null : above;
        }
        addBelow(area, roster, own);
        return own;
    }

    private static void addBelow(Office office, Roster roster, Set<String> own) {
        for (Office child : roster.below(office)) {
            if (own.add(child.name())) {
                addBelow(child, roster, own);
            }
        }
    }
}
