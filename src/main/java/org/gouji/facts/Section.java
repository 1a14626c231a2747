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

    @Override
    public int section() {
        return number;
    }
}
