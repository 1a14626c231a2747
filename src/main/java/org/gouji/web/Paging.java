package org.gouji.web;

import org.springframework.http.HttpStatus;

/** Which page of a list is asked for. */
record Paging(int page, int size) {

    private static final int LARGEST = 500;

    static Paging of(int page, int size) {
        if (page < 1 || page > 1_000_000 || size < 1 || size > LARGEST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "page 应从 1 起，size 应在 1 与 " + LARGEST + " 之间");
        }
        return new Paging(page, size);
    }

    int offset() {
        return (page - 1) * size;
    }
}
