package org.gouji.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the findings of an earlier audit or edition: 已消除, 仍存在, 新出现.
 *
 * @param against what is compared with, in words
 * @param cleared findings of the earlier one that are gone
 * @param remaining findings that both have
 * @param fresh findings that only the later one has
 */
public record Changes(String against, List<Past> cleared, List<Past> remaining, List<Past> fresh) {

    /** A finding as an earlier run keeps it. */
    public record Past(String key, String code, String title, String message) {

        public static Past of(Finding finding) {
            return new Past(finding.key(), finding.code(), finding.title(), finding.message());
        }
    }

    public Changes {
        cleared = List.copyOf(cleared);
        remaining = List.copyOf(remaining);
        fresh = List.copyOf(fresh);
    }

    /** Tells by the findings' keys. */
    public static Changes between(String against, List<Past> earlier, List<Finding> later) {
        Set<String> keys = new HashSet<>();
        earlier.forEach(past -> keys.add(past.key()));
        List<Past> remaining = new ArrayList<>();
        List<Past> fresh = new ArrayList<>();
        for (Finding finding : later) {
            (keys.remove(finding.key()) ? remaining : fresh).add(Past.of(finding));
        }
        return new Changes(
                against,
                earlier.stream().filter(past -> keys.contains(past.key())).toList(),
                remaining,
                fresh);
    }

    public boolean none() {
        return cleared.isEmpty() && fresh.isEmpty();
    }
}
