package org.gouji.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.gouji.audit.SoundReport;

/** Text reports of as many invented offices as asked for, two years each, with texts of their own a third of them with a wrong total. */
public final class ManyOffices {

    private static final List<String> DOINGS = List.of(
            "%s通过门户网站主动公开信息%d条，其中政策文件%d件",
            "%s组织业务培训%d次，参训%d人次",
            "%s修订公开指南，调整目录%d项，更新栏目%d个",
            "%s全年收到咨询留言%d条，均已答复，比上年多%d条",
            "%s印发规范性文件%d件，废止%d件",
            "%s开展政策解读%d次，其中图解%d次",
            "%s召开座谈会%d次，听取意见%d条",
            "%s利用公告栏和便民手册发布办事事项%d项，接待来访%d人次");
    private static final String LETTERS = "青石云岫望川清河栖霞白苇石渡临江东阳南浦西陵北固长泽广安平原新野";

    private static final String SOUND = SoundReport.text();
    private static final String FAULTY = SoundReport.text("单元格: {requests.resolved.total: '12'}");

    private ManyOffices() {}

    /** Writes the reports of both years into folders named after the years. */
    public static void write(Path folder, int offices) throws IOException {
        for (int year = 2022; year <= 2023; year++) {
            Path home = Files.createDirectories(folder.resolve(String.valueOf(year)));
            for (int office = 0; office < offices; office++) {
                String name = name(office);
                Files.writeString(home.resolve(name + year + "年年报.txt"), text(name, year, office));
            }
        }
    }

    static String name(int office) {
        Random random = new Random(office);
        return "望川县" + LETTERS.charAt(random.nextInt(LETTERS.length())) + LETTERS.charAt(random.nextInt(LETTERS.length()))
                + office + "局";
    }

    private static String text(String office, int year, int seed) {
        Random random = new Random(31L * seed + year);
        String text = (random.nextInt(3) == 0 ? FAULTY : SOUND)
                .replace("清河县人民政府", office)
                .replace("2024年", (year + 1) + "年")
                .replace("2023年", year + "年")
                .replace("1260条", (200 + random.nextInt(2_000)) + "条。" + sentences(random, office, 6));
        return text.replace("5210", String.valueOf(random.nextInt(9_000)));
    }

    private static String sentences(Random random, String office, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String who = random.nextBoolean() ? "" : office.substring(3);
            text.append(String.format(
                            DOINGS.get(random.nextInt(DOINGS.size())),
                            who,
                            20 + random.nextInt(500),
                            1 + random.nextInt(20)))
                    .append("，围绕")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())))
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())))
                    .append("片区企业群众关心的事项开展。");
        }
        return text.toString();
    }
}
