package org.gouji.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The folders of a rulebook and what auditors call them. */
enum Theme {
    ARITHMETIC("勾稽"),
    COMPLETENESS("完整性"),
    CONTINUITY("逐年衔接"),
    CONSISTENCY("文表一致"),
    TIMELINESS("时限"),
    FORMAT("格式"),
    LANGUAGE("表述"),
    ROLLUP("汇总"),
    ANOMALY("异常"),
    CONTROL("核对基数");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Theme> of(String folder) {
        return Arrays.stream(values()).filter(t -> t.folder().equals(folder)).findFirst();
    }

    static String all() {
        return Arrays.stream(values())
                .map(t -> t.folder() + "（" + t.label + "）")
                .collect(Collectors.joining("、"));
    }
}
