package org.gouji.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gouji.audit.SoundReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells of persons is found, and leaves the product by none of its outputs. */
class PersonalDataTest {

    /** The invented person's data as they must not be seen anywhere, blanks left out. */
    private static final String[] SECRETS = {"11010519491231002X", "6222021234567890128", "13800138000", "张三丰", "枫林路12号"
    };

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void nothingOfItIsSeen() throws Exception {
        String text = SoundReport.text(
                        "单元格: {requests.granted.business: '13800138000', requests.carried_out.total: '6222021234567890128'}")
                .replace("一、总体情况\n", """
                        一、总体情况
                        （一）申请人张三丰（身份证１１０１０５１９４９１２３１００２Ｘ）来电13800138000
                        收到政府信息公开申请99件，申请人张三丰向本机关申请，家住清河县枫林路12号3栋402室，手机138 0013 8000，退费账号6222 0212 3456 7890 128，截止至年底答复98件。
                        （三）证件 110105 19491231 002X
                        2022年共办结申请人张三丰申请的13800138000号事项3件。
                        """);
        Files.writeString(folder.resolve("a.txt"), text);

        Run audit = Run.of(
                "audit",
                folder.toString(),
                "--out",
                output.resolve("out.xlsx").toString(),
                "--json",
                output.resolve("run.json").toString());
        Run extract = Run.of(
                "extract",
                folder.toString(),
                "--json",
                output.resolve("extract.json").toString());

        String json = Files.readString(output.resolve("run.json"));
        assertThat(json).contains("身份证号码", "银行卡号", "手机号码", "申请人姓名", "住址");
        for (String seen : new String[] {
            audit.out(), extract.out(), json, Files.readString(output.resolve("extract.json")), workbook()
        }) {
            assertThat(seen.replaceAll("[\\s\u3000-]", "").replace("１", "1")).doesNotContain(SECRETS);
        }
        assertThat(workbook()).contains("L08");
    }

    private String workbook() throws Exception {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(output.resolve("out.xlsx")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
