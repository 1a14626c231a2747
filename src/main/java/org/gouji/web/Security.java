package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.gouji.store.Accounts;
import org.gouji.store.ActionLog;
import org.gouji.store.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in: pages by logging in, programs by a token, and on this machine without either where the service is open. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self';"
            + " script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts, Clock clock) {
        return name -> accounts.find(name)
                .map(account -> Person.of(account, clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ServiceSettings settings, ApiTokens tokens, Accounts accounts)
            throws Exception {
        headers(http);
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .access((who, context) -> decision(who, context, settings.open())))
                // A forged request can only do harm where the browser sends a session along by itself.
                .csrf(csrf -> csrf.ignoringRequestMatchers(request -> request.getSession(false) == null))
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new AccountFilter(accounts), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) -> Problems.write(
                                response, request, HttpStatus.UNAUTHORIZED, "请先登录，或在请求头 Authorization 中给出口令牌"))
                        .accessDeniedHandler((request, response, e) ->
                                Problems.write(response, request, HttpStatus.FORBIDDEN, "没有权限，或页面已过期，请重新登录")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts, ActionLog log, Clock clock) throws Exception {
        headers(http);
        Logins logins = new Logins(accounts, log);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/assets/**", "/webjars/**", "/favicon.ico", "/error")
                        .permitAll()
                        .anyRequest()
                        .access((who, context) -> decision(who, context, false)))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(logins::succeeded)
                        .failureHandler(logins::failed))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .addLogoutHandler((request, response, who) -> logins.left(who)))
                .addFilterBefore(new AccountFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
    }

    private static AuthorizationDecision decision(
            Supplier<? extends Authentication> who, RequestAuthorizationContext context, boolean open) {
        HttpServletRequest request = context.getRequest();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Rights.Right right = Rights.of(request.getMethod(), path).orElse(null);
        if (who.get() != null && who.get().getPrincipal() instanceof Person person) {
            // What there is not answers 404 or 405 to those who are known.
            return new AuthorizationDecision(
                    right == null || person.roles().stream().anyMatch(right.roles()::contains));
        }
        return new AuthorizationDecision(open && fromThisMachine(request) && (right == null || right.local()));
    }

    /** A page from elsewhere, opened in a browser on this machine, must not use what is open to the machine's programs. */
    private static boolean fromThisMachine(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String site = request.getHeader("Sec-Fetch-Site");
        boolean ownPage = origin == null
                || THIS_MACHINE.stream()
                        .anyMatch(host -> origin.matches("https?://" + Pattern.quote(host) + "(:\\d+)?"));
        boolean sameSite = site == null || List.of("same-origin", "none").contains(site);
        return THIS_MACHINE.contains(request.getRemoteAddr())
                && THIS_MACHINE.contains(request.getServerName())
                && ownPage
                && sameSite;
    }
}
