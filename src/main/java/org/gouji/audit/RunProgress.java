package org.gouji.audit;

/** How far a run has come. */
public record RunProgress(Stage stage, int done, int total) {

    /** The parts of a run, in order. */
    public enum Stage {
        READ("读取报告"),
        JUDGE("核对规则"),
        WRITE("写出结果");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String getLabel() {
            return label;
        }
    }
}
