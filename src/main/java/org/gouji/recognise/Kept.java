package org.gouji.recognise;

import java.util.function.Function;

/**
 * What was told of texts before, for texts that come again in nearly every report. Each text has one place, given by its
 * hash, so that no more than a fixed number is kept. Threads may tell the same twice, never differently.
 *
 * @param <T> what is told; it must not change afterwards
 */
final class Kept<T> {

    private record Told<T>(String text, T told) {}

    /** A longer text hardly comes again. */
    private static final int LONGEST = 200;

    private final Told<T>[] places;
    private final Function<String, T> tell;

    /** @param most a power of two */
    @SuppressWarnings("unchecked")
    Kept(int most, Function<String, T> tell) {
        this.places = (Told<T>[]) new Told<?>[most];
        this.tell = tell;
    }

    T of(String text) {
        if (text.length() > LONGEST) {
            return tell.apply(text);
        }
        int place = text.hashCode() & places.length - 1;
        Told<T> told = places[place];
        if (told == null || !told.text.equals(text)) {
            told = new Told<>(text, tell.apply(text));
            places[place] = told;
        }
        return told.told;
    }
}
