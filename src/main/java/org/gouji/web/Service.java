package org.gouji.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gouji.audit.LiveRulebook;
import org.gouji.store.Database;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service: pages and REST over the reports that are kept, with the rules that are on disk at that moment. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Service {

    /** That another program listens on the port. */
    public static final class PortTakenException extends Exception {}

    /**
     * A service that was started.
     *
     * @param port the port it listens on
     * @param firstPassword the administrator's one-time password, where this start created the account
     */
    public record Started(int port, Optional<String> firstPassword) {}

    /** Starts the service; port 0 takes any free one. */
    public static Started start(ServiceSettings settings) throws PortTakenException {
        ConfigurableApplicationContext context = run(settings);
        return new Started(
                port(context), context.getBean(FirstAdministrator.class).password());
    }

    static ConfigurableApplicationContext run(ServiceSettings settings) throws PortTakenException {
        SpringApplication application = new SpringApplication(Service.class);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("server.port", settings.port());
        defaults.put("server.address", settings.address());
        defaults.put("spring.datasource.url", Database.h2(settings.data()));
        defaults.put(
                "logging.file.name",
                settings.data().resolveSibling("logs").resolve("gouji.log").toString());
        application.setDefaultProperties(defaults);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(ServiceSettings.class, () -> settings);
            beans.registerBean(LiveRulebook.class, settings::rulebook);
        });
        try {
            return application.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new PortTakenException();
                }
            }
            throw e;
        }
    }

    static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
