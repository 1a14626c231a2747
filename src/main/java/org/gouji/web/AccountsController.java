package org.gouji.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gouji.store.Account;
import org.gouji.store.ApiTokens;
import org.gouji.store.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and tokens, for programs. */
@RestController
class AccountsController {

    record Shown(String name, String display, List<String> roles, String office, boolean disabled, boolean mustChange) {

        static Shown of(Account account) {
            return new Shown(
                    account.name(),
                    account.display(),
                    labels(account.roles()),
                    account.office(),
                    account.disabled(),
                    account.mustChange());
        }
    }

    record Wanted(String name, String display, List<String> roles, String office, boolean disabled) {}

    record ShownToken(
            long id,
            String client,
            List<String> roles,
            String office,
            String createdBy,
            String createdAt,
            boolean revoked) {

        static ShownToken of(ApiTokens.Token token) {
            return new ShownToken(
                    token.id(),
                    token.client(),
                    labels(token.roles()),
                    token.office(),
                    token.createdBy(),
                    token.createdAt().toString(),
                    token.revokedAt().isPresent());
        }
    }

    record WantedToken(String client, List<String> roles, String office) {}

    private final AccountDesk desk;

    AccountsController(AccountDesk desk) {
        this.desk = desk;
    }

    /** Who asks, and what they may do. */
    @GetMapping("/api/v1/me")
    Map<String, Object> me() {
        Person me = Person.current();
        return Map.of("name", me.name(), "display", me.display(), "roles", labels(me.roles()), "office", me.office());
    }

    @GetMapping("/api/v1/accounts")
    List<Shown> accounts() {
        return desk.accounts().stream().map(Shown::of).toList();
    }

    @Logged("新增账号")
    @PostMapping("/api/v1/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> add(@RequestBody Wanted wanted) {
        String once = desk.add(wanted.name(), wanted.display(), wanted.roles(), wanted.office());
        String notice = desk.notice(wanted.name());
        return notice.isEmpty()
                ? Map.of("one_time_password", once)
                : Map.of("one_time_password", once, "notice", notice);
    }

    @Logged("修改账号")
    @PutMapping("/api/v1/accounts/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable("name") String name, @RequestBody Wanted wanted) {
        desk.change(name, wanted.display(), wanted.roles(), wanted.office(), wanted.disabled());
    }

    @Logged("重置密码")
    @PostMapping("/api/v1/accounts/{name}/password")
    Map<String, String> reset(@PathVariable("name") String name) {
        return Map.of("one_time_password", desk.reset(name));
    }

    @GetMapping("/api/v1/tokens")
    List<ShownToken> tokens() {
        return desk.tokens().stream().map(ShownToken::of).toList();
    }

    @Logged("发放口令牌")
    @PostMapping("/api/v1/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> issue(@RequestBody WantedToken wanted) {
        return Map.of("token", desk.issue(wanted.client(), wanted.roles(), wanted.office()));
    }

    @Logged("停用口令牌")
    @DeleteMapping("/api/v1/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable("id") long id) {
        desk.revoke(id);
    }

    private static List<String> labels(Set<Role> roles) {
        return roles.stream().sorted().map(Role::getLabel).toList();
    }
}
