package org.gouji.read;

/** That a file can be read but is no yearly report on government information disclosure. */
public final class NotAReportException extends UnreadableException {

    public NotAReportException(String message) {
        super(message);
    }
}
