package org.gouji.rules;

/**
 * What is wrong with a rule file.
 *
 * @param line from 1, 0 where none is known
 * @param column character in that line from 1, 0 where it is not known
 * @param near the word at fault as it stands in the file, on that line or below it; empty where there is no single word
 * @param why what is wrong and what to write instead, in Chinese
 */
record Complaint(int line, int column, String near, String why) {

    Complaint(int line, String why) {
        this(line, 0, "", why);
    }

    Complaint(int line, String near, String why) {
        this(line, 0, near, why);
    }

    Complaint(int line, int column, String why) {
        this(line, column, "", why);
    }
}
