package org.gouji.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.constraint.Constraint;
import org.drools.mvel.MVELConstraint;
import org.gouji.settings.CheapLook;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The condition that a text matches {@code .*X.*}: it asks whether X is found, trying it where a letter stands with which
 * X can begin. The engine goes to the end of the text and tries X backwards from there at every letter.
 */
final class Anywhere extends Sooner {

    private static final Pattern MATCHES = Pattern.compile(
            "(?<not>!\\( )?[a-z][A-Za-z]* ~= \"(?<all>\\(\\?s\\))?\\.\\*(?<found>[^\"\\\\]+)\\.\\*\"(?<end> \\))?");
    /** What changes how the letters behind it are read. */
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]");

    private static final String ENDS_OF_LINES = "\n\r\u0085\u2028\u2029";

    private final ReadAccessor field;
    private final CheapLook found;
    private final boolean wanted;
    private final boolean overLines;

    private Anywhere(MVELConstraint written, Pattern found, boolean wanted) {
        super(written);
        this.field = written.getFieldExtractor();
        this.found = CheapLook.of(found);
        this.wanted = wanted;
        this.overLines = (found.flags() & Pattern.DOTALL) != 0;
    }

    /** The condition, or another that asks whether a part is found. */
    static Constraint of(MVELConstraint written) {
        Matcher matches = MATCHES.matcher(written.getExpression());
        if (written.getFieldExtractor() == null
                || !matches.matches()
                || (matches.group("not") == null) != (matches.group("end") == null)
                || !onePart(matches.group("found"))) {
            return written;
        }
        try {
            int flags = matches.group("all") == null ? 0 : Pattern.DOTALL;
            return new Anywhere(written, Pattern.compile(matches.group("found"), flags), matches.group("not") == null);
        } catch (PatternSyntaxException e) {
            // What stands between the two .* is no pattern by itself.
            return written;
        }
    }

    /** Whether {@code .*} before and after it reach over all of it: no choice outside brackets, no sign that changes the first. */
    private static boolean onePart(String found) {
        int depth = 0;
        boolean letters = false;
        for (int i = 0; i < found.length(); i++) {
            char c = found.charAt(i);
            if (letters) {
                letters = c != ']';
            } else if (c == '[') {
                letters = true;
            } else if (c == '|' && depth == 0) {
                return false;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return depth == 0
                && !letters
                && "+?*{".indexOf(found.charAt(0)) < 0
                && !FLAGS.matcher(found).find();
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver engine) {
        Object value = field.getValue(engine, handle.getObject());
        if (!(value instanceof String text) || !overLines && inLines(text)) {
            return written().isAllowed(handle, engine);
        }
        return found.find(text) == wanted;
    }

    /** Whether a text has an end of a line, beyond which a dot does not reach. */
    private static boolean inLines(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean common = c > '\r' && c < 0x7F || c > 0x3000;
            if (!common && ENDS_OF_LINES.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
