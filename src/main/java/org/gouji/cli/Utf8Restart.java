package org.gouji.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program started anew with UTF-8 file names. On a system whose locale is not set (containers, cron) Java takes file
 * names for ASCII: Chinese names come out as question marks and cannot be written at all. This can only be set
 * before a Java process starts.
 */
final class Utf8Restart {

    private static final String MARK = "gouji.restarted";
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private Utf8Restart() {}

    static boolean needed() {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(names)
                && !Charset.forName(names).newEncoder().canEncode('勾')
                && System.getProperty(MARK) == null
                && Files.isReadable(COMMAND_LINE)
                && Files.isExecutable(Path.of("/bin/sh"));
    }

    /** Runs the same command line in a child and gives its exit code. */
    static int run() {
        try {
            List<byte[]> words = words(Files.readAllBytes(COMMAND_LINE));
            StringBuilder command = new StringBuilder("export LC_ALL=C.UTF-8; exec ");
            command.append(quoted(
                    ProcessHandle.current().info().command().orElseThrow().getBytes(StandardCharsets.US_ASCII)));
            command.append(" -Dsun.jnu.encoding=UTF-8 -Dfile.encoding=UTF-8 -D")
                    .append(MARK)
                    .append("=true");
            words.subList(1, words.size()).forEach(word -> command.append(' ').append(quoted(word)));
            Process child = new ProcessBuilder("/bin/sh", "-c", command.toString())
                    .inheritIO()
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
            return child.waitFor();
        } catch (IOException e) {
            Streams streams = Streams.ofProcess();
            streams.err().println("系统区域设置不支持中文文件名，请先执行 export LC_ALL=C.UTF-8（" + e.getMessage() + "）");
            return ExitCode.USAGE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INCOMPLETE;
        }
    }

    private static List<byte[]> words(byte[] commandLine) {
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                words.add(java.util.Arrays.copyOfRange(commandLine, start, i));
                start = i + 1;
            }
        }
        return words;
    }

    /** Bytes that are not plain ASCII cannot be handed on as text here, so the shell makes them from octal numbers. */
    private static String quoted(byte[] word) {
        StringBuilder octal = new StringBuilder("\"$(printf '");
        for (byte b : word) {
            octal.append(String.format("\\%03o", b & 0xFF));
        }
        return octal.append("')\"").toString();
    }
}
