package org.gouji.store;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the log of rulebooks.
 *
 * @param number from 1, in the order in which they came into force
 * @param hash {@code sha256:…} of the rulebook, as every run names it
 * @param at when it came into force
 * @param who who brought it into force
 * @param why the reason given
 * @param changes what differs from the entry before it, one file each, such as {@code 修改 arithmetic/requests-balance.drl}
 */
public record RuleVersion(int number, String hash, Instant at, String who, String why, List<String> changes) {

    /** The first characters of the hash, enough for people to tell versions apart. */
    public String shortHash() {
        return hash.replace("sha256:", "").substring(0, 12);
    }
}
