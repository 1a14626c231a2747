package org.gouji.settings;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** What may be written as a pattern, in a rule or in a list of words: it must be sound and must not be able to run away. */
public final class PatternText {

    private static final int MOST_CHARACTERS = 600;
    private static final Pattern CHAIN =
            Pattern.compile("(?:(?:\\\\.(?:\\{[^}]*\\})?|\\[[^\\]]*\\]|[^()|\\\\*+?])(?:[*+]|\\{\\d+,\\})[+?]?){3}");
    private static final Pattern BIG_COUNT = Pattern.compile("\\{\\d*,?\\d{4,}");
    private static final Map<String, String> KNOWN = Map.of(
            "Unclosed group", "圆括号没有配对",
            "Unmatched closing", "多了一个“)”",
            "Unclosed character class", "方括号没有配对",
            "Dangling meta character", "“*”“+”“?”之前没有可以重复的内容；要找这些字本身，请在前面加反斜杠",
            "Unclosed counted closure", "花括号没有配对",
            "Illegal repetition", "花括号中应为次数，如 {0,20}；要找花括号本身，请在前面加反斜杠");

    /** To try a pattern takes longer than to compile its rule, and a pattern costs the same whoever writes it. */
    private static final int MOST_KNOWN = 2_000;

    private static final Map<Asked, Optional<String>> ASKED =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Optional<String>> eldest) {
                    return size() > MOST_KNOWN;
                }
            });

    private record Asked(String pattern, int length) {}

    /**
     * Patterns that were tried and can be used.
     *
     * @param forSentences those that sentences, names and titles may be held against
     * @param forSections those that a whole section may be held against
     */
    public record Sound(Set<String> forSentences, Set<String> forSections) {}

    private PatternText() {}

    /** The patterns that this process has tried so far and found sound. */
    public static Sound sound() {
        return new Sound(sound(PatternCost.SENTENCE), sound(PatternCost.SECTION));
    }

    /** Takes over what an earlier process of the same program has tried. */
    public static void sound(Sound earlier) {
        earlier.forSentences().forEach(pattern -> found(pattern, PatternCost.SENTENCE));
        earlier.forSections().forEach(pattern -> found(pattern, PatternCost.SECTION));
    }

    private static void found(String pattern, int length) {
        ASKED.put(new Asked(pattern, length), Optional.empty());
    }

    private static Set<String> sound(int length) {
        synchronized (ASKED) {
            return ASKED.entrySet().stream()
                    .filter(each ->
                            each.getKey().length() == length && each.getValue().isEmpty())
                    .map(each -> each.getKey().pattern())
                    .collect(Collectors.toSet());
        }
    }

    /** What is wrong with a pattern that sentences, names and titles are held against, in Chinese; empty where it can be used. */
    public static Optional<String> complaint(String pattern) {
        return complaint(pattern, PatternCost.SENTENCE);
    }

    /** The same for a pattern that a whole section is held against. */
    public static Optional<String> complaintOnSection(String pattern) {
        return complaint(pattern, PatternCost.SECTION);
    }

    private static Optional<String> complaint(String pattern, int length) {
        if (pattern.length() > MOST_CHARACTERS) {
            return Optional.of("的式样超过 " + MOST_CHARACTERS + " 个字，请拆成几条");
        }
        if (pattern.matches(".*\\\\\\d.*") || pattern.contains("\\k")) {
            return Optional.of("的式样不得回引（\\1）");
        }
        if (nestedRepetition(pattern)) {
            return Optional.of("的式样不得重复套重复，如 (a+)+，遇长文会停不下来");
        }
        if (CHAIN.matcher(pattern).find()) {
            return Optional.of("的式样不得连着写三个以上不限次数的重复，如 .*.*.*，遇长文会停不下来");
        }
        if (ambiguousRepetition(pattern)) {
            return Optional.of("的式样中，要重复的一组须只有一种读法：几种写法以不同的字开头，如 (余|多)*，不得如 (a|ab)*、(a?a)*，遇长文会停不下来");
        }
        if (BIG_COUNT.matcher(pattern).find()) {
            return Optional.of("的式样重复次数不得超过 999");
        }
        Asked asked = new Asked(pattern, length);
        Optional<String> known = ASKED.get(asked);
        if (known == null) {
            known = tried(pattern, length);
            ASKED.put(asked, known);
        }
        return known;
    }

    private static Optional<String> tried(String pattern, int length) {
        try {
            return PatternCost.runsAway(Pattern.compile(pattern), length)
                    ? Optional.of("的式样遇到某些长文会停不下来，多半是“.*”之类连用得太多；请改简单些，或改用 Sentence 逐句看")
                    : Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("的式样有误" + reason(e));
        }
    }

    private static String reason(PatternSyntaxException fault) {
        return KNOWN.entrySet().stream()
                .filter(known -> fault.getDescription().startsWith(known.getKey()))
                .findFirst()
                .map(known -> "：" + known.getValue())
                .orElse("");
    }

    /** Whether a group that repeats, or holds alternatives with a repetition, is itself repeated. */
    public static boolean nestedRepetition(String regex) {
        Deque<Boolean> groups = new ArrayDeque<>();
        boolean repeats = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = endOfClass(regex, i);
            } else if (c == '(') {
                groups.push(repeats);
                repeats = false;
            } else if (c == ')' && !groups.isEmpty()) {
                boolean repeated = i + 1 < regex.length() && "*+{".indexOf(regex.charAt(i + 1)) >= 0;
                if (repeats && repeated) {
                    return true;
                }
                repeats |= groups.pop() || repeated;
            } else if (c == '*' || c == '+' || c == '{') {
                repeats = true;
            }
        }
        return false;
    }

    /**
     * Whether a repeated group can take a text in two ways, which doubles the work with every letter. Alternatives that begin
     * with different letters leave one way; any other beginning, and anything optional, is taken to leave several.
     */
    static boolean ambiguousRepetition(String regex) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = endOfClass(regex, i);
            } else if (c == '(') {
                open.push(i + 1);
            } else if (c == ')' && !open.isEmpty()) {
                String inside = regex.substring(open.pop(), i);
                if (i + 1 < regex.length() && "*+{".indexOf(regex.charAt(i + 1)) >= 0 && severalWays(inside)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean severalWays(String inside) {
        String group = inside.replaceFirst("^\\?[:=!]", "");
        Set<Character> beginnings = new HashSet<>();
        int alternatives = 1;
        boolean begins = true;
        for (int i = 0; i < group.length(); i++) {
            char c = group.charAt(i);
            if (begins && Character.isLetterOrDigit(c)) {
                // (?i)(a|A)+ has two readings of each letter
                beginnings.add(Character.toLowerCase(c));
            }
            begins = c == '|';
            if (c == '|') {
                alternatives++;
            } else if (c == '?') {
                return true;
            } else if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = endOfClass(group, i);
            } else if (c == '(') {
                int end = endOfGroup(group, i);
                if (severalWays(group.substring(i + 1, end))) {
                    return true;
                }
                i = end;
            }
        }
        return alternatives > 1 && beginnings.size() < alternatives;
    }

    private static int endOfGroup(String regex, int from) {
        int depth = 0;
        for (int i = from; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = endOfClass(regex, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return regex.length();
    }

    private static int endOfClass(String regex, int from) {
        int i = from + 1;
        while (i < regex.length() && regex.charAt(i) != ']') {
            i += regex.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }
}
