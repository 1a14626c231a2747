package org.gouji.rules;

/** That no rulebook can be made at all: folder missing, profile unknown or faulty. The message is Chinese. */
public final class RulebookException extends Exception {

    public RulebookException(String message) {
        super(message);
    }

    public RulebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
