package org.gouji.audit;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gouji.findings.Reviewed;

/** Keeps what people decided between runs, and the keys that runs gave out. */
public interface KeptReviews {

    /** All decisions in the order in which they were taken in. */
    List<Reviewed> all() throws IOException;

    /** The keys of findings of all runs so far. */
    Set<String> keys() throws IOException;

    /** Notes the keys of a run's findings. */
    void note(Collection<String> keys) throws IOException;

    /**
     * Appends what is made of all decisions so far, while nobody else appends; number, time and person are filled in here.
     *
     * @param who who takes the decisions in
     * @return what was appended, as it is kept
     */
    List<Reviewed> append(String who, UnaryOperator<List<Reviewed>> made) throws IOException;
}
