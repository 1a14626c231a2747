package org.gouji.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What sentences reckon with: cells, names and numbers with + - * and brackets.
 *
 * @param drl the expression
 * @param operands its operands in order
 */
record Formula(String drl, List<Operand> operands) {

    private static final Pattern TOKEN = Pattern.compile("[0-9]+(?:\\.[0-9]+)?|[-+*()]");
    private static final String WIDE = "＋－−×＊（）";
    private static final String NARROW = "+--**()";

    /** @param at index in the sentence at which the text begins */
    static Formula parse(String written, Written sentence, int at, CellWords words) throws SentenceFault {
        String text = narrow(written);
        StringBuilder drl = new StringBuilder();
        List<Operand> operands = new ArrayList<>();
        boolean operand = true;
        int open = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == ' ') {
                i++;
                continue;
            }
            Matcher token = TOKEN.matcher(text).region(i, text.length());
            if (token.lookingAt()) {
                String found = token.group();
                boolean number = Character.isDigit(found.charAt(0));
                boolean opens = found.equals("(");
                boolean closes = found.equals(")");
                if ((number || opens) != operand || closes && open == 0) {
                    throw sentence.fault(
                            at + i, "算式写到“" + found + "”这里不成立：" + (operand ? "这里应是名称或数" : "两个数之间要有 + - × 之一"));
                }
                open += opens ? 1 : closes ? -1 : 0;
                operand = opens || !number && !closes;
                space(drl, found);
                drl.append(number && found.contains(".") ? found + "B" : found);
                i = token.end();
                continue;
            }
            Matcher term = words.term().matcher(text).region(i, text.length());
            if (!term.lookingAt()) {
                throw sentence.fault(at + i, "算式写到“" + text.charAt(i) + "”这里看不懂");
            }
            if (!operand) {
                throw sentence.fault(at + i, "两个数之间要有 + - × 之一");
            }
            Operand read = words.operand(term, sentence, at);
            operands.add(read);
            space(drl, "x");
            drl.append(read.drl());
            operand = false;
            i = term.end();
        }
        if (operand || open > 0) {
            throw sentence.fault(at + Math.max(0, text.length() - 1), open > 0 ? "算式的括号没有配对" : "算式没有写完");
        }
        return new Formula(drl.toString(), operands);
    }

    /** Whether it is more than one operand, so that brackets are needed within another expression. */
    boolean compound() {
        return drl.contains(" ");
    }

    /** Inside a quoted text signs and blanks stand as they were typed. */
    private static String narrow(String written) {
        StringBuilder text = new StringBuilder(written.replace('\u3000', ' '));
        for (int i = 0; i < text.length(); i++) {
            int wide = WIDE.indexOf(text.charAt(i));
            if (wide >= 0) {
                text.setCharAt(i, NARROW.charAt(wide));
            }
        }
        return text.toString();
    }

    private static void space(StringBuilder drl, String next) {
        if (drl.length() > 0 && !next.equals(")") && drl.charAt(drl.length() - 1) != '(') {
            drl.append(' ');
        }
    }
}
