package org.gouji.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command writes.
 *
 * @param terminal whether a person sees {@code err}, so that progress makes sense there
 */
record Streams(PrintStream out, PrintStream err, boolean terminal) {

    static Streams ofProcess() {
        return new Streams(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset("stdout.encoding")),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr.encoding")),
                errIsTerminal());
    }

    /** UTF-8, but a Windows console shows only what is in its own code page. */
    private static Charset charset(String property) {
        if (!System.getProperty("os.name").startsWith("Windows") || System.console() == null) {
            return StandardCharsets.UTF_8;
        }
        String name = System.getProperty(
                property, System.getProperty("sun." + property, System.getProperty("native.encoding", "UTF-8")));
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static boolean errIsTerminal() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            // No /proc: Windows or macOS, where only the console as a whole can be asked for.
            return System.console() != null;
        }
    }
}
