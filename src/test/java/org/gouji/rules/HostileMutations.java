package org.gouji.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes hostile rule files out of sound and of refused ones: foreign code is put in somewhere, then disguised. Seeded. */
final class HostileMutations {

    private static final String CANARY = "org.gouji.rules.Canary.sing()";
    private static final List<String> OPERATORS = List.of("!=", "==", "<", "memberOf", "contains", "matches");
    private static final List<String> PATTERNS = List.of(
            "(a+)+b",
            "(a|a)*b",
            "(a|ab)*c",
            "(?:a*)*b",
            "(a{1,50}){1,50}b",
            "(.*a){9}b",
            "(x(a|a))*b",
            "(a?a?)*b",
            "((a)|(a))*b");

    private static final List<String> ODD = List.of(
            ".*.*x",
            ".*.*.*.*.*.*x",
            "(余|多)*.*x",
            "a*a*a*a*a*a*x",
            "[a&&[^b]]*+x",
            "(?i:A)*x",
            "(?s).*x",
            "\\\\p{L}*x",
            "a{0,9999}x");

    private final Random random;
    private final Path file;

    /** @param file what the code tries to delete or to write over */
    HostileMutations(long seed, Path file) {
        this.random = new Random(seed);
        this.file = file;
    }

    /** A mutation, and what was done to come to it. */
    record Mutation(String drl, String how) {}

    Mutation of(String drl) {
        List<String> how = new ArrayList<>();
        String text = drl;
        if (random.nextInt(5) == 0) {
            int way = 10 + random.nextInt(4);
            String code = code();
            how.add(way + " " + code);
            text = inject(text, way, code);
        } else {
            int steps = 1 + random.nextInt(2);
            for (int i = 0; i < steps; i++) {
                int way = random.nextInt(10);
                String code = code();
                how.add(way + " " + code);
                text = inject(text, way, random.nextBoolean() ? code : disguised(code));
            }
        }
        if (random.nextInt(4) == 0) {
            how.add("renamed");
            text = renamed(text);
        }
        return new Mutation(text, String.join("; ", how));
    }

    private String code() {
        String path = file.toString();
        return pick(List.of(
                CANARY,
                CANARY,
                CANARY,
                "new java.io.FileOutputStream(\"" + path + "\")",
                "java.nio.file.Files.delete(java.nio.file.Path.of(\"" + path + "\"))",
                "Runtime.getRuntime().exec(\"rm " + path + "\")",
                "\"\".getClass().forName(\"org.gouji.rules.Canary\").getMethod(\"sing\").invoke(null)",
                "this.getClass().getClassLoader().loadClass(\"org.gouji.rules.Canary\").getMethods()[0].invoke(null)",
                "System.exit(3)",
                "Thread.sleep(99999)",
                "Row.RECEIVED.getDeclaringClass().forName(\"org.gouji.rules.Canary\")",
                "eval(" + CANARY + ")",
                "(" + CANARY + " ? 1 : 2)",
                "new org.gouji.rules.Canary()",
                "[" + CANARY + "]",
                "this#org.gouji.rules.Canary.sing()",
                "this!." + "class.forName(\"org.gouji.rules.Canary\")"));
    }

    private String inject(String drl, int way, String code) {
        return switch (way) {
            case 0, 1 ->
                inPattern(
                        drl,
                        code + " " + pick(OPERATORS) + " " + pick(List.of("null", "true", "\"\"", "office", "value")));
            case 2 -> inPattern(drl, hidden(code));
            case 3 -> inThen(drl, code);
            case 4 ->
                beforeWhen(
                        drl,
                        pick(List.of(
                                "salience ( " + code + " )",
                                "enabled ( " + code + " )",
                                "timer ( expr: " + code + " )",
                                "dialect \"java\"",
                                "@under( " + code + " )",
                                "@since( value = " + code + " )",
                                "@x(\"" + code + "\")")));
            case 5 ->
                afterPackage(
                        drl,
                        pick(List.of(
                                "import org.gouji.rules.Canary",
                                "import function org.gouji.rules.Canary.sing",
                                "import static org.gouji.rules.Canary.sing;",
                                "import accumulate org.gouji.rules.Canary sum",
                                "global org.gouji.rules.Canary c",
                                "function boolean f() { return " + CANARY + "; }",
                                "declare X\n  a : int = " + code + "\nend",
                                "query q()\n  eval( " + code + " )\nend",
                                "dialect \"java\"",
                                "unit org.gouji.rules.Canary;")));
            case 6 ->
                afterWhen(
                        drl,
                        pick(List.of(
                                "eval( " + code + " )",
                                "Report() from " + code,
                                "Object() from accumulate( Figure(), init( " + code + "; ), action( ), result( 1 ) )",
                                "accumulate( Figure(); $n : sum( " + code + " ) )",
                                "accumulate( Figure(); $n : count( 1 ); " + code + " != null )",
                                "forall( Figure( " + code + " != null ) )",
                                "not ( eval( " + code + " ) )",
                                "exists Report( " + code + " == true )",
                                "Report( $office : office ) Report( $x : " + code + " )",
                                "?q( " + code + "; )",
                                "/reports[ " + code + " ]")));
            case 7 -> inPattern(drl, "office matches \"" + pick(PATTERNS) + "\"" + pick(List.of("", " + " + code)));
            case 8 -> inPattern(drl, pick(List.of("$java : ", "$Runtime : ", "java : ", "$x := ", "this : ")) + code);
            case 10 ->
                drl.replaceFirst("(?m)^when", Matcher.quoteReplacement("// " + code + "\nwhen /* " + code + " */"));
            case 11 ->
                afterWhen(
                        drl,
                        pick(List.of(
                                "Sentence( text matches \"" + pick(PATTERNS) + "\" )",
                                "Sentence( text matches \"" + pick(ODD) + "\" )",
                                "Sentence( text == \"@{" + code.replace("\"", "”") + "}\" )",
                                "Sentence( text != \"" + code.replace("\"", "\\\"") + "\" )")));
            case 12 ->
                drl.replaceFirst("@message\\(\"", Matcher.quoteReplacement("@message(\"" + code.replace("\"", "”")));
            case 13 ->
                drl.replaceFirst(
                        "findings\\.raise\\(",
                        Matcher.quoteReplacement("findings.raise( \"" + code.replace("\"", "'") + "\" ).with( \"x\", "
                                + "\"@{" + code.replace("\"", "'") + "}\" ).on("));
            default -> drl.replaceFirst("findings", Matcher.quoteReplacement(code + ";\n    findings"));
        };
    }

    /** Code between quotes that a careless reader takes for the inside of a string. */
    private String hidden(String code) {
        return pick(List.of(
                "office != \"\n\" && " + code + " != \"\"",
                "office != \"\\\"\n\" && " + code + " != \"\"",
                "office != '\"' && " + code + " != '\"'",
                "office != /* \" */ " + code + " /* \" */",
                "office != \"\\\\\" && " + code + " != \"\\\\\"",
                "office != \"//\" && " + code + " != \"\"",
                "office != \"/*\" && " + code + " != \"*/\"",
                "office != \"\" // \"\n && " + code + " != \"\"",
                "office != \"@{" + code.replace("\"", "'") + "}\"",
                "office != \"\" + " + code,
                "office != (\"\" + " + code + ")",
                "(office) != \"\" || " + code));
    }

    private String disguised(String code) {
        return switch (random.nextInt(7)) {
            case 0 -> code.replace("a", "\\u0061");
            case 1 -> code.replace("a", "\u0430");
            case 2 -> code.replace(".", "\u200b.");
            case 3 -> code.replace(".", "/**/./* \" */");
            case 4 -> code.replace("(", "\n(").replace(".", " . ");
            case 5 -> code.replace("g", "\uff47");
            default -> code.replace(".", "//\n.");
        };
    }

    private String inPattern(String drl, String constraint) {
        int when = drl.indexOf("when");
        List<Integer> at = new ArrayList<>();
        Matcher open = Pattern.compile("[A-Z][A-Za-z]*\\(").matcher(drl);
        while (open.find()) {
            if (open.start() > when) {
                at.add(open.end());
            }
        }
        if (at.isEmpty()) {
            return drl;
        }
        int index = pick(at);
        boolean empty = drl.substring(index).stripLeading().startsWith(")");
        return drl.substring(0, index) + " " + constraint + (empty ? " " : ", ") + drl.substring(index);
    }

    private String inThen(String drl, String code) {
        return drl.replaceFirst(
                "findings\\.raise\\(\\s*",
                Matcher.quoteReplacement(pick(List.of(
                        "findings.raise( " + code + " ).with( \"x\", ",
                        "findings.raise( 1 ).stated( " + code + " ).on( ",
                        "findings.raise( \"\" + " + code + " ).on( ",
                        "findings.raise( () -> " + code + " ).on( ",
                        "findings.raise( new Object() {{ " + code + "; }} ).on( "))));
    }

    private static String beforeWhen(String drl, String line) {
        return drl.replaceFirst("(?m)^when", Matcher.quoteReplacement("    " + line + "\nwhen"));
    }

    private static String afterWhen(String drl, String line) {
        return drl.replaceFirst("(?m)^when", Matcher.quoteReplacement("when\n    " + line));
    }

    private static String afterPackage(String drl, String line) {
        return drl.replaceFirst("\n", Matcher.quoteReplacement("\n" + line + "\n"));
    }

    /** Every binding under another name; {@code $java} and {@code $exec} are bindings like others. */
    String renamed(String drl) {
        String name = pick(List.of("$java", "$exec", "$Runtime", "$class", "$甲"));
        return Pattern.compile("\\$([\\p{L}\\p{N}_]+)")
                .matcher(drl)
                .replaceAll(found -> Matcher.quoteReplacement(name + "_" + found.group(1)));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
