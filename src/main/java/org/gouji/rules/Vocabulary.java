package org.gouji.rules;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gouji.document.Place;
import org.gouji.facts.*;
import org.gouji.facts.Disagreement;

/**
 * The words a rule may use: fact types, their properties and the closed lists of the form. Whatever is not in it does
 * not exist for a rule; the gate refuses by it and the prelude imports by it.
 */
final class Vocabulary {

    static final List<Class<?>> FACTS = List.of(
            Report.class,
            Figure.class,
            Gap.class,
            Section.class,
            MissingSection.class,
            Heading.class,
            NumberingBreak.class,
            Sentence.class,
            Claim.class,
            Tally.class,
            TallyGap.class,
            Ratio.class,
            Implied.class,
            Disagreement.class,
            Breakdown.class,
            PreviousReport.class,
            PreviousFigure.class,
            PreviousGap.class,
            PreviousTally.class,
            SameTable.class,
            Similarity.class,
            SameAsOther.class,
            OtherText.class,
            FeeStatement.class,
            StatisticsPeriod.class,
            Signature.class,
            Title.class,
            MissingTitle.class,
            Topic.class,
            Problem.class,
            Measure.class,
            UnansweredProblem.class,
            BlockTitle.class,
            RowLabel.class,
            ForeignLabel.class,
            TableNote.class,
            PictureInPart.class,
            LooseNumber.class,
            UntracedPromise.class,
            StatisticsScope.class,
            Registered.class,
            Listed.class,
            Children.class,
            ChildSum.class,
            ChildGap.class,
            ChildDifferences.class,
            LargestChild.class,
            ChildrenCarriedOut.class,
            LevelCount.class,
            Punctuality.class,
            EarlierAudit.class,
            ToldBefore.class,
            PeerMedian.class,
            ControlFigure.class,
            PhraseHit.class,
            CardField.class,
            ForeignPlace.class,
            OtherYear.class,
            DisclosedTotal.class,
            YearCount.class,
            HeadingBody.class,
            OpenParagraph.class,
            PersonalData.class,
            Slip.class,
            Threshold.class);

    static final List<Class<?>> LISTS = List.of(
            Row.class,
            Column.class,
            Table.class,
            Form.class,
            CellState.class,
            ClaimKind.class,
            ClaimSubject.class,
            Direction.class,
            OfficeKind.class);

    /** Facts of which a report has at most what its text says: when the text breaks off, their lack proves nothing. */
    static final Set<String> TEXT_FACTS = Set.of(
            "Section",
            "MissingSection",
            "Heading",
            "Sentence",
            "Claim",
            "Breakdown",
            "FeeStatement",
            "StatisticsPeriod",
            "Signature",
            "Title",
            "Topic",
            "YearCount",
            "HeadingBody",
            "OpenParagraph",
            "Problem",
            "Measure",
            "UnansweredProblem",
            "LooseNumber",
            "UntracedPromise",
            "BlockTitle",
            "TableNote");

    /** Facts that stand for numbers of the tables, each with the type that also covers the numbers that were not read. */
    static final Map<String, String> CELLS =
            Map.of("Figure", "FormCell", "PreviousFigure", "PreviousCell", "Tally", "ClaimCells");

    /** Facts of the report of the year before. */
    static final Set<String> YEAR_BEFORE = Set.of("PreviousFigure", "PreviousReport", "SameTable", "UntracedPromise");

    /** Facts of the roster, which are not there where no roster lists the office. */
    static final Set<String> ROSTER = Set.of(
            "Registered",
            "Listed",
            "Children",
            "ChildSum",
            "ChildGap",
            "ChildDifferences",
            "LargestChild",
            "ChildrenCarriedOut",
            "LevelCount",
            "Punctuality");

    /** Facts that are reckoned from numbers of the tables and so are not there where a number was not read. */
    static final Set<String> RECKONED = Set.of("Ratio", "Implied", "Disagreement", "PreviousTally");

    /** The facts that stand in place of those numbers where they were not read. */
    static final Map<String, String> GAPS =
            Map.of("Figure", "Gap", "PreviousFigure", "PreviousGap", "Tally", "TallyGap");

    static final Map<String, String> FUNCTIONS =
            Map.of("sum", "合计", "count", "个数", "min", "最小", "max", "最大", "collectList", "列出");

    private static final Set<String> OBJECT_METHODS =
            Set.of("getClass", "hashCode", "toString", "equals", "notify", "notifyAll", "wait", "clone", "finalize");
    private static final Set<String> ON_COLLECTIONS = Set.of("size", "isEmpty", "empty");

    private static final Map<String, Class<?>> TYPES = new LinkedHashMap<>();
    private static final Set<String> PROPERTIES = new TreeSet<>(ON_COLLECTIONS);
    private static final Set<String> CONSTANTS = new TreeSet<>();

    static {
        FACTS.forEach(type -> TYPES.put(type.getSimpleName(), type));
        LISTS.forEach(type -> TYPES.put(type.getSimpleName(), type));
        for (Class<?> type : TYPES.values()) {
            collect(type);
        }
        collect(Place.class);
        collect(CellId.class);
        for (Class<?> list : LISTS) {
            for (Field field : list.getFields()) {
                if (field.isEnumConstant()) {
                    CONSTANTS.add(list.getSimpleName() + "." + field.getName());
                }
            }
        }
    }

    private Vocabulary() {}

    static boolean isFact(String name) {
        return FACTS.stream().anyMatch(type -> type.getSimpleName().equals(name));
    }

    static boolean isList(String name) {
        return LISTS.stream().anyMatch(type -> type.getSimpleName().equals(name));
    }

    static boolean isConstant(String list, String constant) {
        return CONSTANTS.contains(list + "." + constant);
    }

    static boolean isProperty(String name) {
        return PROPERTIES.contains(name);
    }

    static Set<String> properties() {
        return PROPERTIES;
    }

    /** Whether the named fact has the property; properties of other types are not looked at. */
    static boolean hasProperty(String fact, String property) {
        return properties(TYPES.get(fact)).contains(property);
    }

    /** The type of a property that the fact has. */
    static Class<?> typeOf(String fact, String property) {
        String suffix = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return Arrays.stream(TYPES.get(fact).getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && Set.of(property, "get" + suffix, "is" + suffix).contains(method.getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(fact + "." + property))
                .getReturnType();
    }

    /** The type of a fact or list by its simple name. */
    static Class<?> type(String name) {
        return TYPES.get(name);
    }

    /** Whether a type is one that rules may look at: a fact, what facts are made of, or a list of the form. */
    static boolean isKnown(Class<?> type) {
        return type == Place.class
                || type == CellId.class
                || TYPES.containsValue(type)
                || type.isInterface()
                        && CELLS.containsValue(type.getSimpleName())
                        && type.getPackage() == Row.class.getPackage();
    }

    /** The method that a property of a type is read with; empty where the property is none that rules may read. */
    static Optional<Method> reader(Class<?> type, String property) {
        String suffix = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return properties(type).contains(property)
                ? Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0
                                && Set.of(property, "get" + suffix, "is" + suffix)
                                        .contains(method.getName()))
                        .findFirst()
                : Optional.empty();
    }

    static Set<String> propertiesOf(String fact) {
        return properties(TYPES.get(fact));
    }

    static Set<String> factNames() {
        Set<String> names = new TreeSet<>();
        FACTS.forEach(type -> names.add(type.getSimpleName()));
        return names;
    }

    static Set<String> constantsOf(String list) {
        Set<String> names = new TreeSet<>();
        CONSTANTS.stream()
                .filter(c -> c.startsWith(list + "."))
                .forEach(c -> names.add(c.substring(list.length() + 1)));
        return names;
    }

    private static void collect(Class<?> type) {
        PROPERTIES.addAll(properties(type));
    }

    private static Set<String> properties(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            boolean ours = method.getDeclaringClass().getName().startsWith("org.gouji.");
            boolean enumOwn = Set.of("values", "valueOf").contains(method.getName());
            if (!ours
                    || enumOwn
                    || Modifier.isStatic(method.getModifiers())
                    || method.getParameterCount() != 0
                    || OBJECT_METHODS.contains(method.getName())) {
                continue;
            }
            names.add(method.getName());
            Arrays.asList("get", "is").forEach(prefix -> {
                String name = method.getName();
                if (name.startsWith(prefix) && name.length() > prefix.length()) {
                    names.add(
                            Character.toLowerCase(name.charAt(prefix.length())) + name.substring(prefix.length() + 1));
                }
            });
        }
        return names;
    }
}
