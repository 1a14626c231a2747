package org.gouji.sentences;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand at a place of a sentence that the dictionary leaves open. */
enum Slot {
    TABLE("表", "表[一-龥]", "表二、表三、表四"),
    PART("部分", "第[一-龥]部分", "第一部分至第六部分"),
    ROW("行", "「[^」]*」", "一行的名称，写在「」里"),
    TEXT("文字", "「[^」]*」|“[^”]*”", "一段文字，写在“”里"),
    WORDS("词语", "[「“][^」”]*[」”](?:[、或][「“][^」”]*[」”])*", "一个或几个词语，各写在“”里，用“、”分开"),
    SAYING("说法", "「[^」]*」(?:[、或]「[^」]*」)*", "正文的说法，写在「」里，几种用“、”分开"),
    KIND("单位类别", "「[^」]*」(?:[、或]「[^」]*」)*", "单位的类别，写在「」里"),
    COMPARISON("比较", Compare.SHAPE, "等于、不等于、大于、小于、不大于、不小于"),
    NUMBER("数", "[0-9]+(?:\\.[0-9]+)?", "一个数"),
    FORMULA("算式", null, "一格、一个数或它们加减乘的算式"),
    COLUMNS_FORMULA("逐列算式", null, "「」里写行名的算式"),
    ROWS_FORMULA("逐行算式", null, "「」里写列名的算式"),
    RELATION("关系", null, "算式、比较、算式"),
    COLUMNS_RELATION("逐列关系", null, "「」里写行名的算式、比较、算式"),
    PARTS_RELATION("逐分列关系", null, "「」里写行名的算式、比较、算式"),
    ROWS_RELATION("逐行关系", null, "「」里写列名的算式、比较、算式"),
    VALUE("值", null, "算式，或写在“”里的文字（其中 {…} 填入名称的值）"),
    NAMES("出处", null, "前面提到的名称，或第几部分，用“、”分开");

    static final String SECTION = "第[一-龥]部分|全文";

    private final String word;
    private final String shape;
    private final String meaning;

    Slot(String word, String shape, String meaning) {
        this.word = word;
        this.shape = shape;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }

    static Optional<Slot> of(String word) {
        return Stream.of(values()).filter(slot -> slot.word.equals(word)).findFirst();
    }

    Axis axis() {
        return switch (this) {
            case COLUMNS_FORMULA, COLUMNS_RELATION -> Axis.COLUMNS;
            case PARTS_RELATION -> Axis.PARTS;
            case ROWS_FORMULA, ROWS_RELATION -> Axis.ROWS;
            default -> Axis.CELL;
        };
    }

    boolean relation() {
        return this == RELATION || this == COLUMNS_RELATION || this == PARTS_RELATION || this == ROWS_RELATION;
    }

    boolean formula() {
        return this == FORMULA || this == COLUMNS_FORMULA || this == ROWS_FORMULA;
    }

    /** The regular expression of what may stand here; bounded, and without a choice that could be made twice. */
    String shape(Map<String, String> properties) {
        String formula = "(?:" + CellWords.term(properties, false) + "|[0-9.]|[-+*()])++";
        if (relation()) {
            return formula + Compare.SHAPE + formula;
        }
        if (formula()) {
            return formula;
        }
        if (this == NAMES) {
            String one = "(?:" + CellWords.term(properties, false) + "|" + SECTION + ")";
            return one + "(?:、" + one + ")*+";
        }
        return this == VALUE ? formula + "|“.*”" : shape;
    }
}
