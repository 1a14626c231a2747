package org.gouji.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gouji.read.Archive;
import org.gouji.read.UnreadableException;

/** Puts the files inside zip archives in the archives' place, so that each is read, counted and answered for itself. */
final class Archives {

    private Archives() {}

    static List<ReportSource> opened(List<ReportSource> sources) {
        List<ReportSource> opened = new ArrayList<>();
        for (ReportSource source : sources) {
            if (!source.trouble().isEmpty()) {
                opened.add(source);
                continue;
            }
            try {
                Optional<List<Archive.Member>> members = Archive.members(source.file());
                members.ifPresentOrElse(found -> members(source, found, opened), () -> opened.add(source));
            } catch (UnreadableException e) {
                opened.add(new ReportSource(source.file(), source.name(), e.getMessage()));
            }
        }
        opened.sort(Comparator.comparing(ReportSource::name));
        return opened;
    }

    private static void members(ReportSource source, List<Archive.Member> members, List<ReportSource> opened) {
        int before = opened.size();
        for (Archive.Member member : members) {
            String path = FileNames.shown(member.name().replace('\\', '/'));
            String last = path.substring(path.lastIndexOf('/') + 1);
            if (!path.startsWith("__MACOSX/") && !FileNames.noReport(last)) {
                opened.add(new ReportSource(source.file(), source.name() + "!/" + path, "", member));
            }
        }
        if (opened.size() == before) {
            opened.add(new ReportSource(source.file(), source.name(), "压缩包里没有可审核的文件"));
        }
    }
}
