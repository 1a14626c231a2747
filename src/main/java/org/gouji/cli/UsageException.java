package org.gouji.cli;

/** That the command cannot be carried out as it was given; the message is Chinese and the exit code 2. */
final class UsageException extends RuntimeException {

    UsageException(String message) {
        super(message);
    }
}
