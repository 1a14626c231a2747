package org.gouji.store;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A person who may log in.
 *
 * @param office the office that a 报送单位 stands for, as the roster names it; empty for the auditing office
 * @param passwordHash with the name of its algorithm in front
 * @param mustChange whether the password was set by somebody else and serves for one login only
 * @param failed failed logins since the last good one
 */
public record Account(
        long id,
        String name,
        String display,
        Set<Role> roles,
        String office,
        String passwordHash,
        boolean mustChange,
        boolean disabled,
        int failed,
        Optional<Instant> lockedUntil) {

    public Account {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    public boolean lockedAt(Instant now) {
        return lockedUntil.isPresent() && now.isBefore(lockedUntil.get());
    }
}
