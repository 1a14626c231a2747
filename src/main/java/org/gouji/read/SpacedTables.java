package org.gouji.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of a text without delimiters, as programs copy them from a PDF file: a row is a label and its numbers on one
 * line between blanks, or the numbers stand on a line above, below or between the lines of a long label. A number line
 * goes to a label only where the order of labels and number lines leaves one way; blank cells leave no trace, so that a
 * row with too few numbers stays as it is and is not read.
 */
final class SpacedTables {

    /** What became of the lines: rows of cells by the index of their line, and lines that are no text of the report. */
    record Found(Map<Integer, List<String>> rows, Set<Integer> dropped) {}

    private static final String NUMBER =
            "(?:[+\\-−－]?[\\d０-９]{1,12}(?:[,，][\\d０-９]{3})*(?:[.．][\\d０-９]{1,8})?(?:万元|[件条项份宗个元])?|[/／]|[-—–－]{1,4})";
    private static final Pattern NUMBERS = Pattern.compile("^" + NUMBER + "(?:\\s+" + NUMBER + ")*$");
    private static final Pattern ROW =
            Pattern.compile("^(?<label>.*?\\S)\\s+(?<numbers>" + NUMBER + "(?:\\s+" + NUMBER + ")*)$");
    private static final Pattern PAGE_MARK = Pattern.compile("[-－—–―\\s·.]*(第\\s*)?\\d{1,3}(\\s*页.*)?[-－—–―\\s·.]*");
    private static final Pattern LEAF = Pattern.compile(
            "([一二四]、?(本年新收|上年[结結][转轉]|[结結][转轉]下年度)|[(（][一二六七][)）]([予于]以公[开開]|部分公[开開]|其他|[总總][计計])|[1-8][.．、](?!\\d)).*");
    private static final Pattern START =
            Pattern.compile("(?:^|(?<=\\s))(?:[一二四] ?、|[(（] ?[一二六七] ?[)）]|[1-8] ?[.．、](?!\\d))");
    /** How many labels with numbers table three has: in the 2021 form, and with （六）其他处理 as one row. */
    static final Set<Integer> WHOLE = Set.of(25, 23);

    private static final Pattern PROACTIVE_ROW = Pattern.compile(
            "(規|规)章|(行政)?[规規]范性文件|行政[许許]可|行政[处處][罚罰]|行政[强強]制|行政事[业業]性收[费費]|其他[对對]外管理服[务務]事[项項]|政府集中采[购購]");
    private static final Pattern HEADER_WORDS = Pattern.compile("[结結果维維持纠糾正其他尚未审審总總合计計行政复復议議诉訴讼訟经經直接起后後]+");
    private static final Pattern APPLICANT_WORDS = Pattern.compile(
            "[申请請人情况況自然法或其他组組织織商业業企科研机機构構社会會公益律服务務总總计計()（）]+|[(（]?本列[数數][据據].*|.*第三[项項]加第四[项項].*|.*第四[项項]之和.*");
    private static final int COLUMNS = 7;
    /** So many numbers on one line, and so many such lines, make a table whose rows are lines. */
    private static final int MANY = 5;

    private static final int DISPUTE_CELLS = 15;

    private final List<Line> lines;
    private final Map<Integer, List<String>> rows = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();

    private SpacedTables(List<Line> lines) {
        this.lines = lines;
    }

    static Found find(List<Line> lines) {
        SpacedTables tables = new SpacedTables(lines);
        tables.proactive();
        tables.requests();
        tables.disputes();
        return new Found(tables.rows, tables.dropped);
    }

    private int first(int from, String words) {
        Pattern pattern = Pattern.compile(words);
        for (int i = from; i < lines.size(); i++) {
            if (pattern.matcher(bare(i)).find() && bare(i).length() < 60) {
                return i;
            }
        }
        return -1;
    }

    private String bare(int i) {
        return ReportWords.bare(lines.get(i).text());
    }

    private String text(int i) {
        return Line.trim(lines.get(i).text()).replaceAll("[\\s\\u00A0\\u3000]+", " ");
    }

    private static List<String> split(String numbers) {
        return List.of(numbers.split(" "));
    }

    /** Table two: its headers cell by cell, so that their words are told apart, and its rows. */
    private void proactive() {
        int from = first(0, "第二十[条條]第");
        for (int i = Math.max(0, from); from >= 0 && i < lines.size(); i++) {
            String bare = bare(i);
            if (bare.matches(".*收到和[处處]理政府信息公.*")) {
                return;
            }
            Matcher row = ROW.matcher(text(i));
            if ((bare.startsWith("信息内容") || bare.startsWith("信息內容")) && text(i).indexOf(' ') > 0) {
                rows.put(i, split(text(i)));
            } else if (row.matches()
                    && PROACTIVE_ROW
                            .matcher(ReportWords.bare(row.group("label")))
                            .matches()) {
                List<String> cells = new ArrayList<>(List.of(row.group("label")));
                cells.addAll(split(row.group("numbers")));
                rows.put(i, cells);
            }
        }
    }

    /** A label that has numbers of its own, and the numbers once they are known. */
    private static final class Leaf {
        final String text;
        final int at;
        List<String> numbers;

        Leaf(String text, int at) {
            this.text = text;
            this.at = at;
        }
    }

    /**
     * Table three. A row's numbers stand within the height of its label, so that number lines and labels come in the
     * same order: where all labels of the form are there and as many number lines, each has its own. Else only those are
     * taken that stand on one line with the beginning of their label.
     */
    private void requests() {
        int from = first(0, "一、?本年新收政府信息公");
        int to = from < 0 ? -1 : first(from, "四、?[结結][转轉]下年度");
        if (to < 0) {
            return;
        }
        int rowsOfNumbers = 0;
        for (int i = from - 2; i <= to; i++) {
            Matcher row = i < 0 ? null : ROW.matcher(text(i));
            boolean many = i >= 0 && numbers(i) >= MANY;
            rowsOfNumbers += many
                            || row != null
                                    && row.matches()
                                    && split(row.group("numbers")).size() >= MANY
                    ? 1
                    : 0;
        }
        if (rowsOfNumbers < MANY) {
            return;
        }
        int above = from - 1;
        while (above >= 0
                && (lines.get(above).blank()
                        || NUMBERS.matcher(text(above)).matches()
                        || APPLICANT_WORDS.matcher(bare(above)).matches())) {
            above--;
        }
        int end = to;
        for (int i = to + 1; i < Math.min(lines.size(), to + 3); i++) {
            end = numbers(i) == COLUMNS ? i : end;
        }
        List<Leaf> leaves = new ArrayList<>();
        List<List<String>> numberLines = new ArrayList<>();
        Map<Leaf, List<String>> onOneLine = new HashMap<>();
        for (int i = above + 1; i <= end; i++) {
            dropped.add(i);
            if (lines.get(i).blank() || PAGE_MARK.matcher(text(i)).matches() && numbers(i) < 2) {
                continue;
            }
            Matcher row = ROW.matcher(text(i));
            boolean bareNumbers = NUMBERS.matcher(text(i)).matches();
            List<String> numbers = bareNumbers ? split(text(i)) : row.matches() ? split(row.group("numbers")) : null;
            Leaf leaf = bareNumbers ? null : leaf(row.matches() ? row.group("label") : text(i), i);
            if (leaf != null) {
                leaves.add(leaf);
            }
            if (numbers != null && i >= from - 2) {
                numberLines.add(numbers);
                if (leaf != null) {
                    onOneLine.put(leaf, numbers);
                }
            }
        }
        leaves.removeIf(leaf -> leaf.text.matches("[(（]六[)）].*")
                && leaves.indexOf(leaf) + 1 < leaves.size()
                && leaves.get(leaves.indexOf(leaf) + 1).text.startsWith("1"));
        boolean even = WHOLE.contains(leaves.size()) && numberLines.size() == leaves.size();
        List<String> header = new ArrayList<>();
        for (int i = above + 1; i < from; i++) {
            if (bare(i).contains("勾稽")) {
                header.add(text(i));
            }
        }
        header.add("申请人情况");
        rows.put(above + 1, header);
        for (int k = 0; k < leaves.size(); k++) {
            Leaf leaf = leaves.get(k);
            leaf.numbers = even ? numberLines.get(k) : onOneLine.get(leaf);
            List<String> cells = new ArrayList<>(List.of(leaf.text));
            if (leaf.numbers != null) {
                cells.addAll(leaf.numbers);
            }
            rows.put(leaf.at, cells);
        }
        rows.keySet().forEach(dropped::remove);
    }

    /** The last label that begins in a line; before it may stand a piece of the label of its group. */
    private static Leaf leaf(String text, int at) {
        Matcher start = START.matcher(text);
        int last = -1;
        while (start.find()) {
            last = start.start();
        }
        String label = last < 0 ? "" : ReportWords.bare(text.substring(last));
        return LEAF.matcher(label).matches() ? new Leaf(label, at) : null;
    }

    private int numbers(int i) {
        return NUMBERS.matcher(text(i)).matches() ? split(text(i)).size() : 0;
    }

    /** Table four: fifteen numbers on one line below its header; the header's broken lines say nothing more. */
    private void disputes() {
        int from = first(0, "^行政[复復][议議]行政[诉訴][讼訟]");
        if (from < 0) {
            return;
        }
        List<Integer> header = new ArrayList<>();
        for (int i = from; i < lines.size(); i++) {
            if (numbers(i) == DISPUTE_CELLS) {
                header.forEach(dropped::add);
                dropped.remove(from);
                rows.put(from, List.of("行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"));
                rows.put(i, split(text(i)));
                return;
            }
            boolean words = HEADER_WORDS.matcher(bare(i)).matches();
            boolean mark = PAGE_MARK.matcher(text(i)).matches();
            if (!lines.get(i).blank() && !words && !mark) {
                return;
            }
            header.add(i);
        }
    }
}
