package org.gouji.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gouji.store.Account;
import org.gouji.store.Accounts;
import org.gouji.store.ApiTokens;
import org.gouji.store.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Accounts and tokens, for the page and for programs alike. */
@Component
class AccountDesk {

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final PasswordEncoder encoder;
    private final Rosters rosters;

    AccountDesk(Accounts accounts, ApiTokens tokens, PasswordEncoder encoder, Rosters rosters) {
        this.rosters = rosters;
        this.accounts = accounts;
        this.tokens = tokens;
        this.encoder = encoder;
    }

    List<Account> accounts() {
        return accounts.all();
    }

    List<ApiTokens.Token> tokens() {
        return tokens.all();
    }

    /** Adds an account and returns its one-time password. */
    String add(String name, String display, List<String> roles, String office) {
        String plain = name == null ? "" : name.strip();
        if (!plain.matches("[a-zA-Z][a-zA-Z0-9._-]{1,63}")) {
            throw new Problem(HttpStatus.BAD_REQUEST, "用户名应为 2 至 64 位字母、数字、点、横线，以字母开头");
        }
        Set<Role> parsed = roles(roles);
        String place = office(parsed, office);
        String once = Passwords.random();
        try {
            accounts.add(plain, display(display, plain), parsed, place, encoder.encode(once));
        } catch (DuplicateKeyException e) {
            throw new Problem(HttpStatus.CONFLICT, "已有用户名 " + plain);
        }
        return once;
    }

    void change(String name, String display, List<String> roles, String office, boolean disabled) {
        Account account = find(name);
        Set<Role> parsed = roles(roles);
        boolean last = account.roles().contains(Role.ADMIN)
                && (disabled || !parsed.contains(Role.ADMIN))
                && accounts.all().stream()
                        .filter(other -> !other.name().equals(name) && !other.disabled())
                        .noneMatch(other -> other.roles().contains(Role.ADMIN));
        if (last) {
            throw new Problem(HttpStatus.CONFLICT, "这是最后一个系统管理员，不能停用或取消这一角色");
        }
        accounts.change(name, display(display, name), parsed, office(parsed, office), disabled);
    }

    /** What the administrator should know of an account's office; empty where all is well. */
    String notice(String name) {
        return accounts.find(name.strip())
                .filter(account -> account.roles().contains(Role.OFFICE))
                .filter(account -> rosters.current().find(account.office()).isEmpty())
                .map(account -> "现用名册上没有“" + account.office() + "”，这个账号看不到任何单位的问题和报告，也不能报送；请改成名册上的名称或别名")
                .orElse("");
    }

    /** Gives an account a new one-time password and returns it. */
    String reset(String name) {
        find(name);
        String once = Passwords.random();
        accounts.password(name, encoder.encode(once), true);
        return once;
    }

    /**
     * Returns the token, which cannot be seen again.
     *
     * @param office the office that a token of 报送单位 stands for, as the roster names it
     */
    String issue(String client, List<String> roles, String office) {
        String name = client == null ? "" : client.strip();
        if (name.isEmpty() || name.length() > 80) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请写明口令牌给哪个系统用（不超过 80 字）");
        }
        Set<Role> parsed = roles(roles);
        if (parsed.contains(Role.ADMIN)) {
            throw new Problem(HttpStatus.BAD_REQUEST, "口令牌不能有系统管理员的角色");
        }
        String place = office(parsed, office);
        // A person is told and can look; a program would go on asking for nothing.
        if (!place.isEmpty() && rosters.current().find(place).isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "现用名册上没有“" + place + "”，请写名册上的名称或别名");
        }
        return tokens.issue(name, parsed, place, Person.currentName());
    }

    void revoke(long id) {
        if (!tokens.revoke(id)) {
            throw new Problem(HttpStatus.NOT_FOUND, "没有这个口令牌，或已停用");
        }
    }

    private Account find(String name) {
        return accounts.find(name).orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "没有这个账号：" + name));
    }

    private static String display(String display, String name) {
        return display == null || display.isBlank() ? name : display.strip();
    }

    private static String office(Set<Role> roles, String office) {
        String place = office == null ? "" : office.strip();
        if (roles.contains(Role.OFFICE) && place.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "角色“报送单位”要写明是哪个单位（名册上的名称）");
        }
        if (roles.contains(Role.OFFICE) && roles.size() > 1) {
            throw new Problem(HttpStatus.BAD_REQUEST, "角色“报送单位”不能与其他角色并有");
        }
        return roles.contains(Role.OFFICE) ? place : "";
    }

    private static Set<Role> roles(List<String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names == null ? List.<String>of() : names) {
            roles.add(Role.of(name).orElseThrow(() -> new Problem(HttpStatus.BAD_REQUEST, "没有角色“" + name + "”")));
        }
        if (roles.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请至少选一个角色");
        }
        return roles;
    }
}
