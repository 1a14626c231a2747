package org.gouji.rules;

import java.util.List;

/**
 * A sentence that rules may be written in.
 *
 * @param group what it is about, as the dictionary groups them
 * @param part 当 for conditions, 就 for what follows from them
 * @param text with its open places in braces
 * @param example the sentence with its places filled; the text itself where it has none
 * @param note when to use it, may be empty
 * @param drl what it becomes, its open places in braces
 */
public record RuleSentence(String group, String part, String text, String example, String note, List<String> drl) {}
