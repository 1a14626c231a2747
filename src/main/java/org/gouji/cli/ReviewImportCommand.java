package org.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gouji.audit.Reason;
import org.gouji.audit.ReviewException;
import org.gouji.audit.ReviewImport;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Reviewed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review import}: the columns that people filled in, back into the state. */
@Command(
        name = "import",
        description = "把工作簿“问题清单”里填的核实结论、原因、整改状态、意见、核实人、有效期，和单位填好的整改情况反馈表（.docx），登记到状态文件夹。",
        footer = {
            "",
            "凭“标识”一列认问题：行可以排序、筛选、增删、复制，列可以移动、隐藏；“标识”“数值标识”“核实基准”三列不要改。",
            "只登记改动过的行；同一问题有两种决定的、标识不认识的、填错的，逐行列出，不采用。下次 audit 即按登记的结论显示。",
            "退出码：0 全部登记；3 已登记，但有的行没有采用；2 用法有误或文件不能用。"
        })
final class ReviewImportCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private State state;

    @Parameters(paramLabel = "文件", arity = "1..*", description = "填好的审核结果工作簿（.xlsx，或把“问题清单”另存的 .csv）或反馈表（.docx），可给多个。")
    private List<Path> files;

    @Option(names = "--who", paramLabel = "姓名", description = "何人登记；不给则为本机用户名。")
    private String who;

    @Option(names = "--overwrite", description = "与别人已登记的决定不同时，以所给文件为准。")
    private boolean overwrite;

    private final Streams streams;

    ReviewImportCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        ReviewImport taken = new ReviewImport(overwrite, LocalDate.now());
        files.forEach(file -> read(taken, file));
        try {
            Set<String> keys = state.reviews().keys();
            if (keys.isEmpty()) {
                throw new UsageException("状态文件夹 " + state.folder() + " 里还没有审核记录，认不出这些问题；请用 --state 指明审核时的状态文件夹，或先审核一次");
            }
            List<Reviewed> added =
                    state.reviews().append(who == null ? State.user() : who.strip(), kept -> taken.added(kept, keys));
            tell(taken, added);
        } catch (IOException e) {
            throw new UsageException("核实结论没有登记成（" + state.folder() + "）：" + Reason.of(e));
        }
        return taken.refused().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** Reads a file by its ending. */
    static void read(ReviewImport taken, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException((Files.isDirectory(file) ? "这是一个文件夹，请给出文件：" : "文件不存在：") + file);
        }
        try {
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(docx?|wps)")) {
                taken.answers(file);
            } else {
                taken.workbook(file);
            }
        } catch (ReviewException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private void tell(ReviewImport taken, List<Reviewed> added) {
        Map<Conclusion, Long> counts = added.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.review().conclusion(),
                        () -> new EnumMap<>(Conclusion.class),
                        Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.forEach((conclusion, count) -> parts.add(conclusion.getLabel() + " " + count));
        streams.out()
                .println("登记 " + added.size() + " 条" + (parts.isEmpty() ? "" : "（" + String.join("，", parts) + "）")
                        + "，已登记过、没有变化 " + taken.same() + " 条，没有采用 "
                        + taken.refused().size() + " 处。");
        list(streams, "没有采用：", taken.refused());
        list(streams, "请留意：", taken.notes());
    }

    static void list(Streams streams, String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        streams.err().println(title);
        lines.forEach(line -> streams.err().println("  " + line));
    }
}
