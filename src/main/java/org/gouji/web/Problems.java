package org.gouji.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Every error in Chinese, those of Spring itself included: to programs as a problem detail (RFC 9457), to people as a page. */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TOO_LARGE = "上传内容过大：单个文件不超过 20 MB，一次请求不超过 100 MB，文件不超过 " + Uploads.MOST_FILES + " 个";
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(400, "请求有误"),
            Map.entry(401, "请先登录"),
            Map.entry(403, "没有权限"),
            Map.entry(404, "没有这个地址或记录"),
            Map.entry(405, "这个地址不支持该请求方法"),
            Map.entry(406, "不能按所要求的格式答复"),
            Map.entry(413, "上传内容过大"),
            Map.entry(415, "请求内容的类型不支持，请以 multipart/form-data 上传文件"),
            Map.entry(500, "程序故障"),
            Map.entry(503, "暂时不能使用"));

    @ExceptionHandler(Problem.class)
    Object ours(Problem problem, HttpServletRequest request) {
        return answer(problem.status(), problem.getMessage(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(MultipartException.class)
    Object upload(MultipartException e, HttpServletRequest request) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            // Tomcat's own types for "too large" and "too many parts" are known by name only.
            if (cause instanceof MaxUploadSizeExceededException
                    || cause.getClass().getSimpleName().matches(".*(SizeLimit|SizeException|FileCountLimit).*")) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE, request, HttpHeaders.EMPTY);
            }
        }
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                ? answer(HttpStatus.BAD_REQUEST, "上传内容不完整或格式有误", request, HttpHeaders.EMPTY)
                : answer(HttpStatus.UNSUPPORTED_MEDIA_TYPE, WORDS.get(415), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        String at = e.getCause() instanceof DatabindException bad
                ? bad.getPath().stream()
                        .map(DatabindException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        String detail = at.isEmpty() ? "请求内容缺失，或不是所要求的 JSON" : "请求内容中 " + at + " 的值不合要求";
        return answer(HttpStatus.BAD_REQUEST, detail, request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "“" + e.getValue() + "”不是所要求的数字或日期", request, HttpHeaders.EMPTY);
    }

    /** The client went away before it had its answer: nobody is left to be told. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone() {}

    @ExceptionHandler(Exception.class)
    Object others(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse spring) {
            HttpStatusCode status = spring.getStatusCode();
            return answer(status, detail(status), request, spring.getHeaders());
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        return DatabaseWatch.isAtFault(e)
                ? answer(HttpStatus.SERVICE_UNAVAILABLE, DatabaseWatch.GONE, request, HttpHeaders.EMPTY)
                : answer(HttpStatus.INTERNAL_SERVER_ERROR, "程序故障，请把服务日志交维护人员", request, HttpHeaders.EMPTY);
    }

    static String words(HttpStatusCode status) {
        return WORDS.getOrDefault(status.value(), status.is4xxClientError() ? WORDS.get(400) : WORDS.get(500));
    }

    /** The words for a status and, where something is to be done about it, what. */
    static String detail(HttpStatusCode status) {
        return status.value() == HttpStatus.CONTENT_TOO_LARGE.value() ? TOO_LARGE : words(status);
    }

    /** Answers from a filter, before any controller. */
    static void write(HttpServletResponse response, HttpServletRequest request, HttpStatus status, String detail)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(JsonMapper.shared().writeValueAsBytes(detail(status, detail, request.getRequestURI())));
    }

    /** Programs get a problem detail, people a page. */
    static Object answer(HttpStatusCode status, String detail, HttpServletRequest request, HttpHeaders headers) {
        Object sent = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = sent == null ? request.getRequestURI() : sent.toString();
        if (!path.startsWith("/api/") && !path.startsWith("/actuator/")) {
            ModelAndView page = new ModelAndView("problem");
            page.setStatus(status);
            page.addObject("title", words(status));
            page.addObject("detail", detail);
            return page;
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, detail, path));
    }

    private static ProblemDetail detail(HttpStatusCode status, String detail, String path) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(words(status));
        problem.setInstance(URI.create(path));
        return problem;
    }
}
