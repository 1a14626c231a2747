package org.gouji.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: 勾稽, audits yearly reports on government information disclosure. */
@Command(
        name = "gouji",
        description = "勾稽：审核政府信息公开工作年度报告。",
        subcommands = {
            AuditCommand.class,
            ExtractCommand.class,
            RulesCommand.class,
            ReviewCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        versionProvider = Main.VersionText.class)
public final class Main implements Runnable {

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
        Main main = new Main();
        return ChineseMessages.execute(new CommandLine(main, new Commands(streams)), streams, args);
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
