package org.gouji.read;

/** That a file cannot be read as a report; the message is in Chinese, for the auditor, with the place where one is known. */
public class UnreadableException extends Exception {

    public UnreadableException(String message) {
        super(message);
    }

    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
