package org.gouji.cli;

import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output as bytes: JSON is UTF-8 there whatever the console shows. */
final class JsonOut {

    private JsonOut() {}

    static OutputStream of(PrintStream stream) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                stream.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                stream.write(bytes, from, length);
            }

            @Override
            public void flush() {
                stream.flush();
            }
        };
    }
}
