package org.gouji.audit;

import java.util.List;
import java.util.Optional;

/**
 * One of the parts into which a stage of a run is cut for other instances.
 *
 * @param part from 0
 * @param parts how many there are
 */
public record Share(long run, RunProgress.Stage stage, int part, int parts) {

    public Share {
        if (part < 0 || part >= parts) {
            throw new IllegalArgumentException("part " + part + " of " + parts);
        }
    }

    /** The share that {@link #name()} gave this name. */
    public static Optional<Share> named(String name) {
        String[] words = name.split("-");
        return words.length == 4
                ? Optional.of(new Share(
                        Long.parseLong(words[0]),
                        RunProgress.Stage.valueOf(words[1]),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3])))
                : Optional.empty();
    }

    public String name() {
        return run + "-" + stage + "-" + part + "-" + parts;
    }

    /** Those of all that are in this part. */
    <T> List<T> of(List<T> all) {
        return all.subList(at(part, all.size()), at(part + 1, all.size()));
    }

    private int at(int boundary, int size) {
        return (int) ((long) size * boundary / parts);
    }
}
