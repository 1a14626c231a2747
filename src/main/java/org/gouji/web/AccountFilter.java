package org.gouji.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gouji.store.Account;
import org.gouji.store.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose account was changed meanwhile, and lets a one-time password do nothing but be replaced. */
final class AccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Person person = Person.current();
        if (person == null || person.stamp().isEmpty() || served(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean api = request.getRequestURI().startsWith("/api/");
        Optional<Account> account = accounts.find(person.name());
        if (account.isEmpty() || !Person.stamp(account.get()).equals(person.stamp())) {
            SecurityContextHolder.clearContext();
            if (request.getSession(false) != null) {
                request.getSession(false).invalidate();
            }
            if (api) {
                Problems.write(response, request, HttpStatus.UNAUTHORIZED, "账号有变动，请重新登录");
            } else {
                response.sendRedirect("/login?changed");
            }
            return;
        }
        if (account.get().mustChange() && !request.getRequestURI().equals("/password")) {
            if (api) {
                Problems.write(response, request, HttpStatus.FORBIDDEN, "一次性密码只能用来登录并修改密码");
            } else {
                response.sendRedirect("/password");
            }
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean served(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
