package org.gouji.audit;

/** That a file with decisions or answers cannot be used at all; the message is in Chinese and names the file. */
public final class ReviewException extends Exception {

    public ReviewException(String message) {
        super(message);
    }
}
