package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gouji.corpus.SmallRulebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePagesTest {

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void oneRuleAndOneReport() throws Exception {
        rules = folder.resolve("rules");
        Files.createDirectory(rules);
        SmallRulebook.writeWithCases(rules, "arithmetic/requests-balance");
        Files.writeString(folder.resolve("清河县.txt"), "清河县人民政府2023年政府信息公开工作年度报告\n一、总体情况\n公开政府信息。\n");
    }

    @Test
    void aWorkbookLeadsToThePagesBesideIt() throws Exception {
        docs("规则说明");

        assertThat(links(audit().out())).containsExactly("%E8%A7%84%E5%88%99%E8%AF%B4%E6%98%8E/A01.html");
    }

    @Test
    void withoutPagesThereIsNoLink() throws Exception {
        assertThat(links(audit().out())).isEmpty();
    }

    @Test
    void pagesOfOtherRulesAreNotLinked() throws Exception {
        docs("规则说明");
        Files.writeString(rules.resolve("terms.yaml"), Files.readString(rules.resolve("terms.yaml")) + "\n# 改过\n");

        Run run = audit();

        assertThat(run.err()).contains("不是按现行规则生成的");
        assertThat(links(run.out())).isEmpty();
    }

    @Test
    void aFolderThatHasNoPagesIsAWrongUse() {
        Run run = audit("--rule-pages", folder.toString());

        assertThat(run.err()).contains("没有 index.html", "rules docs --out");
        assertThat(run.code()).isEqualTo(2);
    }

    private void docs(String name) {
        Run docs = Run.of(
                "rules",
                "docs",
                "--rules",
                rules.toString(),
                "--out",
                folder.resolve(name).toString());
        assertThat(docs.code()).as(docs.err()).isZero();
    }

    private Run audit(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "audit",
                folder.resolve("清河县.txt").toString(),
                "--rules",
                rules.toString(),
                "--out",
                folder.resolve("结果.xlsx").toString()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(new String[0]));
    }

    private List<String> links(String out) throws Exception {
        assertThat(folder.resolve("结果.xlsx")).as(out).exists();
        try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("结果.xlsx").toFile())) {
            return workbook.getSheet("审核规则及依据").getHyperlinkList().stream()
                    .map(Hyperlink::getAddress)
                    .toList();
        }
    }
}
