package org.gouji.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.gouji.audit.LiveRulebook;
import org.gouji.rules.RulebookException;
import org.gouji.web.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the REST service. The only command that loads a web server, and only when it runs. */
@Command(name = "serve", description = "在本机启动审核服务（只接受本机访问）。")
final class ServeCommand implements Callable<Integer> {

    /** Not an exit code: the process goes on after the command has returned. */
    static final int RUNNING = -1;

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @Option(names = "--port", paramLabel = "端口", defaultValue = "8080", description = "端口，默认 8080。")
    private Integer port;

    private final Streams streams;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        if (port < 0 || port > 65535) {
            throw new UsageException("选项 --port 的值“" + port + "”不是端口，应在 0 与 65535 之间");
        }
        LiveRulebook rulebook = new LiveRulebook(rules.folder(), rules.profile(), rules.versions(), Clock.systemUTC());
        rulebook.current().refused().forEach(refused -> streams.err().println("被拒用 " + RefusedText.of(refused)));
        try {
            int actual = Service.start(rulebook, port);
            streams.out().println("审核服务已启动：http://127.0.0.1:" + actual + "/api/v1/rules（按 Ctrl+C 停止）");
            return RUNNING;
        } catch (Service.PortTakenException e) {
            throw new UsageException("端口 " + port + " 已被占用，请用 --port 换一个");
        }
    }
}
