package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands numbers out to things named before them: 予以公开、部分公开分别为58件、14件; 分别占45.7%、11.0%. */
final class Distribution {

    private Distribution() {}

    /**
     * The words of each number after 分别, where there are as many numbers as things before it; empty where there are not.
     *
     * @param at index of the word 分别 in a sentence that reaches from {@code from} to before {@code to}
     */
    static Map<Integer, Window> of(List<Token> tokens, int at, int from, int to) {
        List<List<Token>> things = things(tokens, at, from);
        List<Integer> numbers = items(tokens, at, to);
        if (things.size() < 2 || things.size() != numbers.size()) {
            return Map.of();
        }
        boolean askers = things.stream()
                .anyMatch(thing -> thing.stream().anyMatch(word -> Term.APPLICANTS.contains(word.term())));
        if (askers) {
            // 自然人、商业企业、其他分别为85件、7件、1件: the column 其他
            things.forEach(thing -> thing.replaceAll(
                    word -> word.is(REST) ? new Token(OTHER_ORGANISATION, word.from(), word.to(), null, 0) : word));
        }
        List<Token> shared = shared(tokens, at, to);
        Map<Integer, Window> handed = new HashMap<>();
        for (int n = 0; n < numbers.size(); n++) {
            if (!tokens.get(numbers.get(n)).is(NUMBER)) {
                continue;
            }
            List<Token> words = new ArrayList<>(things.get(n));
            if (n < numbers.size() - 1) {
                // 许可、处罚决定数量较上年分别…: what stands after the last thing is said of all of them
                things.get(numbers.size() - 1).stream()
                        .filter(word -> word.is(DECIDED) || word.is(COMPARE))
                        .forEach(words::add);
            }
            Token own = tokens.get(numbers.get(n) - 1);
            shared.stream().filter(word -> !moves(own) || !moves(word)).forEach(words::add);
            if (moves(own) && !words.contains(own)) {
                words.add(own);
            }
            handed.put(numbers.get(n), new Window(words, List.of(), false));
        }
        return handed;
    }

    /** The words between 分别 and the first number, which belong to each of them. */
    static List<Token> shared(List<Token> tokens, int at, int to) {
        List<Token> shared = new ArrayList<>();
        if (tokens.get(at).is(SHARE)) {
            shared.add(tokens.get(at));
        }
        int k = at + 1;
        while (k < to
                && !tokens.get(k).is(NUMBER)
                && !tokens.get(k).wall()
                && !tokens.get(k).is(AND)) {
            shared.add(tokens.get(k));
            k++;
        }
        return shared;
    }

    /** The numbers of one unit after 分别 and 持平 among them, with nothing but 、 and 和 between: 分别增加219件、减少29件、持平. */
    static List<Integer> items(List<Token> tokens, int at, int to) {
        List<Integer> numbers = new ArrayList<>();
        int k = at + 1;
        while (k < to
                && !tokens.get(k).is(NUMBER)
                && !flat(tokens, k, at)
                && !tokens.get(k).wall()
                && !tokens.get(k).is(AND)) {
            k++;
        }
        while (k < to
                && (tokens.get(k).is(NUMBER)
                        || flat(tokens, k, at)
                        || tokens.get(k).is(AND)
                        || tokens.get(k).is(COMMA)
                        || movesNext(tokens, k, to))) {
            if (tokens.get(k).is(FLAT)) {
                numbers.add(k);
            } else if (tokens.get(k).is(NUMBER)) {
                boolean own = k + 1 < to
                        && !tokens.get(k + 1).wall()
                        && !tokens.get(k + 1).is(AND);
                int first = firstNumber(tokens, numbers);
                boolean unit = first < 0 || unit(tokens, first).equals(unit(tokens, k));
                if (own || !unit) {
                    break;
                }
                numbers.add(k);
            }
            k++;
        }
        return numbers;
    }

    private static boolean flat(List<Token> tokens, int k, int at) {
        return tokens.get(k).is(FLAT)
                && (k == at + 1
                        || tokens.get(k - 1).is(AND)
                        || tokens.get(k - 1).is(COMMA));
    }

    /** The first of the items that is a number, -1 where none is. */
    static int firstNumber(List<Token> tokens, List<Integer> items) {
        return items.stream().filter(k -> tokens.get(k).is(NUMBER)).findFirst().orElse(-1);
    }

    private static boolean moves(Token word) {
        return word.is(UP) || word.is(DOWN);
    }

    /** 分别降低14.7%、提高21.1%: a number with a direction of its own. */
    private static boolean movesNext(List<Token> tokens, int k, int to) {
        return moves(tokens.get(k))
                && k + 1 < to
                && tokens.get(k + 1).is(NUMBER)
                && (tokens.get(k - 1).is(AND) || tokens.get(k - 1).is(COMMA));
    }

    private static String unit(List<Token> tokens, int k) {
        return tokens.get(k).number().quantity().unit();
    }

    /** The things before 分别 in its clause, divided by 、 and 和; nothing where one of them has no word that we know. */
    private static List<List<Token>> things(List<Token> tokens, int at, int from) {
        if (at > from && tokens.get(at - 1).is(COMMA)) {
            // 以予以公开和无法提供为主，分别为18件和20件
            return things(tokens, at - 1, from);
        }
        int start = at;
        while (start > from
                && !tokens.get(start - 1).wall()
                && !tokens.get(start - 1).is(NUMBER)) {
            start--;
        }
        List<List<Token>> things = new ArrayList<>();
        List<Token> thing = new ArrayList<>();
        for (int k = start; k < at; k++) {
            if (tokens.get(k).is(AND)) {
                things.add(thing);
                thing = new ArrayList<>();
            } else if (!tokens.get(k).is(SHARE)) {
                thing.add(tokens.get(k));
            }
        }
        // 不掌握、另行制作等原因无法提供的分别为…: what stands after 等 is what all of them are
        int kind = thing.stream().map(Token::term).toList().indexOf(ETC);
        things.add(kind > 0 ? thing.subList(0, kind) : thing);
        return things.stream().anyMatch(List::isEmpty) ? List.of() : things;
    }
}
