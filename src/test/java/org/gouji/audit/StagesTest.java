package org.gouji.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gouji.facts.Roster;
import org.gouji.findings.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesTest {

    @TempDir
    Path folder;

    @Test
    void tellOurOwnFaultFromAFaultOfTheFileAndGoOn() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.txt"), SoundReport.text("单位: 南山县人民政府"));
        Path good = Files.writeString(folder.resolve("good.txt"), SoundReport.text());
        Stages<String> stages = new Stages<>(Roster.NONE, facts -> {
            if (facts.report().file().equals("bad.txt")) {
                throw new IllegalStateException("内部错误");
            }
            return facts.report().office();
        });

        List<Stages.Product<String>> products = Batch.each(
                List.of(new ReportSource(bad, "bad.txt"), new ReportSource(good, "good.txt")), stages::run, done -> {});

        assertThat(products.get(0).unreadable())
                .extracting(UnreadableFile::why)
                .singleElement()
                .asString()
                .contains("程序故障（不是文件的问题）", "内部错误");
        assertThat(products.get(1).made()).containsExactly("清河县人民政府");
    }

    @Test
    void giveTheProductsInTheOrderOfTheFiles() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), SoundReport.text());
        List<ReportSource> sources = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> new ReportSource(file, "%02d.txt".formatted(i)))
                .toList();

        List<String> names =
                Batch.each(
                                sources,
                                new Stages<>(
                                        Roster.NONE, facts -> facts.report().file())::run,
                                done -> {})
                        .stream()
                        .flatMap(product -> product.made().stream())
                        .toList();

        assertThat(names).isEqualTo(sources.stream().map(ReportSource::name).toList());
    }
}
