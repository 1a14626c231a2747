package org.gouji.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gouji.store.Account;
import org.gouji.store.ApiTokens;
import org.gouji.store.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who makes a request: a person that logged in, or a program with a token.
 *
 * @param stamp changes with whatever of the account matters to a session, which then ends
 */
record Person(
        String name,
        String display,
        Set<Role> roles,
        String office,
        String hash,
        boolean enabled,
        boolean unlocked,
        boolean mustChange,
        String stamp)
        implements UserDetails {

    /** A program on this machine, where the service is open to such. */
    static final String LOCAL = "本机";

    static Person of(Account account, Instant now) {
        return new Person(
                account.name(),
                account.display(),
                account.roles(),
                account.office(),
                account.passwordHash(),
                !account.disabled(),
                !account.lockedAt(now),
                account.mustChange(),
                stamp(account));
    }

    static Person of(ApiTokens.Token token) {
        String name = "接口：" + token.client();
        return new Person(name, name, token.roles(), token.office(), "", true, true, false, "");
    }

    static String stamp(Account account) {
        return account.passwordHash()
                + account.roles().stream().sorted().toList()
                + account.office()
                + account.disabled();
    }

    /** Who makes the request that is answered now; null where nobody logged in. */
    static Person current() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        return now != null && now.getPrincipal() instanceof Person person ? person : null;
    }

    /** The name that the log knows them by. */
    static String currentName() {
        Person person = current();
        return person == null ? LOCAL : person.name();
    }

    boolean is(Role... any) {
        return List.of(any).stream().anyMatch(roles::contains);
    }

    /** Whether they see their own office and those below it only. */
    public boolean officeOnly() {
        return roles.equals(Set.of(Role.OFFICE));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return hash;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public boolean isAccountNonLocked() {
        return unlocked;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
