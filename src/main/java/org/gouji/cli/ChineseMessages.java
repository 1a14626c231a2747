package org.gouji.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.rules.RulebookException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Everything picocli says, said in Chinese, and the exit code of each kind of failure. */
final class ChineseMessages {

    private ChineseMessages() {}

    /** Carries a command out; whatever happens is told, and is the exit code. */
    static int execute(CommandLine line, Streams streams, String... args) {
        install(line, streams);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return outOfMemory(streams);
        }
    }

    private static void install(CommandLine line, Streams streams) {
        line.setOut(writer(streams.out()));
        line.setErr(writer(streams.err()));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.registerConverter(LocalDate.class, new Day());
        line.registerConverter(Integer.class, new Whole());
        line.registerConverter(FailOn.class, new Level());
        line.setParameterExceptionHandler((e, args) -> {
            streams.err().println("用法有误：" + message(e));
            streams.err().println("查看帮助：" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((e, failed, parsed) -> {
            if (e instanceof UsageException || e instanceof RulebookException) {
                streams.err().println(e.getMessage());
                return ExitCode.USAGE;
            }
            if (Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(OutOfMemoryError.class::isInstance)) {
                return outOfMemory(streams);
            }
            streams.err().println("程序故障：" + e + "；请把下面的内容交维护人员。");
            e.printStackTrace(streams.err());
            return ExitCode.INCOMPLETE;
        });
    }

    /** What a person can do about it; nothing that was begun is left under its final name. */
    private static int outOfMemory(Streams streams) {
        streams.err()
                .println("内存不够（最多可用 " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB），没有做完，也没有写出不完整的结果。请给更多内存再运行，例如：java -Xmx2g -jar gouji.jar …；或者把年报分几批审核。");
        return ExitCode.INCOMPLETE;
    }

    private static PrintWriter writer(PrintStream stream) {
        // PrintStream.charset() exists only from JDK 18 on; print() encodes by itself.
        return new PrintWriter(stream, true) {
            @Override
            public void write(String text, int from, int length) {
                stream.print(text.substring(from, from + length));
            }

            @Override
            public void println() {
                stream.println();
            }
        };
    }

    private static String message(ParameterException e) {
        if (e instanceof MissingParameterException missing) {
            return "缺少"
                    + missing.getMissing().stream()
                            .map(ChineseMessages::name)
                            .collect(Collectors.joining("、"))
                            .strip();
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> words = unmatched.getUnmatched();
            String near = unmatched.getSuggestions().isEmpty()
                    ? ""
                    : "，您是否要写 " + unmatched.getSuggestions().get(0) + "？";
            if (e.getCommandLine().getSubcommands().size() > 0 && !unmatched.isUnknownOption()) {
                return "没有这个命令：" + words.get(0) + "（可用："
                        + String.join("、", e.getCommandLine().getSubcommands().keySet()) + "）";
            }
            return (unmatched.isUnknownOption() ? "没有这个选项：" : "多余的内容：") + String.join(" ", words) + near;
        }
        if (e instanceof OverwrittenOptionException twice) {
            return name(twice.getOverwritten()) + "只能给一次";
        }
        if (e instanceof MaxValuesExceededException) {
            return "给出的值太多";
        }
        if (e.getArgSpec() != null && e.getCause() instanceof TypeConversionException ours) {
            return name(e.getArgSpec()) + "的值" + ours.getMessage();
        }
        if (e.getArgSpec() != null) {
            return name(e.getArgSpec()) + "的值不能使用" + (e.getValue() == null ? "" : "：" + e.getValue());
        }
        return e.getMessage();
    }

    private static String given(ParameterException e) {
        return e.getValue() == null ? "" : "，不是“" + e.getValue() + "”";
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? "选项 " + option.longestName() + " " : "参数 " + spec.paramLabel() + " ";
    }

    private static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("“" + value + "”不是日期，应写成 2026-11-22 的样子");
            }
        }
    }

    private static final class Whole implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("“" + value + "”不是整数");
            }
        }
    }

    private static final class Level implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String value) {
            return Arrays.stream(FailOn.values())
                    .filter(level -> level.name().equals(value) || level.label().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "“" + value + "”不认识，应是 error、warning、note、never 之一（也可以写错误、警告、提示、从不）"));
        }
    }
}
