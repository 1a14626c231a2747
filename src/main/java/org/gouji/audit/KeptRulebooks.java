package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the rulebooks are kept that were in force, so that a run can be repeated and a broken rulebook be replaced. */
public interface KeptRulebooks {

    /**
     * Keeps a rulebook that has come into force, unless it is the one that did last.
     *
     * @param rules its folder
     * @param hash its hash, which the files must still have
     * @throws IOException where it could not be kept, with a message in Chinese where it is not the system's
     */
    void keep(Path rules, String hash, String who, String why) throws IOException;

    /** The folder of the rulebook that came into force last; empty where none was kept. */
    Optional<Path> lastKept() throws IOException;
}
