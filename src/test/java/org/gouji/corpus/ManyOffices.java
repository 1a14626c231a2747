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
    private static final String LETTERS = "青石云岫栖霞白苇渡临江东阳南浦西陵北固长泽广安平原新野";

    /** What would make all offices copies of each other. */
    private static final List<String> SAME = List.of(
            "通过政府门户网站主动公开政府信息1260条，发布政策解读材料18篇，回应社会关切32次。",
            "严格执行信息发布审核制度，及时清理并更新已公开的政府信息。",
            "优化检索功能，开设政务新媒体账号2个。",
            "提高政策解读质量，由政策起草人员撰写解读材料；",
            "加强业务培训，每季度组织一次集中学习，提升工作人员的业务能力。");

    private static final String SOUND = SoundReport.text();
    private static final String FAULTY = SoundReport.text("单元格: {requests.resolved.total: '12'}");

    private ManyOffices() {}

    /** Writes the reports of both years into folders named after the years. */
    public static void write(Path folder, int offices) throws IOException {
        write(folder, 0, offices);
    }

    /** The same of the offices with these numbers. */
    public static void write(Path folder, int from, int to) throws IOException {
        for (int year = 2022; year <= 2023; year++) {
            Path home = Files.createDirectories(folder.resolve(String.valueOf(year)));
            for (int office = from; office < to; office++) {
                String name = name(office);
                Files.writeString(home.resolve(name + year + "年年报.txt"), text(office, year));
            }
        }
    }

    /** The report of one office. */
    public static String text(int office, int year) {
        return text(name(office), year, office);
    }

    /** Told apart by letters, for a number is no part of an office's name. */
    private static String name(int office) {
        StringBuilder name = new StringBuilder("望川县");
        for (int rest = office; name.length() < 7; rest /= LETTERS.length()) {
            name.append(LETTERS.charAt(rest % LETTERS.length()));
        }
        return name.append("局").toString();
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private static String text(String office, int year, int seed) {
        Random random = new Random(31L * seed + year);
        String text = (random.nextInt(3) == 0 ? FAULTY : SOUND)
                .replace("清河县人民政府", office)
                .replace("2024年", (year + 1) + "年")
                .replace("2023年", year + "年")
                .replace("5210", String.valueOf(random.nextInt(9_000)));
        for (String same : SAME) {
            if (!text.contains(same)) {
                throw new IllegalStateException(same);
            }
            text = text.replace(same, sentences(random, office, 3));
        }
        return text;
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
                    .append(letters(random, 16))
                    .append("等事项开展。");
        }
        return text.toString();
    }
}
