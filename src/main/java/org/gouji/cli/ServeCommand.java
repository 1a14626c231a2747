package org.gouji.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gouji.audit.LiveRulebook;
import org.gouji.rules.RulebookException;
import org.gouji.web.Service;
import org.gouji.web.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the service, pages and REST. The only command that loads a web server, and only when it runs. */
@Command(name = "serve", description = "启动审核服务：网页和接口，默认只接受本机访问。")
final class ServeCommand implements Callable<Integer> {

    /** Not an exit code: the process goes on after the command has returned. */
    static final int RUNNING = -1;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    @Mixin
    private Help help;

    @Mixin
    private Rules rules;

    @Option(names = "--port", paramLabel = "端口", defaultValue = "8080", description = "端口，默认 8080。")
    private Integer port;

    @Option(
            names = "--address",
            paramLabel = "地址",
            defaultValue = "127.0.0.1",
            description = "在哪个地址上接受访问，默认 127.0.0.1（只有本机）；0.0.0.0 为所有地址，应放在加密的反向代理之后。")
    private String address;

    @Mixin
    private ServiceData data;

    @Option(
            names = "--reports",
            paramLabel = "文件夹",
            defaultValue = "reports-in",
            description = "存放年报的文件夹，默认 reports-in。")
    private Path reports;

    @Option(
            names = "--open",
            negatable = true,
            description = "本机程序不登录即可调用即时审核和规则接口；--no-open 则一律要登录或口令牌。只在本机访问时默认开放，否则默认不开放。")
    private Boolean open;

    @Option(names = "--browser", description = "启动后在浏览器中打开首页。")
    private boolean browser;

    private final Streams streams;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws RulebookException {
        if (port < 0 || port > 65535) {
            throw new UsageException("选项 --port 的值“" + port + "”不是端口，应在 0 与 65535 之间");
        }
        boolean here = LOOPBACK.contains(address);
        String wouldBe = "http://" + (here ? "127.0.0.1" : address) + ":" + port + "/";
        try {
            data.check(rules.state(), "审核服务已经在运行，请在浏览器中打开 " + wouldBe + "（端口换过的，以那个窗口所示为准）；要重新启动，先关闭原来的窗口");
        } catch (UsageException e) {
            if (browser) {
                // Whoever double-clicked twice wants the page.
                Browser.open(wouldBe);
            }
            throw e;
        }
        LiveRulebook rulebook =
                new LiveRulebook(rules.folder(), rules.profile(), rules.versions(), Rules.ready(), Clock.systemUTC());
        rulebook.current().refused().forEach(refused -> streams.err().println("被拒用 " + RefusedText.of(refused)));
        ServiceSettings settings = new ServiceSettings(
                rulebook,
                rules.versions(),
                reports,
                data.folder(rules.state()),
                address,
                port,
                open == null ? here : open);
        try {
            Service.Started started = Service.start(settings);
            started.firstPassword()
                    .ifPresent(
                            password -> streams.out().println("首次启动，已创建系统管理员 admin，一次性密码：" + password + "（首次登录时必须修改）"));
            String home = "http://" + (here ? "127.0.0.1" : address) + ":" + started.port() + "/";
            streams.out().println("审核服务已启动：" + home + "（按 Ctrl+C 停止）");
            if (browser && !Browser.open(home)) {
                streams.out().println("没有找到浏览器，请自行打开上面的网址。");
            }
            streams.out().flush();
            return RUNNING;
        } catch (Service.PortTakenException e) {
            throw new UsageException("端口 " + port + " 已被占用。审核服务若已在运行，请直接打开 " + wouldBe + "；被别的程序占用的，请用 --port 换一个");
        }
    }
}
