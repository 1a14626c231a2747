package org.gouji.web;

import org.springframework.http.HttpStatus;

/** That a request cannot be answered, with what to tell the user in Chinese. */
class Problem extends RuntimeException {

    private final HttpStatus status;

    Problem(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
