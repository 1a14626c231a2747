package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gouji.store.Accounts;
import org.gouji.store.ActionLog;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** What follows from a login that succeeded or failed, and from leaving. */
final class Logins {

    private static final int LONGEST_NAME = 64;

    private final Accounts accounts;
    private final ActionLog log;

    Logins(Accounts accounts, ActionLog log) {
        this.accounts = accounts;
        this.log = log;
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        accounts.succeeded(who.getName());
        log.note(who.getName(), "登录", "", request.getRemoteAddr());
        response.sendRedirect("/");
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String given = request.getParameter("username") == null ? "" : request.getParameter("username");
        String name = given.length() <= LONGEST_NAME ? given : given.substring(0, LONGEST_NAME);
        boolean locked = e instanceof BadCredentialsException && accounts.failed(name);
        log.note(name, locked ? "登录失败，账号锁定" : "登录失败", "", request.getRemoteAddr());
        // The same words in every case: they must not tell which accounts there are.
        response.sendRedirect("/login?failed");
    }

    void left(Authentication who) {
        if (who != null) {
            log.note(who.getName(), "退出", "", "");
        }
    }
}
