package org.gouji.document;

import java.util.List;

/**
 * A file as read: its blocks in reading order and how it was decoded.
 *
 * @param file path relative to the PATH given by the user, with {@code /}; {@code x.txt#2} for the second report in a
 *     file
 * @param encoding name of the character set that was used
 * @param titleVisible whether the format shows where a title stands; bare text does not
 * @param named what the file calls itself outside its text, such as the title of a web page; empty where nothing
 * @param remarks what the reader noticed about the file itself, in Chinese, such as a wrongly declared character set
 */
public record Document(
        String file, String encoding, boolean titleVisible, String named, List<String> remarks, List<Block> blocks) {

    public Document {
        remarks = List.copyOf(remarks);
        blocks = List.copyOf(blocks);
    }
}
