package org.gouji.sentences;

/** What is wrong with a rule written in sentences, or with the dictionary, and what to write instead, in Chinese. */
public final class SentenceFault extends Exception {

    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column character in that line from 1, 0 where it is the whole line
     */
    SentenceFault(int line, int column, String why) {
        super(why);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
