package org.gouji.claims;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words that belong to one number.
 *
 * @param left those before it in its clause
 * @param right those right after it
 * @param loose whether other words, of which we know nothing, stand close to it and may be what it counts
 */
record Window(List<Token> left, List<Token> right, boolean loose) {

    boolean has(Term term) {
        return any(left, term);
    }

    boolean hasAny(Set<Term> terms) {
        return left.stream().anyMatch(token -> terms.contains(token.term()));
    }

    boolean follows(Term term) {
        return any(right, term);
    }

    private static boolean any(List<Token> tokens, Term term) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is(term)) {
                return true;
            }
        }
        return false;
    }

    /** The terms of a set that stand on the left, or on the right where there is none on the left. */
    Set<Term> terms(Set<Term> wanted) {
        Set<Term> found = EnumSet.noneOf(Term.class);
        left.stream().map(Token::term).filter(wanted::contains).forEach(found::add);
        if (found.isEmpty()) {
            right.stream().map(Token::term).filter(wanted::contains).forEach(found::add);
        }
        return found;
    }

    /** The last term of a set on the left, else the first one on the right, else null. */
    Term nearest(Set<Term> wanted) {
        for (int i = left.size() - 1; i >= 0; i--) {
            if (wanted.contains(left.get(i).term())) {
                return left.get(i).term();
            }
        }
        return right.stream()
                .map(Token::term)
                .filter(wanted::contains)
                .findFirst()
                .orElse(null);
    }

    boolean bare() {
        return left.stream()
                .allMatch(token -> token.is(Term.TOGETHER)
                        || token.is(Term.CUMULATIVE)
                        || token.is(Term.AND)
                        || token.is(Term.EACH)
                        || token.is(Term.THIS)
                        || token.is(Term.PART)
                        || token.is(Term.REST));
    }
}
