package org.gouji.audit;

/** That the roster cannot be used; the message is in Chinese and names the line. */
public final class RosterException extends Exception {

    public RosterException(String message) {
        super(message);
    }
}
