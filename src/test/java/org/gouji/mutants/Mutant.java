package org.gouji.mutants;

/**
 * A rule file with one small wrong change.
 *
 * @param file path of the rule file without ending, such as {@code arithmetic/requests-balance}
 * @param rule name of the sub-check that is changed
 * @param operator what sort of change
 * @param change the changed part before and after, in one line; unique within the sub-check
 * @param drl text of the whole file with the change
 */
public record Mutant(String file, String rule, Operator operator, String change, String drl) {

    /** What sort of change was made. */
    public enum Operator {
        COMPARISON("比较"),
        AND_OR("并且或者"),
        CONSTANT("常数"),
        WORD("文字"),
        LIST_WORD("行列类别"),
        ARITHMETIC("加减"),
        DROPPED_CONSTRAINT("删去条件"),
        DROPPED_PATTERN("删去事实"),
        NEGATED("有无颠倒"),
        KEY("子项"),
        SEVERITY("严重度"),
        STATED("实为应为"),
        DROPPED_NOTE("删去说明项");

        private final String label;

        Operator(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Its name in the list of survivors: it holds no line number, so that an edit elsewhere leaves it as it is. */
    public String id() {
        return file + "#" + rule + " | " + operator.label() + " | " + change;
    }
}
