package org.gouji.web;

import java.io.IOException;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Where something failed, without the words of the exceptions: those of a parser or of a database quote what they stumbled over,
 * and the file of the log must not hold what a report says.
 */
final class TracesWithoutWords implements StackTracePrinter {

    private static final int MOST_CAUSES = 10;

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            out.append(i == 0 ? "" : "Caused by: ")
                    .append(cause.getClass().getName())
                    .append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                out.append("\tat ").append(frame.toString()).append('\n');
            }
            cause = cause.getCause();
        }
    }
}
