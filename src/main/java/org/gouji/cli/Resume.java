package org.gouji.cli;

import java.io.IOException;
import org.gouji.audit.KeptResults;
import org.gouji.audit.Reason;
import org.gouji.store.WorkLog;
import picocli.CommandLine.Option;

/** Whether an audit notes down each piece of its work and takes over what an earlier one noted. */
final class Resume {

    @Option(
            names = "--resume",
            description = "随审随记：中途断了，再执行一次同样的命令就接着做；以后只重做变了的年报，结果与从头审核相同。" + "记录在 --state 文件夹的 work 中，可以删除。")
    private boolean resume;

    /** The work that is kept while an audit goes on. */
    static final class Kept implements AutoCloseable {

        private final WorkLog log;
        private final Streams streams;

        private Kept(WorkLog log, Streams streams) {
            this.log = log;
            this.streams = streams;
        }

        KeptResults results() {
            return log == null ? KeptResults.NONE : log;
        }

        /** To be called when the outputs are written. */
        void done() {
            if (log == null) {
                return;
            }
            log.trouble().ifPresent(e -> streams.err().println("提醒：审核进度没有记全，下次要多做一些（不影响结果）：" + Reason.of(e)));
            try {
                log.dropUnused();
            } catch (IOException e) {
                streams.err().println("提醒：审核记录没有清理（不影响结果）：" + Reason.of(e));
            }
        }

        @Override
        public void close() {
            if (log == null) {
                return;
            }
            try {
                log.close();
            } catch (IOException e) {
                streams.err().println("提醒：审核记录没有关好（不影响结果）：" + Reason.of(e));
            }
        }
    }

    Kept open(State state, Streams streams) {
        if (!resume) {
            return new Kept(null, streams);
        }
        try {
            WorkLog log = WorkLog.open(state.folder());
            if (log.size() > 0) {
                streams.err().println("提示：以前审核的记录有 " + log.size() + " 条，没有变的不重做");
            }
            return new Kept(log, streams);
        } catch (WorkLog.InUseException e) {
            throw new UsageException("另一次审核正在使用 " + state.folder() + " 中的记录，请等它结束，或用 --state 另指一个文件夹");
        } catch (IOException e) {
            throw new UsageException("不能在 " + state.folder() + " 中记录审核进度：" + Reason.of(e));
        }
    }
}
