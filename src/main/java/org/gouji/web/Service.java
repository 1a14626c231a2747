package org.gouji.web;

import java.util.Map;
import org.gouji.audit.LiveRulebook;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The REST service on this machine: audits uploaded reports with the rules that are on disk at that moment. */
@SpringBootApplication
public class Service {

    /** That another program listens on the port. */
    public static final class PortTakenException extends Exception {}

    /** Starts the service; port 0 takes any free one. Returns the port it listens on. */
    public static int start(LiveRulebook rulebook, int port) throws PortTakenException {
        return port(run(rulebook, port));
    }

    static ConfigurableApplicationContext run(LiveRulebook rulebook, int port) throws PortTakenException {
        SpringApplication application = new SpringApplication(Service.class);
        application.setDefaultProperties(Map.of("server.port", port));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(LiveRulebook.class, () -> rulebook));
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
