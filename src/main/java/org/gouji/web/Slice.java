package org.gouji.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param page from 1
 * @param total how many there are in all
 */
record Slice<T>(List<T> items, int page, int size, int total) {

    public boolean more() {
        return page * size < total;
    }

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
