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

    /**
     * Tells by the findings' keys. One that is folded below another still is there.
     *
     * @param folded keys of what the earlier one had folded below its findings
     */
    public static Changes between(String against, List<Past> earlier, Set<String> folded, List<Finding> later) {
        Set<String> below = new HashSet<>();
        later.forEach(finding -> finding.folded().forEach(one -> below.add(one.key())));
        return between(against, earlier, folded, later.stream().map(Past::of).toList(), below);
    }

    /**
     * The same between two that are kept.
     *
     * @param folded keys of what the earlier one had folded below its findings
     * @param below keys of what the later one has folded below its findings
     */
    public static Changes between(
            String against, List<Past> earlier, Set<String> folded, List<Past> later, Set<String> below) {
        Set<String> before = new HashSet<>(folded);
        earlier.forEach(past -> before.add(past.key()));
        List<Past> remaining = new ArrayList<>();
        List<Past> fresh = new ArrayList<>();
        Set<String> now = new HashSet<>();
        for (Past one : later) {
            (before.contains(one.key()) ? remaining : fresh).add(one);
            now.add(one.key());
        }
        List<Past> cleared = new ArrayList<>();
        for (Past past : earlier) {
            if (below.contains(past.key()) && !now.contains(past.key())) {
                remaining.add(past);
            } else if (!now.contains(past.key())) {
                cleared.add(past);
            }
        }
        return new Changes(against, cleared, remaining, fresh);
    }

    public boolean none() {
        return cleared.isEmpty() && fresh.isEmpty();
    }
}
