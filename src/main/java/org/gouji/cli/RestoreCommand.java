package org.gouji.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gouji.store.Backup;
import org.gouji.store.BackupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: a backup back into an empty database. */
@Command(
        name = "restore",
        description = "把备份恢复到空的数据库：全部恢复，或者什么都不改。自带数据库的备份可以恢复到 PostgreSQL，反过来也可以。",
        footer = {"", "先停止服务。规则文件夹不在备份中，规则的历次版本在：恢复后用 rules rollback 或网页“版本和回退”取回。", "退出码：0 完成；2 用法有误，或没有恢复。"})
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private Help help;

    @Mixin
    private State state;

    @Mixin
    private ServiceData data;

    @Parameters(index = "0", paramLabel = "文件", description = "备份文件。")
    private Path backup;

    private final Streams streams;

    RestoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(backup)) {
            throw new UsageException("没有备份文件 " + backup);
        }
        try {
            streams.out()
                    .println("已恢复："
                            + BackupCommand.told(Backup.restore(backup, data.source(state, false), state.folder())));
            return ExitCode.DONE;
        } catch (BackupException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
