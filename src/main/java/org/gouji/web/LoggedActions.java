package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.store.ActionLog;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes what was done into the log, with who did it and whether it came off. */
@Configuration(proxyBeanMethods = false)
class LoggedActions implements WebMvcConfigurer, HandlerInterceptor {

    private static final String WHO = LoggedActions.class.getName() + ".who";
    private static final String ABOUT = LoggedActions.class.getName() + ".about";

    private final ActionLog log;

    LoggedActions(ActionLog log) {
        this.log = log;
    }

    /** Names what the action is done to, where the address does not. */
    static void about(HttpServletRequest request, String about) {
        request.setAttribute(ABOUT, about);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Who asks is told beforehand: changing one's password ends the session. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(WHO, Person.currentName());
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception e) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Logged.class)) {
            String what = method.getMethodAnnotation(Logged.class).value();
            String outcome = response.getStatus() < 400 ? "" : "未成功（" + response.getStatus() + "）";
            log.note(String.valueOf(request.getAttribute(WHO)), what, subject(request), outcome);
        }
    }

    private static String subject(HttpServletRequest request) {
        if (request.getAttribute(ABOUT) instanceof String about) {
            return about;
        }
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? String.join(" ", texts(map).values()) : "";
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        return texts;
    }
}
