package org.gouji.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.audit.ReviewException;
import org.gouji.audit.ReviewImport;
import org.gouji.findings.AuditResult;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Finding;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Reviewed;
import org.gouji.findings.Reviews;
import org.gouji.workbook.ResultFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of decisions that people typed into the workbook. */
class ReviewImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Set<String> KEYS = Set.of("k0", "k1", "k2");

    @TempDir
    Path folder;

    private ReviewLog log;

    @BeforeEach
    void open() {
        log = new ReviewLog(folder.resolve("state"), Clock.systemUTC());
    }

    @Test
    void keepsWhoDecidedWhatAndWhen() throws Exception {
        Path file = workbook(
                "a",
                sheet -> set(
                        sheet,
                        "k1",
                        Map.of(
                                "核实结论",
                                "不属实",
                                "原因",
                                "单位有依据",
                                "整改状态",
                                "已反馈",
                                "意见",
                                "见来文",
                                "核实人",
                                "张三",
                                "有效期",
                                "2027年1月31日")));

        take(file);

        Reviewed entry = log.all().get(0);
        assertThat(log.all()).hasSize(1);
        assertThat(entry.key()).isEqualTo("k1");
        assertThat(entry.values()).isEqualTo("v-k1");
        assertThat(entry.by()).isEqualTo("登记人");
        assertThat(entry.at()).isNotNull();
        assertThat(entry.review().conclusion()).isEqualTo(Conclusion.DENIED);
        assertThat(entry.review().ground()).contains(Ground.JUSTIFIED);
        assertThat(entry.review().state()).isEqualTo(Rectification.ANSWERED);
        assertThat(entry.review().until()).contains(LocalDate.of(2027, 1, 31));
    }

    @Test
    void listsTwoDecisionsOnOneFindingAndTakesNeither() throws Exception {
        Path one = workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实")));
        Path other = workbook("b", sheet -> set(sheet, "k1", Map.of("核实结论", "不属实", "原因", "识别有误")));

        assertThat(take(one, other).refused())
                .singleElement()
                .asString()
                .contains("同一个问题有几种不同的决定", "a.xlsx“问题清单”第 4 行", "属实", "b.xlsx“问题清单”第 4 行", "识别有误");
        assertThat(log.all()).isEmpty();
    }

    @Test
    void listsWhatItDoesNotUnderstandWithSheetAndRow() throws Exception {
        Path file = workbook("a", sheet -> {
            set(sheet, "k0", Map.of("核实结论", "不熟实"));
            set(sheet, "k1", Map.of("核实结论", "属实", "有效期", "2026-13-40"));
            set(sheet, "k2", Map.of("核实结论", "属实", "原因", "识别有误"));
        });

        assertThat(take(file).refused())
                .containsExactly(
                        "a.xlsx“问题清单”第 3 行：“核实结论”不能填“不熟实”，可填 待核实、属实、不属实、口径不同，您是否要写“不属实”？这一行没有采用",
                        "a.xlsx“问题清单”第 4 行：“有效期”的“2026-13-40”不是日期，应写成 2026-12-31 的样子，这一行没有采用",
                        "a.xlsx“问题清单”第 5 行：核实结论是“属实”，原因却是“识别有误”，两者矛盾，没有采用");
        assertThat(log.all()).isEmpty();
    }

    @Test
    void listsKeysThatNoRunGaveOutAndRowsWithoutOne() throws Exception {
        Path file = workbook("a", sheet -> {
            set(sheet, "k0", Map.of("核实结论", "属实", "标识", "0000000000000000"));
            set(sheet, "k1", Map.of("核实结论", "属实", "标识", ""));
            set(sheet, "k2", Map.of("标识", ""));
        });

        assertThat(take(file).refused())
                .containsExactly(
                        "a.xlsx“问题清单”第 4 行：没有“标识”，不知道“属实”是对哪个问题说的",
                        "a.xlsx“问题清单”第 3 行：标识“0000000000000000”不是审核给出过的，没有采用");
    }

    @Test
    void saysWhereAConclusionWasCutOutOrCoveredByAMergedCell() throws Exception {
        Path file = workbook("a", sheet -> {
            set(sheet, "k0", Map.of("核实结论", "属实", "数值标识", ""));
            set(sheet, "k1", Map.of("核实结论", ""));
            set(sheet, "k2", Map.of("核实结论", ""));
        });

        ReviewImport taken = take(file);

        assertThat(taken.refused()).containsExactly("a.xlsx“问题清单”第 3 行：“数值标识”空着，认不出结论依据的是哪些数字，这一行没有采用");
        assertThat(taken.notes()).containsExactly("a.xlsx“问题清单”第 4、5 行：“核实结论”空着，按没有改动处理；合并了单元格的，只有第一行算数，请拆开再填");
        assertThat(log.all()).isEmpty();
    }

    @Test
    void aDecisionFilledDownOverFoldedFindingsIsNotedAndNotRefused() throws Exception {
        Finding above = finding("k0", "v-k0").withFolded(List.of(finding("k1", "v-k1")));
        Path file = workbook("a", ResultFixture.of(above), sheet -> {
            set(sheet, "k0", Map.of("核实结论", "属实"));
            sheet.getRow(3).createCell(at(sheet, "核实结论")).setCellValue("属实");
        });

        ReviewImport taken = take(file);

        assertThat(taken.refused()).isEmpty();
        assertThat(taken.notes()).containsExactly("a.xlsx“问题清单”第 4 行是“随上一条”的同因问题，随上面的问题一并核实，所填的没有另外登记");
        assertThat(log.all()).extracting(Reviewed::key).containsExactly("k0");
    }

    @Test
    void refusesAWorkbookWhoseKeysAreGone() throws Exception {
        Path file = workbook("a", sheet -> column(sheet, "数值标识", "备注"));
        Path other = workbook("b", sheet -> column(sheet, "核实结论", "结论"));
        Path twice = workbook("c", sheet -> column(sheet, "意见", "核实结论"));

        assertThatThrownBy(() -> take(file)).isInstanceOf(ReviewException.class).hasMessageContaining("没有“数值标识”一列");
        assertThatThrownBy(() -> take(other)).hasMessageContaining("没有一张表同时有“标识”“核实结论”两列");
        assertThatThrownBy(() -> take(twice)).hasMessageContaining("有几列都叫“核实结论”");
    }

    @Test
    void keepsWhatSomebodyElseDecidedMeanwhile() throws Exception {
        Path first = workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实", "核实人", "张三")));
        Path second = workbook("b", sheet -> {
            set(sheet, "k0", Map.of("核实结论", "属实", "核实人", "李四"));
            set(sheet, "k1", Map.of("核实结论", "口径不同", "核实人", "李四"));
        });
        take(first);

        ReviewImport later = take(second);

        assertThat(later.refused())
                .singleElement()
                .asString()
                .contains("第 4 行：这份工作簿生成之后，张三 已登记为“属实", "这里是“口径不同", "--overwrite");
        assertThat(conclusions()).isEqualTo(Map.of("k0", "属实", "k1", "属实"));
        ReviewImport forced = take(true, second);
        assertThat(forced.refused()).isEmpty();
        assertThat(forced.notes()).singleElement().asString().contains("张三 已登记为“属实", "以这份工作簿为准，作“口径不同");
        assertThat(conclusions()).containsEntry("k1", "口径不同");
    }

    @Test
    void doesNotCallItAConflictWhereTwoPersonsAgree() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实", "核实人", "张三"))));
        ReviewImport other =
                take(workbook("b", sheet -> set(sheet, "k1", Map.of("核实结论", "属实", "核实人", "李四", "意见", "同意"))));

        assertThat(other.refused()).isEmpty();
        assertThat(log.all())
                .last()
                .satisfies(entry -> assertThat(
                                entry.review().reviewer() + entry.review().opinion())
                        .isEqualTo("张三同意"));
    }

    @Test
    void takesTheFindingsAsCsv() throws Exception {
        Path file = folder.resolve("问题清单.CSV");
        Files.write(file, """
                共 2 个问题,,,,,
                标识,数值标识,核实基准,核实结论,意见,有效期
                k1,v-k1,,不属实,"'=见,来文",2027/1/31
                k9,v-k9,,属实,,
                """.getBytes(Charset.forName("GB18030")));

        assertThat(take(file).refused()).singleElement().asString().contains("问题清单.CSV“CSV”第 4 行", "k9");
        assertThat(log.all()).singleElement().satisfies(entry -> {
            assertThat(entry.review().conclusion()).isEqualTo(Conclusion.DENIED);
            assertThat(entry.review().opinion()).isEqualTo("=见,来文");
            assertThat(entry.review().until()).contains(LocalDate.of(2027, 1, 31));
        });
    }

    @Test
    void letsOnePersonGoOnInTheSameWorkbook() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实"))));
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "口径不同"))));
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实"))));

        assertThat(log.all())
                .extracting(entry -> entry.review().conclusion().getLabel())
                .containsExactly("属实", "口径不同", "属实");
    }

    @Test
    void mergesTheTwoAxesWhereTwoPersonsWorkOnOneFinding() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实"))));
        ReviewImport other = take(workbook("b", sheet -> set(sheet, "k1", Map.of("整改状态", "已通知"))));

        assertThat(other.refused()).isEmpty();
        assertThat(log.all().get(1).review().conclusion()).isEqualTo(Conclusion.CONFIRMED);
        assertThat(log.all().get(1).review().state()).isEqualTo(Rectification.TOLD);
    }

    @Test
    void anUntouchedOldWorkbookTakesNothingBack() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实"))));

        assertThat(take(workbook("b", sheet -> {})).refused()).isEmpty();
        assertThat(log.all()).hasSize(1);
    }

    @Test
    void opensAgainWhatRestsOnOtherFiguresOrIsOver() throws Exception {
        take(workbook("a", sheet -> {
            set(sheet, "k0", Map.of("核实结论", "属实", "整改状态", "已通知", "核实人", "张三"));
            set(sheet, "k1", Map.of("核实结论", "口径不同", "有效期", "2026-12-31"));
        }));
        Reviews reviews = new Reviews(ReviewImport.last(log.all()), LocalDate.of(2027, 1, 1));

        assertThat(reviews.of(finding("k0", "v-k0")).reopened()).isEmpty();
        assertThat(reviews.of(finding("k0", "其他")).reopened()).startsWith("依据的数字或文字已变化；原结论“属实”，张三");
        assertThat(reviews.of(finding("k0", "其他")).review().conclusion()).isEqualTo(Conclusion.OPEN);
        assertThat(reviews.of(finding("k0", "其他")).review().state()).isEqualTo(Rectification.TOLD);
        assertThat(reviews.of(finding("k1", "v-k1")).reopened()).startsWith("有效期 2026-12-31 已过");
        assertThat(reviews.of(finding("k2", "v-k2")).reopened()).isEmpty();
    }

    @Test
    void takesTheSameConclusionOnNewFiguresAsANewDecision() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实", "意见", "旧意见"))));
        AuditResult moved =
                ResultFixture.of(finding("k1", "moved")).with(new Reviews(ReviewImport.last(log.all()), TODAY));
        Path next = workbook("b", moved, sheet -> set(sheet, "k1", Map.of("核实结论", "属实")));

        take(next);

        Reviewed last = log.all().get(1);
        assertThat(last.values()).isEqualTo("moved");
        assertThat(last.review().opinion()).isEmpty();
        Reviews reviews = new Reviews(ReviewImport.last(log.all()), TODAY);
        assertThat(reviews.of(finding("k1", "moved")).confirmed()).isTrue();
    }

    @Test
    void aColumnThatIsGoneChangesNothing() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实", "意见", "留着", "整改状态", "已通知"))));
        AuditResult result = result().with(new Reviews(ReviewImport.last(log.all()), TODAY));

        take(workbook("b", result, sheet -> {
            column(sheet, "意见", "备注");
            column(sheet, "整改状态", "备注");
            set(sheet, "k1", Map.of("核实结论", "口径不同"));
        }));

        assertThat(log.all().get(1).review().opinion()).isEqualTo("留着");
        assertThat(log.all().get(1).review().state()).isEqualTo(Rectification.TOLD);
    }

    @Test
    void aLineThatWasCutOffIsPassedOver() throws Exception {
        take(workbook("a", sheet -> set(sheet, "k1", Map.of("核实结论", "属实"))));
        Path file = folder.resolve("state/reviews/log.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"number\":2,\"at\":\"2026");

        take(workbook("b", sheet -> set(sheet, "k0", Map.of("核实结论", "属实"))));

        assertThat(log.all()).extracting(Reviewed::key).containsExactly("k1", "k0");
    }

    private Map<String, String> conclusions() throws Exception {
        Map<String, String> conclusions = new HashMap<>();
        log.all()
                .forEach(entry ->
                        conclusions.put(entry.key(), entry.review().conclusion().getLabel()));
        return conclusions;
    }

    private ReviewImport take(Path... files) throws Exception {
        return take(false, files);
    }

    private ReviewImport take(boolean overwrite, Path... files) throws Exception {
        ReviewImport taken = new ReviewImport(overwrite, TODAY);
        for (Path file : files) {
            taken.workbook(file);
        }
        log.append("登记人", kept -> taken.added(kept, KEYS));
        return taken;
    }

    private static Finding finding(String key, String values) {
        Finding made = ResultFixture.finding(ResultFixture.BALANCE, key, key);
        return new Finding(
                key,
                values,
                made.rule(),
                made.theme(),
                made.code(),
                made.subCheck(),
                made.severity(),
                made.action(),
                made.title(),
                made.message(),
                made.where(),
                made.stated(),
                made.expected(),
                made.corrections(),
                made.basis(),
                List.of());
    }

    private static AuditResult result() {
        return ResultFixture.of(finding("k0", "v-k0"), finding("k1", "v-k1"), finding("k2", "v-k2"));
    }

    private Path workbook(String name, Consumer<XSSFSheet> edit) throws Exception {
        return workbook(name, result(), edit);
    }

    private Path workbook(String name, AuditResult result, Consumer<XSSFSheet> edit) throws Exception {
        Path file = folder.resolve(name + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ResultFixture.bytes(result)));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(book.getSheet("问题清单"));
            book.write(out);
        }
        return file;
    }

    private static void set(XSSFSheet sheet, String key, Map<String, String> values) {
        for (Row row : sheet) {
            Cell cell = row.getCell(at(sheet, "标识"));
            if (cell != null && cell.toString().equals(key)) {
                values.forEach(
                        (title, value) -> row.createCell(at(sheet, title)).setCellValue(value));
            }
        }
    }

    private static void column(XSSFSheet sheet, String title, String other) {
        sheet.getRow(1).createCell(at(sheet, title)).setCellValue(other);
    }

    private static int at(XSSFSheet sheet, String title) {
        for (Cell cell : sheet.getRow(1)) {
            if (cell.toString().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalStateException(title);
    }
}
