package org.gouji.audit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gouji.read.Archive;
import org.gouji.read.UnreadableException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Loads and fires rules that came from outside, and runs their cases, in a Java process of their own, before they get near this one: with a heap of
 * its own size, in a throw-away folder, killed when its time is over, and without network where the system can do that.
 */
public final class RulesTrial {

    /** How long a trial may take and how much memory it may use. */
    public record Bounds(Duration most, int heapMegabytes) {}

    public static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(60), 256);

    private static final int MOST_FILES = 3000;
    private static final int LARGEST_FILE = 512 * 1024;
    private static final int LARGEST_VERDICT = 4 * 1024 * 1024;
    private static final int OUT_OF_MEMORY = 3;
    private static final Set<String> ENDINGS = Set.of("drl", "dsl", "dslr", "yaml");
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LC_ALL", "LANG");
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    private static final List<String> NO_NETWORK = noNetwork();

    private RulesTrial() {}

    /**
     * The verdict on a zip of rule files, as JSON: {@code usable}, {@code trouble} in Chinese where the trial itself came to
     * nothing, the refused files as in every other JSON, {@code failed_cases}, and {@code network}: whether the trial could have reached one.
     *
     * @param zip a rules folder with its profile, or a folder that holds one
     * @param profile the profile under which to load it
     */
    public static byte[] of(Path zip, String profile, Bounds bounds) throws IOException {
        return of(zip, profile, bounds, "");
    }

    /**
     * The same with the cases of one rule alone; the verdict then says how many {@code cases} that rule has.
     *
     * @param rule path of the rule, empty for all
     */
    public static byte[] of(Path zip, String profile, Bounds bounds, String rule) throws IOException {
        Path away = Files.createTempDirectory("gouji-trial");
        try {
            String trouble = unpacked(zip, away);
            return trouble.isEmpty() ? run(away, profile, bounds, rule) : verdict(trouble);
        } finally {
            delete(away);
        }
    }

    private static byte[] run(Path away, String profile, Bounds bounds, String rule) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(away, profile, bounds, rule));
        builder.environment().keySet().retainAll(ENVIRONMENT);
        Process child = builder.directory(away.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            child.getOutputStream().close();
            if (!child.waitFor(bounds.most().toMillis(), TimeUnit.MILLISECONDS)) {
                return verdict("试运行超过 " + bounds.most().toSeconds() + " 秒没有结束，已终止：多半是条件组合太多，或 matches 的式样停不下来");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return verdict("试运行被中断，没有结论");
        } finally {
            child.destroyForcibly().onExit().join();
        }
        if (child.exitValue() == OUT_OF_MEMORY) {
            return verdict("试运行用的内存超过 " + bounds.heapMegabytes() + " MB，已终止：多半是几个事实之间没有写明怎样对应，组合太多");
        }
        Path told = away.resolve(RulesTrialChild.VERDICT);
        if (child.exitValue() != 0 || !Files.isRegularFile(told) || Files.size(told) > LARGEST_VERDICT) {
            return verdict("试运行中途退出（退出码 " + child.exitValue() + "），没有结论");
        }
        return Files.readAllBytes(told);
    }

    private static List<String> command(Path away, String profile, Bounds bounds, String rule) {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        boolean packed = ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
        List<String> command = new ArrayList<>(NO_NETWORK);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + bounds.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Djava.io.tmpdir=" + away,
                "-Dloader.main=" + RulesTrialChild.class.getName(),
                "-cp",
                classPath,
                packed ? LAUNCHER : RulesTrialChild.class.getName(),
                profile,
                String.valueOf(NO_NETWORK.isEmpty()),
                rule));
        return command;
    }

    /** What to put before a command so that it has no network; empty where this system has no such thing. */
    private static List<String> noNetwork() {
        for (List<String> way : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
            List<String> probe = new ArrayList<>(way);
            probe.add("true");
            try {
                Process child = new ProcessBuilder(probe)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (child.waitFor(5, TimeUnit.SECONDS) && child.exitValue() == 0) {
                    return way;
                }
                child.destroyForcibly();
            } catch (IOException e) {
                // There is no such command on this system, which is what is asked.
                return List.of();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return List.of();
    }

    /** Unpacks the rules; returns what is wrong with the zip, or nothing. */
    private static String unpacked(Path zip, Path away) throws IOException {
        Path rules = Files.createDirectory(away.resolve(RulesTrialChild.RULES));
        try {
            List<Archive.Member> members = Archive.members(zip).orElse(List.of()).stream()
                    .filter(member -> ENDINGS.contains(
                            member.name().substring(member.name().lastIndexOf('.') + 1)))
                    .toList();
            if (members.isEmpty()) {
                return "请上传规则文件夹的 zip 压缩包，其中应有 *.drl、profile.yaml 和 terms.yaml";
            }
            if (members.size() > MOST_FILES) {
                return "压缩包中的文件超过 " + MOST_FILES + " 个";
            }
            String top = members.stream()
                    .map(Archive.Member::name)
                    .filter(name -> name.equals("profile.yaml") || name.endsWith("/profile.yaml"))
                    .min(Comparator.comparingInt(String::length))
                    .orElse("profile.yaml")
                    .replaceFirst("profile\\.yaml$", "");
            for (Archive.Member member : members) {
                if (!member.name().startsWith(top)) {
                    continue;
                }
                Path target =
                        rules.resolve(member.name().substring(top.length())).normalize();
                byte[] bytes = Archive.bytes(zip, member);
                if (!target.startsWith(rules) || bytes.length > LARGEST_FILE) {
                    return "压缩包中的“" + member.name() + "”不能用：文件太大，或路径指向压缩包之外";
                }
                Files.createDirectories(target.getParent());
                Files.write(target, bytes);
            }
            return "";
        } catch (UnreadableException e) {
            return e.getMessage();
        }
    }

    private static byte[] verdict(String trouble) {
        ObjectNode node = JsonFile.object()
                .put("usable", false)
                .put("network", NO_NETWORK.isEmpty())
                .put("trouble", trouble);
        return bytes(node);
    }

    static byte[] bytes(ObjectNode node) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JsonFile.open(out)) {
            json.writeTree(node);
        }
        return out.toByteArray();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
