package org.gouji.web;

import java.util.EnumSet;
import java.util.Optional;
import org.gouji.store.Accounts;
import org.gouji.store.ActionLog;
import org.gouji.store.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The account that a first start creates: without it nobody could log in, with a default password anybody could. */
@Component
class FirstAdministrator {

    static final String NAME = "admin";

    private final Optional<String> password;

    FirstAdministrator(Accounts accounts, ActionLog log, PasswordEncoder encoder) {
        password = accounts.none() ? created(accounts, log, encoder) : Optional.empty();
    }

    /** The one-time password, only in the process that created the account. */
    Optional<String> password() {
        return password;
    }

    private static Optional<String> created(Accounts accounts, ActionLog log, PasswordEncoder encoder) {
        String once = Passwords.random();
        try {
            // The first person of a small office does everything until there are others.
            accounts.add(
                    NAME,
                    "系统管理员",
                    EnumSet.of(Role.ADMIN, Role.AUDITOR, Role.REVIEWER, Role.RULE_AUTHOR),
                    "",
                    encoder.encode(once));
        } catch (DuplicateKeyException e) {
            // Another instance on the same database was faster and has told its own password.
            return Optional.empty();
        }
        log.note("系统", "首次启动创建系统管理员", NAME, "");
        return Optional.of(once);
    }
}
