package org.gouji.read;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Refuses PDF files whose compressed streams would fill the memory, before any library unpacks them. */
final class PdfStreams {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MOST_BYTES = 96L * 1024 * 1024;
    private static final int FILTERS_BEFORE = 300;

    private PdfStreams() {}

    static void refuseBombs(byte[] bytes, Deadline deadline) throws UnreadableException {
        byte[] sink = new byte[64 * 1024];
        long total = 0;
        for (int i = 0; i + STREAM.length + 2 < bytes.length; i++) {
            if (!begins(bytes, i)) {
                continue;
            }
            int start = i + STREAM.length;
            start += bytes[start] == '\r' ? 1 : 0;
            start += bytes[start] == '\n' ? 1 : 0;
            String dictionary = dictionary(bytes, i);
            if (dictionary.indexOf("FlateDecode") != dictionary.lastIndexOf("FlateDecode")
                    || dictionary.contains("/Fl ") && dictionary.contains("FlateDecode")) {
                throw new UnreadableException("PDF 文件的内容经过多重压缩（可能是压缩炸弹），未予读取");
            }
            if (dictionary.contains("/FlateDecode") || dictionary.contains("/Fl")) {
                total += inflated(bytes, start, MOST_BYTES - total, sink, deadline);
            }
            if (total >= MOST_BYTES) {
                throw new UnreadableException("PDF 文件展开后超过 " + MOST_BYTES / (1024 * 1024) + " MB（可能是压缩炸弹），未予读取");
            }
        }
    }

    private static boolean begins(byte[] bytes, int at) {
        for (int k = 0; k < STREAM.length; k++) {
            if (bytes[at + k] != STREAM[k]) {
                return false;
            }
        }
        byte after = bytes[at + STREAM.length];
        return (after == '\r' || after == '\n') && (at < 3 || bytes[at - 1] != 'd' || bytes[at - 2] != 'n');
    }

    private static String dictionary(byte[] bytes, int stream) {
        int from = Math.max(0, stream - FILTERS_BEFORE);
        String before = new String(bytes, from, stream - from, java.nio.charset.StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return object < 0 ? before : before.substring(object);
    }

    private static long inflated(byte[] bytes, int start, long most, byte[] sink, Deadline deadline) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            long size = 0;
            while (!inflater.finished() && size < most) {
                int count = inflater.inflate(sink);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                size += count;
                deadline.check();
            }
            return size;
        } catch (DataFormatException e) {
            // Not a stream of this kind after all; the library will say what is wrong with it.
            return 0;
        } finally {
            inflater.end();
        }
    }
}
