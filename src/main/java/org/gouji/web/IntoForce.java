package org.gouji.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.gouji.audit.LiveRulebook;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.store.RuleFiles;
import org.gouji.store.RuleVersion;
import org.gouji.store.RuleVersions;
import org.springframework.http.HttpStatus;

/** Writes changed rules into the rules folder and waits until they are in force. Nothing else of the service writes there. */
final class IntoForce {

    private static final long PATIENCE_MILLIS = 60_000;

    private final LiveRulebook live;
    private final RuleVersions versions;

    IntoForce(LiveRulebook live, RuleVersions versions) {
        this.live = live;
        this.versions = versions;
    }

    /**
     * Brings files into force; where the service refuses them, all is as it was before.
     *
     * @param before the same files as they are now, empty for one that is not there
     */
    void take(Map<String, byte[]> files, Map<String, byte[]> before, String who, String why) {
        try {
            String hash;
            try (RulesCopy copy = RulesCopy.of(live.folder(), files)) {
                hash = Rulebook.hashOf(copy.folder());
            }
            live.announce(hash, who, why);
            RuleFiles.write(files, live.folder());
            if (!waited(hash)) {
                String told = String.join("；", live.current().notices());
                restore(before);
                throw new Problem(HttpStatus.CONFLICT, "没有启用，规则已恢复原样：" + told);
            }
        } catch (IOException e) {
            throw notWritable(e);
        } catch (RulebookException e) {
            throw new Problem(HttpStatus.CONFLICT, e.getMessage());
        }
    }

    /** Puts the files of an earlier version back, as a new version. */
    void rollBack(RuleVersion version, String who, String why) {
        try {
            versions.rollBack(version, live.folder(), who, why);
        } catch (IOException e) {
            throw notWritable(e);
        }
        if (!waited(version.hash())) {
            throw new Problem(HttpStatus.CONFLICT, "规则文件已回退，但没有启用，原因见“规则”页");
        }
    }

    private void restore(Map<String, byte[]> before) throws IOException {
        for (Map.Entry<String, byte[]> file : before.entrySet()) {
            if (file.getValue().length == 0) {
                Files.deleteIfExists(live.folder().resolve(file.getKey()));
            } else {
                RuleFiles.write(Map.of(file.getKey(), file.getValue()), live.folder());
            }
        }
    }

    /** Whether the rulebook came into force before it was refused or the patience was at an end. */
    private boolean waited(String hash) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        LiveRulebook.InForce before = live.current();
        try {
            while (System.currentTimeMillis() < until) {
                LiveRulebook.InForce now = live.current();
                if (now.rulebook().hash().equals(hash)) {
                    return true;
                }
                if (now != before && !now.notices().isEmpty()) {
                    return false;
                }
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static Problem notWritable(IOException e) {
        return new Problem(HttpStatus.CONFLICT, "规则文件夹不能写入（" + e.getMessage() + "），请系统管理员放开写权限");
    }
}
