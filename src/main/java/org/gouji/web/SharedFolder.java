package org.gouji.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gouji.store.ActionLog;
import org.gouji.store.Database;
import org.gouji.store.FolderViews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Whether all instances see the same reports in their folders. What one does not see and another does was not taken away by
 * anybody: it stays in the runs, and people are told.
 */
@Component
class SharedFolder {

    /** Files that were just put in are not seen by all at the same moment. */
    private static final Duration LASTING = Duration.ofSeconds(30);

    private static final int SHOWN = 3;
    private static final Logger LOG = LoggerFactory.getLogger(SharedFolder.class);

    /**
     * What an instance sees.
     *
     * @param here whether it is the one that answers
     * @param unseen files that another one sees, and this one has not seen for a while
     */
    record Instance(String host, String folder, boolean here, boolean present, int files, Set<String> unseen) {

        /** In one line; empty where nothing is amiss. */
        public String trouble() {
            if (!present) {
                return "没有这个文件夹，只帮助审核，不收文件夹中的报告";
            }
            return unseen.isEmpty()
                    ? ""
                    : "看不到其他实例看得到的 " + unseen.size() + " 个文件："
                            + String.join("、", unseen.stream().limit(SHOWN).toList())
                            + (unseen.size() > SHOWN ? " 等" : "");
        }
    }

    private final FolderViews views;
    private final ActionLog log;
    private final Clock clock;
    private final Path folder;
    private final boolean shared;
    private final String instance = UUID.randomUUID().toString();
    private final String host = host();
    private Set<String> told = Set.of();

    @Autowired
    SharedFolder(FolderViews views, ActionLog log, Clock clock, ServiceSettings settings, Database database) {
        this(views, log, clock, settings.reports(), database.isShared());
    }

    /** @param shared whether there can be other instances */
    SharedFolder(FolderViews views, ActionLog log, Clock clock, Path folder, boolean shared) {
        this.views = views;
        this.log = log;
        this.clock = clock;
        this.folder = folder;
        this.shared = shared;
    }

    /** Says what this instance sees, and tells people once where it is not what the others see. */
    synchronized void see(Collection<String> names) {
        if (!shared) {
            return;
        }
        views.tell(instance, host, folder.toAbsolutePath().toString(), Files.isDirectory(folder), names);
        instances().stream().filter(Instance::here).findFirst().ifPresent(now -> {
            if (!now.unseen().equals(told)) {
                told = now.unseen();
                if (!told.isEmpty()) {
                    LOG.warn("报告文件夹与其他实例不同：有 {} 个文件看不到", told.size());
                    log.note("系统", "报告文件夹不一致", host + "：" + now.folder(), now.trouble() + "。这些文件照常审核；请让各实例的报告文件夹是同一个");
                }
            }
        });
    }

    /** The files that other instances see now. */
    Set<String> seenElsewhere() {
        Set<String> names = new TreeSet<>();
        if (shared) {
            views.living().stream()
                    .filter(view -> !view.instance().equals(instance))
                    .forEach(view -> names.addAll(view.names()));
        }
        return names;
    }

    /** The instances that are at work now; none where there can be one only. */
    List<Instance> instances() {
        if (!shared) {
            return List.of();
        }
        List<FolderViews.View> living = views.living();
        return living.stream()
                .map(view -> new Instance(
                        view.host(),
                        view.folder(),
                        view.instance().equals(instance),
                        view.present(),
                        view.names().size(),
                        view.present() && lasting(view) ? unseen(view, living) : Set.of()))
                .toList();
    }

    /** The instance ends; what it saw counts no more. */
    void leave() {
        if (shared) {
            views.leave(instance);
        }
    }

    private Set<String> unseen(FolderViews.View view, List<FolderViews.View> living) {
        Set<String> unseen = new TreeSet<>();
        living.stream().filter(this::lasting).forEach(other -> unseen.addAll(other.names()));
        unseen.removeAll(view.names());
        return unseen;
    }

    private boolean lasting(FolderViews.View view) {
        return view.changedAt().plus(LASTING).isBefore(clock.instant());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "（主机名不详）";
        }
    }
}
