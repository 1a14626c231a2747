package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} is sound YAML, mounts what its command reads, and its command line works. */
class ComposeTest {

    @TempDir
    Path out;

    @Test
    void theAuditServiceRunsTheCommandThatItNames() throws Exception {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        Map<?, ?> audit = (Map<?, ?>) ((Map<?, ?>) compose.get("services")).get("audit");
        Map<?, ?> build = (Map<?, ?>) audit.get("build");
        assertThat(Path.of(String.valueOf(build.get("dockerfile")))).exists();
        assertThat(String.valueOf(audit.get("volumes")))
                .contains("./reports-in:/data/reports-in:ro", "./rules:/data/rules:ro", ":/data/out");
        List<String> command = ((List<?>) audit.get("command"))
                .stream()
                        .map(String::valueOf)
                        .map(word -> word.startsWith("out/")
                                ? out.resolve(word.substring(4)).toString()
                                : word)
                        .toList();
        assertThat(Run.of(command.toArray(String[]::new)).code()).isZero();
        assertThat(out.resolve("审核结果.xlsx")).isNotEmptyFile();
        assertThat(out.resolve("审核结果.json")).isNotEmptyFile();
    }

    @Test
    void theServiceWaitsForItsDatabaseAndKnowsItsOptions() throws Exception {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        Map<?, ?> service = (Map<?, ?>) services.get("service");
        Map<?, ?> postgres = (Map<?, ?>) services.get("postgres");
        assertThat(String.valueOf(service.get("depends_on"))).contains("postgres", "service_healthy");
        assertThat(postgres.get("healthcheck")).isNotNull();
        assertThat(service.get("healthcheck")).isNotNull();
        assertThat(String.valueOf(service.get("volumes")))
                .contains("/data/reports-in:ro", "./rules:/data/rules,", "/data/.gouji");
        assertThat((Map<?, ?>) compose.get("volumes")).hasSize(2);

        String settings = Files.readString(Path.of("src/main/resources/application-postgres.properties"));
        ((Map<?, ?>) service.get("environment"))
                .keySet().stream()
                        .map(String::valueOf)
                        .filter(name -> name.startsWith("GOUJI_"))
                        .forEach(name -> assertThat(settings).contains("${" + name));
        String help = Run.of("serve", "--help").out();
        ((List<?>) service.get("command"))
                .stream()
                        .map(String::valueOf)
                        .filter(word -> word.startsWith("--"))
                        .forEach(option -> assertThat(help).contains(option));
    }

    @Test
    void theContainerHasTimeToStopAndTheJavaThatTheProgramIsBuiltFor() throws Exception {
        Map<?, ?> service = (Map<?, ?>) ((Map<?, ?>) new Yaml()
                        .<Map<String, Object>>load(Files.readString(Path.of("docker-compose.yml")))
                        .get("services"))
                .get("service");
        String settings = Files.readString(Path.of("src/main/resources/application.properties"));
        assertThat(seconds("stop_grace_period=" + service.get("stop_grace_period"), "stop_grace_period"))
                .isGreaterThan(seconds(settings, "spring.lifecycle.timeout-per-shutdown-phase"));

        String docker = Files.readString(Path.of("src/main/docker/Dockerfile"));
        String release = found(Files.readString(Path.of("pom.xml")), "<maven.compiler.release>(\\d+)<");
        assertThat(docker).contains("temurin-" + release + " AS build", "FROM eclipse-temurin:" + release + "-jre");
        // Both volumes are below the folder in which the command looks.
        assertThat(docker).contains("WORKDIR /data");

        String look = String.valueOf(service.get("healthcheck"));
        assertThat(look).contains("/dev/tcp/127.0.0.1/8080", "/actuator/health/readiness");
        assertThat(service.get("ports")).asString().contains("127.0.0.1:8080:8080");
        assertThat(settings).contains("management.endpoint.health.probes.enabled=true");
        assertThat(Path.of("src/main/resources/application-"
                        + ((Map<?, ?>) service.get("environment")).get("SPRING_PROFILES_ACTIVE") + ".properties"))
                .exists();
    }

    private static int seconds(String text, String name) {
        return Integer.parseInt(found(text, Pattern.quote(name) + "=(\\d+)s"));
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
