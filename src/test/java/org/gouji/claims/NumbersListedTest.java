package org.gouji.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.Claim;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;
import org.gouji.facts.LooseNumber;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Quotable;
import org.junit.jupiter.api.Test;

/** Each number in digits is held against something or listed with a reason, whatever the tables hold and however sentences meet. */
class NumbersListedTest {

    /** What counts nothing: days, years, document numbers, ordinals, telephone numbers, hours of service. */
    private static final Pattern NO_COUNT = Pattern.compile(
            "(?:19|20)\\d{2}(?:全?年|[./-]\\d)|\\d{1,2}月|\\d{1,2}日|[\\[〔【(](?:19|20)\\d{2}[\\]〕】)]\\d+号|第\\d+|\\d+号|《[^》]*》|\\d{3,4}-\\d{7,8}"
                    + "|\\d{7,}(?![\\d.,件条份个项次人宗元万亿起余%])|(?:^|[,;:。)])\\(?\\d{1,2}[.、)]|\\d+(?:-|—|~|至)\\d+|[A-Za-z]\\d+|\\d+(?:季度|年来|年以来)"
                    + "|近\\d+年|邮编:?\\d{6}|邮政编码:?\\d{6}|\\d+(?:个)?部分|1[0-2]月|123\\d\\d|\\d+小时|7[x×*]24");
    /** An amount of fees is told by the statement on fees. */
    private static final Pattern FEES = Pattern.compile("\\d[\\d.,]*(?:余|多)?(?:万|亿|千)?元");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @Test
    void noNumberFallsOut() throws IOException {
        List<String> sentences = Files.readAllLines(Path.of("src/test/resources/claims.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" => ")[0].replaceFirst(" \\[\\d\\|\\S+?]$", ""))
                .toList();
        Random random = new Random(5);
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < 3 * sentences.size(); i++) {
            String first = sentences.get(i % sentences.size());
            String other = sentences.get(random.nextInt(sentences.size()));
            String text = Normalizer.normalize(i < sentences.size() ? first : first + other, Normalizer.Form.NFKC)
                    .replace(" ", "");
            lost.addAll(lost(text, i % 2 == 0 ? List.of() : figures(random)));
        }
        assertThat(lost).isEmpty();
    }

    private static List<FormCell> figures(Random random) {
        List<FormCell> cells = new ArrayList<>();
        for (CellId cell : FormLayout.cells(Form.FORM_2021, false)) {
            int value = random.nextInt(60);
            cells.add(new Figure(
                    cell.row(), cell.column(), BigDecimal.valueOf(value), String.valueOf(value), Place.line(1)));
        }
        return cells;
    }

    private static List<String> lost(String text, List<FormCell> cells) {
        Passage passage = new Passage(3, "", text, text::substring, Place.line(1));
        boolean[] told = new boolean[text.length() + 1];
        for (Object fact : ClaimReader.read(List.of(passage), 2023, OfficeKind.GOVERNMENT, "望川县人民政府", cells)) {
            if (fact instanceof Claim || fact instanceof LooseNumber) {
                mark(told, text, Pattern.quote(((Quotable) fact).printed()));
            }
        }
        mark(told, text, NO_COUNT.pattern());
        if (text.contains("费")) {
            mark(told, text, FEES.pattern());
        }
        List<String> lost = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            if (!told[digits.start()]) {
                lost.add(digits.group() + " ← " + text);
            }
        }
        return lost;
    }

    private static void mark(boolean[] told, String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        while (found.find()) {
            for (int i = found.start(); i < found.end(); i++) {
                told[i] = true;
            }
        }
    }
}
