package org.gouji.audit;

/** That a path which the user named does not exist; the message is in Chinese. */
public final class MissingPathException extends Exception {

    public MissingPathException(String message) {
        super(message);
    }
}
