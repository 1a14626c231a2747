package org.gouji.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The browser of the desktop, opened by the system's own command: a JRE without graphics cannot do it. */
final class Browser {

    private Browser() {}

    /** Whether the system took the command; whether a browser then appeared cannot be known. */
    static boolean open(String address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static List<String> command(String system, String address) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", address);
    }
}
