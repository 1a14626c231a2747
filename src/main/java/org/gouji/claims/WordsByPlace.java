package org.gouji.claims;

import java.util.List;

/** Words of two letters that mean something only where they stand: 许可12件 at the head of a clause, 文件存量22件, 依次增长4%. */
final class WordsByPlace {

    private static final int LIST_LENGTH = 40;
    private static final String FIRST = "许处强存依企";

    private final String text;
    private final List<Token> tokens;

    private WordsByPlace(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** What the two letters at {@code at} mean behind the tokens before them, null where they are no such word. */
    static Term at(String text, int at, List<Token> before) {
        if (FIRST.indexOf(text.charAt(at)) < 0 || at + 2 >= text.length()) {
            return null;
        }
        WordsByPlace words = new WordsByPlace(text, before);
        Term decision = words.countedDecision(at);
        if (decision != null) {
            return decision;
        }
        return words.stock(at)
                ? Term.INFORCE
                : words.inTurn(at) ? Term.PART : words.enterprisesListed(at) ? Term.BUSINESS : null;
    }

    /** 规范性文件存量22件. */
    private boolean stock(int at) {
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return text.startsWith("存量", at)
                && last != null
                && last.to() == at
                && (last.is(Term.NORM) || last.is(Term.REG));
    }

    /** 许可12件、处罚3件: without 行政, and so only right before a number at the head of a clause; else null. */
    private Term countedDecision(int at) {
        boolean possible = "许处强".indexOf(text.charAt(at)) >= 0
                && digit(at + 2)
                && (at == 0 || ",;:、。(和及".indexOf(text.charAt(at - 1)) >= 0);
        return possible ? Tokens.SHORT.get(text.substring(at, at + 2)) : null;
    }

    /** 同比依次增长4.0%、下降3.7%: one after the other, as 分别 says. */
    private boolean inTurn(int at) {
        if (text.charAt(at) != '依' || !text.startsWith("依次", at) || at + 2 >= text.length()) {
            return false;
        }
        Lexicon.Entry next = Lexicon.at(text, at + 2);
        return is(at + 2, "占") || digit(at + 2) || next != null && (next.term() == Term.UP || next.term() == Term.DOWN);
    }

    /** 自然人、企业、律师事务所分别为…: beside other organisations 企业 are 商业企业. */
    private boolean enterprisesListed(int at) {
        boolean possible = text.charAt(at) == '企' && text.startsWith("企业", at) && at > 0 && tokens.size() > 1;
        if (!possible) {
            return false;
        }
        boolean listed = is(at - 1, "、和及")
                && is(at + 2, "、和及分")
                && Term.APPLICANTS.contains(tokens.get(tokens.size() - 2).term());
        int shared = listed ? text.indexOf("分别", at) : -1;
        String others = shared > 0 && shared - at < LIST_LENGTH ? text.substring(at, shared) : "";
        if (is(at - 1, ",、;") && is(at + 2, "占") && askedBefore()) {
            // 自然人占86.7%，企业占6.4%，律所占4.5%
            int stop = text.indexOf('。', at);
            others = text.substring(at, Math.min(stop < 0 ? text.length() : stop, at + LIST_LENGTH));
        }
        return others.contains("律") || others.contains("其他") || others.contains("科研") || others.contains("公益");
    }

    /** Whether the clause right before speaks of another applicant: 自然人占86.7%，. */
    private boolean askedBefore() {
        for (int k = tokens.size() - 2;
                k >= Math.max(0, tokens.size() - 5) && !tokens.get(k).wall();
                k--) {
            if (Term.APPLICANTS.contains(tokens.get(k).term())) {
                return true;
            }
        }
        return false;
    }

    private boolean digit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean is(int at, String characters) {
        return at < text.length() && characters.indexOf(text.charAt(at)) >= 0;
    }
}
