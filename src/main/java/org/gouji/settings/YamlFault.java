package org.gouji.settings;

/** That a YAML file beside the rules is faulty; the message tells file, line and what to write instead, in Chinese. */
public final class YamlFault extends Exception {

    public YamlFault(String message) {
        super(message);
    }
}
