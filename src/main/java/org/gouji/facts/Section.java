package org.gouji.facts;

import org.gouji.document.Place;

/**
 * One of the six parts of a report (年度报告格式 一至六), found by the meaning of its heading.
 *
 * @param number which part it is, 1 to 6
 * @param index position among the parts found, from 1
 * @param ordinal the number printed before the heading (一 is 1), 0 where none is printed
 * @param title heading without its number, normalised
 * @param printed heading as printed
 * @param characters length of the running text below it, tables and blanks left out
 * @param text running text below it, normalised, tables left out
 */
public record Section(
        int number, int index, int ordinal, String title, String printed, Place place, int characters, String text)
        implements Quotable {

    private static final String[] WORDS = {"报告开头", "第一部分", "第二部分", "第三部分", "第四部分", "第五部分", "第六部分"};

    /** A part of the form in an auditor's words, by its number; 0 is what stands before part one. */
    public static String words(int number) {
        return number >= 0 && number < WORDS.length ? WORDS[number] : "第 " + number + " 部分";
    }

    @Override
    public int section() {
        return number;
    }
}
