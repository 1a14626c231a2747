package org.gouji.store;

/** That a backup could not be made or put back, with a message in Chinese. */
public final class BackupException extends Exception {

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
