package org.gouji.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.settings.Nearest;

/** The rule compiler's messages in Chinese, with the original where it is not known. */
final class CompileMessage {

    private static final Pattern NO_MEMBER =
            Pattern.compile("unable to resolve method using strict-mode: (?:[\\w.]+\\.)?(\\w+)\\.([\\p{L}\\p{N}_$]+)");
    private static final Pattern NO_PROPERTY = Pattern.compile(
            "(?:no such identifier|unresolvable property|unqualified type|could not access(?: property)?)[^:]*: ?([\\p{L}\\p{N}_$]+)");
    private static final Pattern NO_CONDITION = Pattern.compile("Predicate '([^']*)' must be a Boolean expression");
    private static final Pattern CHAINED = Pattern.compile(".*[<>]=?[^<>=!]+[<>]=?.*");
    private static final Pattern ANALYSE = Pattern.compile("Unable to Analyse Expression ([^\\n]*)");

    private CompileMessage() {}

    static String inChinese(String text) {
        Matcher member = NO_MEMBER.matcher(text);
        if (member.find()) {
            String property = member.group(2).replaceFirst("^(get|is)(?=[A-Z])", "");
            String hint = Vocabulary.isFact(member.group(1))
                    ? Nearest.hint(property, Vocabulary.propertiesOf(member.group(1)))
                    : "";
            return member.group(1) + " 没有名为“" + property + "”的属性" + hint;
        }
        Matcher property = NO_PROPERTY.matcher(text);
        if (property.find()) {
            return "找不到“" + property.group(1) + "”：既不是该事实的属性，也不是前面的绑定";
        }
        Matcher condition = NO_CONDITION.matcher(text);
        if (condition.find()) {
            return "“" + condition.group(1)
                    + "”单独不成条件：每一段都要有比较，如 text contains \"词\"；几个词有一个就行的，写 text contains \"甲\" || text contains \"乙\"";
        }
        Matcher analyse = ANALYSE.matcher(text);
        if (analyse.find()) {
            String wrong = analyse.group(1).strip().replaceFirst(":$", "");
            if (CHAINED.matcher(wrong).matches()) {
                return "条件“" + wrong + "”请拆成两个，如 value > 1, value < 5";
            }
            return "条件“" + wrong + "”不成立：其中的属性或绑定不存在，或类型不能这样比较";
        }
        return "规则不能编译：" + text.lines().findFirst().orElse("").strip();
    }
}
