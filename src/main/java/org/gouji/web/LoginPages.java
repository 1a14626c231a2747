package org.gouji.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.gouji.store.Account;
import org.gouji.store.Accounts;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logging in and changing one's password. */
@Controller
class LoginPages {

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    LoginPages(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/password")
    String password(Model model) {
        return form(model, "");
    }

    @Logged("修改密码")
    @PostMapping("/password")
    String change(
            @RequestParam("old") String old,
            @RequestParam("password") String password,
            @RequestParam("again") String again,
            HttpSession session,
            Model model) {
        Account account = accounts.find(Person.current().name()).orElseThrow();
        Optional<String> fault = fault(account, old, password, again);
        if (fault.isPresent()) {
            return form(model, fault.get());
        }
        accounts.password(account.name(), encoder.encode(password), false);
        // The old session knew the old password.
        SecurityContextHolder.clearContext();
        session.invalidate();
        return "redirect:/login?password";
    }

    private Optional<String> fault(Account account, String old, String password, String again) {
        if (!encoder.matches(old, account.passwordHash())) {
            return Optional.of("原密码不对");
        }
        if (!password.equals(again)) {
            return Optional.of("两次输入的新密码不一致");
        }
        if (password.equals(old)) {
            return Optional.of("新密码不能与原密码相同");
        }
        return Passwords.fault(account.name(), password);
    }

    private static String form(Model model, String fault) {
        model.addAttribute("fault", fault);
        model.addAttribute("policy", Passwords.POLICY);
        return "password";
    }
}
