package org.gouji.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gouji.corpus.PrintedTable.Line;
import org.gouji.corpus.PrintedTable.Span;

/** Prints a table as the text of a PDF file has it: blanks between the cells, nothing for a blank one. */
final class PageLines {

    private static final String RESULTS = "三、本年度办理结果";
    private static final String PLAIN = "一二人行工民见";
    private static final String SIGNS = "⼀⼆⼈⾏⼯⺠⻅";
    private static final int LINES_OF_A_PAGE = 11;
    private static final int WIDTH = 9;

    private final boolean wrapped;
    private final List<String> out = new ArrayList<>();
    private int page;
    private int results;

    PageLines(boolean wrapped) {
        this.wrapped = wrapped;
    }

    List<String> print(PrintedTable table) {
        int row = 0;
        for (Line line : table.lines()) {
            List<String> texts = line.cells().stream()
                    .map(Span::text)
                    .filter(text -> !text.isBlank())
                    .toList();
            long labels = texts.stream().filter(text -> !number(text)).count();
            if (!wrapped) {
                out.add(String.join(" ", texts).replace("总计", "总 计"));
            } else if (labels == texts.size() && labels > 1) {
                stacked(line.cells());
            } else {
                wrapped(texts, new Random(row + texts.hashCode()));
            }
            row++;
            if (row % LINES_OF_A_PAGE == 0) {
                page++;
                out.add(wrapped ? "第 " + page + " 页" : "— " + page + " —");
            }
        }
        return wrapped ? out.stream().map(PageLines::signs).toList() : out;
    }

    /** The narrow cells of a header in two lines each. */
    private void stacked(List<Span> cells) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (Span cell : cells) {
            String text = cell.text();
            boolean kept = cell.columns() > 1 || text.equals("信息内容") || text.equals("其他");
            int half = kept ? text.length() : (text.length() + 1) / 2;
            upper.append(text, 0, half).append(' ');
            lower.append(text.substring(half)).append(' ');
        }
        out.add(upper.toString().strip());
        if (!lower.toString().isBlank()) {
            out.add(lower.toString().strip().replaceAll(" +", " "));
        }
    }

    private void wrapped(List<String> texts, Random random) {
        List<String> labels = new ArrayList<>();
        StringBuilder numbers = new StringBuilder();
        for (String text : texts) {
            if (number(text)) {
                numbers.append(' ').append(text);
            } else {
                labels.add(text);
            }
        }
        if (labels.contains(RESULTS)) {
            labels.remove(RESULTS);
            results = 1;
        }
        if (results > 0 && results <= RESULTS.length()) {
            out.add(RESULTS.substring(results - 1, results));
            results++;
        }
        if (labels.size() > 1) {
            out.add(labels.remove(0));
        }
        List<String> lines = new ArrayList<>();
        String label = labels.isEmpty() ? "" : labels.get(0);
        int width = Math.max(WIDTH, (label.length() + 2) / 3);
        for (int i = 0; i < label.length(); i += width) {
            lines.add(label.substring(i, Math.min(label.length(), i + width)));
        }
        if (lines.size() < 2 || random.nextBoolean()) {
            int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
            if (lines.isEmpty()) {
                lines.add("");
            }
            lines.set(at, (lines.get(at) + numbers).strip());
        } else {
            lines.add(random.nextInt(lines.size() + 1), numbers.toString().strip());
        }
        lines.stream().filter(line -> !line.isEmpty()).forEach(out::add);
    }

    private static boolean number(String text) {
        return text.strip().matches("[+\\-]?[\\d,.０-９]+(件|万元)?(（.*）)?|/");
    }

    private static String signs(String line) {
        StringBuilder signs = new StringBuilder();
        for (char c : line.toCharArray()) {
            int at = PLAIN.indexOf(c);
            signs.append(at < 0 ? c : SIGNS.charAt(at));
        }
        return signs.toString();
    }
}
