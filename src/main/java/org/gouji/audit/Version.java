package org.gouji.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program, as the build wrote it. */
public final class Version {

    private Version() {}

    public static String current() {
        return property("gouji.version");
    }

    /** Tells builds of one version apart: what one of them worked out is not taken over by another. */
    public static String build() {
        return property("gouji.build");
    }

    private static String property(String name) {
        try (InputStream in = Version.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
