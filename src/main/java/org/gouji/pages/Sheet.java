package org.gouji.pages;

import java.util.List;

/**
 * One page.
 *
 * @param file name without ending
 * @param facts short facts below the title, such as 严重度：错误
 */
record Sheet(String file, String title, List<String> facts, Block.Link back, List<Section> sections) {

    /** @param anchor where links within the page lead, unique in it */
    record Section(String anchor, String title, List<Block> blocks) {}
}
