package org.gouji.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.audit.Progress;

/** One line on stderr that counts files while a person watches, and the reports that were left out. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PAUSE_MS = 200;

    private final Streams streams;
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private final List<String> aside = new ArrayList<>();
    private long last;
    private boolean open;

    ProgressLine(Streams streams) {
        this.streams = streams;
    }

    @Override
    public synchronized void done(int count, int total) {
        long now = System.currentTimeMillis();
        if (streams.terminal() && (now - last > PAUSE_MS || count == total)) {
            last = now;
            open = true;
            streams.err().print("\r已处理 " + count + " / " + total + " 个文件");
            streams.err().flush();
        }
    }

    @Override
    public synchronized void leftOut(String file, int year) {
        leftOut.put(file, year);
    }

    @Override
    public synchronized void setAside(String file) {
        aside.add(file);
    }

    /** Companion files that hold no report. */
    List<String> aside() {
        return aside;
    }

    /** File → year of the reports that are not of the year asked for. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** Clears the line, so that what follows stands on its own. */
    @Override
    public synchronized void close() {
        if (open) {
            streams.err().print("\r\u001b[K");
            streams.err().flush();
            open = false;
        }
    }
}
