package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.gouji.store.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on accounts and tokens. */
@Controller
class AccountPages {

    private final AccountDesk desk;

    AccountPages(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/accounts")
    String accounts(Model model) {
        model.addAttribute("accounts", desk.accounts());
        model.addAttribute("tokens", desk.tokens());
        model.addAttribute("roles", Role.values());
        return "accounts";
    }

    @Logged("新增账号")
    @PostMapping("/accounts")
    String add(
            @RequestParam("name") String name,
            @RequestParam("display") String display,
            @RequestParam(name = "roles", required = false) List<String> roles,
            @RequestParam(name = "office", required = false) String office,
            HttpServletRequest request,
            Model model) {
        LoggedActions.about(request, name);
        return done(model, () -> {
            String said = "已新增账号 " + name.strip() + "，一次性密码：" + desk.add(name, display, roles, office)
                    + "（只显示这一次，请当面转告，首次登录时必须修改）";
            model.addAttribute("notice", desk.notice(name));
            return said;
        });
    }

    @Logged("修改账号")
    @PostMapping("/accounts/{name}")
    String change(
            @PathVariable("name") String name,
            @RequestParam("display") String display,
            @RequestParam(name = "roles", required = false) List<String> roles,
            @RequestParam(name = "office", required = false) String office,
            @RequestParam(name = "disabled", defaultValue = "false") boolean disabled,
            Model model) {
        return done(model, () -> {
            desk.change(name, display, roles, office, disabled);
            model.addAttribute("notice", desk.notice(name));
            return "已修改账号 " + name + "。该账号要重新登录。";
        });
    }

    @Logged("重置密码")
    @PostMapping("/accounts/{name}/password")
    String reset(@PathVariable("name") String name, Model model) {
        return done(model, () -> "账号 " + name + " 的一次性密码：" + desk.reset(name) + "（只显示这一次）");
    }

    @Logged("发放口令牌")
    @PostMapping("/tokens")
    String issue(
            @RequestParam("client") String client,
            @RequestParam(name = "roles", required = false) List<String> roles,
            @RequestParam(name = "office", required = false) String office,
            HttpServletRequest request,
            Model model) {
        LoggedActions.about(request, client);
        return done(model, () -> "口令牌：" + desk.issue(client, roles, office) + "（只显示这一次，请立即保存）");
    }

    @Logged("停用口令牌")
    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable("id") long id, Model model) {
        return done(model, () -> {
            desk.revoke(id);
            return "已停用口令牌。";
        });
    }

    /** The page again, with what came of it. Nothing is redirected: a one-time password is shown once. */
    private String done(Model model, Supplier<String> work) {
        try {
            model.addAttribute("said", work.get());
        } catch (Problem e) {
            model.addAttribute("fault", e.getMessage());
        }
        return accounts(model);
    }
}
