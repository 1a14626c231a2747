package org.gouji.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reached a controller, told like all others. */
@Controller
class ServerErrors implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status = HttpStatusCode.valueOf(code instanceof Integer known ? known : 404);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && DatabaseWatch.isAtFault(thrown)) {
            // In a filter: who asks could not be looked up.
            return Problems.answer(HttpStatus.SERVICE_UNAVAILABLE, DatabaseWatch.GONE, request, HttpHeaders.EMPTY);
        }
        return Problems.answer(status, Problems.detail(status), request, HttpHeaders.EMPTY);
    }
}
