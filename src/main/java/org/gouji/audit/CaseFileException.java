package org.gouji.audit;

/** That a cases file is not written as it must be; the message is Chinese and begins with file and line. */
final class CaseFileException extends Exception {

    CaseFileException(String message) {
        super(message);
    }
}
