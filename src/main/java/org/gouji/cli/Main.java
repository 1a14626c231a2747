package org.gouji.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: 勾稽, audits yearly reports on government information disclosure. */
@Command(name = "gouji", description = "勾稽：审核政府信息公开工作年度报告。", versionProvider = Main.VersionText.class)
public final class Main implements Runnable {

    /** In the order in which the help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            AuditCommand.class,
            ExtractCommand.class,
            RulesCommand.class,
            ReviewCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class);

    @CommandLine.Mixin
    private Help help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "显示版本号。")
    private boolean version;

    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        // All that is written is Chinese, whatever the machine's own language: libraries put the default into their
        // files.
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        int code = Utf8Restart.needed() ? Utf8Restart.run() : run(Streams.ofProcess(), args);
        // The service goes on in its own threads.
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    static int run(Streams streams, String... args) {
        Commands factory = new Commands(streams);
        CommandLine line = new CommandLine(new Main(), factory);
        // To take the options of all commands off their classes costs a tenth of a second: only for who sees them.
        Predicate<Class<?>> asked = command -> args.length > 0 && name(command).equals(args[0]);
        boolean one = COMMANDS.stream().anyMatch(asked);
        COMMANDS.stream().filter(command -> !one || asked.test(command)).forEach(line::addSubcommand);
        return ChineseMessages.execute(line, streams, args);
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
        throw new UsageException("请给出一个命令，例如：java -jar gouji.jar audit reports-in");
    }

    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"勾稽 " + org.gouji.audit.Version.current()};
        }
    }
}
