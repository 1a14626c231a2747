package org.gouji.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gouji.rules.ReadyRulebooks;

/** Processes of this project beside the test, on its Java and class path. */
public final class OwnJava {

    private static final String READY = "gouji.ready";

    private OwnJava() {}

    /** A command to which the main class and its words are added; most processes end before the deep compiler would pay. */
    public static List<String> command(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        String ready = System.getProperty(READY, "");
        if (!ready.isEmpty()) {
            command.add("-D" + READY + "=" + ready);
        }
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        return command;
    }

    /** What this build has compiled so far, for tests that are not about compiling. */
    public static ReadyRulebooks ready() {
        String ready = System.getProperty(READY, "");
        return ready.isEmpty() ? ReadyRulebooks.NONE : ReadyRulebooks.in(Path.of(ready), false);
    }
}
