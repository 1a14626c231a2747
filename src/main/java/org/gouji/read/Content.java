package org.gouji.read;

import java.util.List;
import org.gouji.document.Block;

/**
 * What a reader of one file format found.
 *
 * @param encoding character set, or the name of the format where it fixes the character set itself
 * @param titleVisible whether the format shows where a title would stand
 * @param named what the file calls itself outside its text, empty where nothing
 * @param remarks what was noticed about the file itself, in Chinese
 */
record Content(String encoding, boolean titleVisible, String named, List<String> remarks, List<Block> blocks) {

    /** Of a format in which a file has no name of its own, or one that templates hand down. */
    Content(String encoding, boolean titleVisible, List<String> remarks, List<Block> blocks) {
        this(encoding, titleVisible, "", remarks, blocks);
    }
}
