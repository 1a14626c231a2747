package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A block title 第二十条第（X）项 of table two.
 *
 * @param item the item in Chinese: 一, 五, 六, 八, 九
 * @param index position among the block titles found, from 1
 */
public record BlockTitle(String item, int index, String printed, Place place) implements Quotable {

    /** Where the form puts this block: 0 for 一, 1 for 五 and so on. */
    public int rank() {
        return "一五六八九".indexOf(item);
    }

    @Override
    public int section() {
        return 2;
    }
}
