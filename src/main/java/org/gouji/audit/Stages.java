package org.gouji.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gouji.derive.Terms;
import org.gouji.document.Document;
import org.gouji.facts.CellState;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Roster;
import org.gouji.facts.Section;
import org.gouji.findings.UnreadableFile;
import org.gouji.read.NotAReportException;
import org.gouji.read.UnreadableException;
import org.gouji.recognise.Recogniser;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.settings.YamlFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stages that turn one file into what a batch needs of it, with every fault kept inside the file that caused it. */
final class Stages<T> {

    /** What one file came to. */
    record Product<T>(List<T> made, List<UnreadableFile> unreadable, boolean aside) {

        Product(List<T> made, List<UnreadableFile> unreadable) {
            this(made, unreadable, false);
        }
    }

    /** Kinds of file that lie beside reports; where such a file holds no report, no office has sent it as one. */
    private static final Pattern COMPANION = Pattern.compile("(?i).*\\.(json|md|csv|ya?ml|css|js)");

    /** The folder in which a browser keeps the pictures and scripts of a page that it saved. */
    private static final Pattern PAGE_PARTS = Pattern.compile("(?i)(.*/)?[^/]+(_files|\\.files)/.*");

    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    private final Roster roster;
    private final Function<ReportFacts, T> last;

    Stages(Roster roster, Function<ReportFacts, T> last) {
        this.roster = roster;
        this.last = last;
    }

    static Terms terms(Rulebook rulebook) throws RulebookException {
        try {
            return Terms.parse(rulebook.terms(), rulebook.phrases());
        } catch (YamlFault e) {
            throw new RulebookException(e.getMessage(), e);
        }
    }

    Product<T> run(ReportSource source) {
        List<T> made = new ArrayList<>();
        List<UnreadableFile> unreadable = new ArrayList<>();
        if (!source.trouble().isEmpty()) {
            return new Product<>(made, List.of(new UnreadableFile(source.name(), source.trouble())));
        }
        List<Document> documents;
        try {
            documents = read(source);
        } catch (NotAReportException e) {
            boolean aside = companion(source);
            return new Product<>(
                    made, aside ? List.of() : List.of(new UnreadableFile(source.name(), e.getMessage())), aside);
        } catch (UnreadableException e) {
            if (PAGE_PARTS.matcher(source.name()).matches()) {
                return new Product<>(made, unreadable, true);
            }
            return new Product<>(made, List.of(new UnreadableFile(source.name(), e.getMessage())));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Product<>(made, List.of(ourFault(source.name(), "读取文件", e)));
        }
        for (Document document : documents) {
            String stage = "识别内容";
            try {
                ReportFacts facts = recognised(document);
                if (holdsNothing(facts)) {
                    boolean aside = companion(source);
                    return new Product<>(made, aside ? unreadable : with(unreadable, document.file()), aside);
                }
                stage = "比对核对";
                made.add(last.apply(facts));
            } catch (FileLimits.TooLong e) {
                unreadable.add(new UnreadableFile(
                        document.file(),
                        "识别了 " + FileLimits.MOST.toSeconds() + " 秒还没有完成，文件过于复杂，已放弃，没有审核；请另存为较简单的文件（如 Word）后重新送审"));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                unreadable.add(ourFault(document.file(), stage, e));
            }
        }
        return new Product<>(made, unreadable);
    }

    private static List<Document> read(ReportSource source) throws UnreadableException {
        try {
            return limited(source::read);
        } catch (FileLimits.TooLong e) {
            throw new UnreadableException("读取超过 " + FileLimits.MOST.toSeconds() + " 秒，文件过于复杂或已损坏，已放弃；请另存为较简单的文件后重试", e);
        } catch (UnreadableException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ReportFacts recognised(Document document) throws FileLimits.TooLong {
        try {
            return limited(() -> Recogniser.recognise(document, roster));
        } catch (FileLimits.TooLong | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The work within the limits of one file, throwing what it throws. */
    private static <R> R limited(Callable<R> work) throws Exception {
        try {
            return FileLimits.within(FileLimits.MOST, work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static boolean companion(ReportSource source) {
        return COMPANION.matcher(source.name()).matches()
                || PAGE_PARTS.matcher(source.name()).matches();
    }

    /** A text that speaks of yearly reports but has none of their parts and no figure is a notice or data, no report. */
    private static boolean holdsNothing(ReportFacts facts) {
        return facts.all(Section.class).isEmpty() && facts.receipt().count(CellState.NUMBER) == 0;
    }

    private static List<UnreadableFile> with(List<UnreadableFile> unreadable, String file) {
        List<UnreadableFile> all = new ArrayList<>(unreadable);
        all.add(new UnreadableFile(file, "没有读出六个部分和三张表中的任何一个：不是政府信息公开工作年度报告，或者段落和单元格在转换成文本时连在了一起，请提供 Word 文件"));
        return all;
    }

    /** What went wrong with us must not read as if something were wrong with the office's file. */
    static UnreadableFile ourFault(String file, String stage, Throwable e) {
        LOG.error("程序故障：{}（{}）", file, stage, e);
        if (e instanceof OutOfMemoryError) {
            return new UnreadableFile(
                    file, "程序可用的内存不够（不是文件的问题），" + stage + "没有做完，本文件没有审核；请用 java -Xmx2g 等给程序更多内存后重新审核");
        }
        return new UnreadableFile(
                file,
                "程序故障（不是文件的问题）：" + stage + "时出错，" + e.getClass().getSimpleName()
                        + (e.getMessage() == null ? "" : "：" + e.getMessage()) + "；本文件没有审核，请把日志交维护人员");
    }
}
