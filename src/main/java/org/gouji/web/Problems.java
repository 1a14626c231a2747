package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Every error as a problem detail (RFC 9457) in Chinese, those of Spring itself included. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TOO_LARGE = "上传内容过大：单个文件不超过 20 MB，一次请求不超过 100 MB，文件不超过 " + Uploads.MOST_FILES + " 个";
    private static final Map<Integer, String> WORDS = Map.of(
            400, "请求有误",
            404, "没有这个地址或记录",
            405, "这个地址不支持该请求方法",
            406, "不能按所要求的格式答复",
            413, "上传内容过大",
            415, "请求内容的类型不支持，请以 multipart/form-data 上传文件",
            500, "程序故障");

    @ExceptionHandler(Problem.class)
    ResponseEntity<ProblemDetail> ours(Problem problem, HttpServletRequest request) {
        return answer(problem.status(), problem.getMessage(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<ProblemDetail> upload(MultipartException e, HttpServletRequest request) {
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

    /** The client went away before it had its answer: nobody is left to be told. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> others(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse spring) {
            HttpStatusCode status = spring.getStatusCode();
            return answer(status, words(status), request, spring.getHeaders());
        }
        LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "程序故障，请把服务日志交维护人员", request, HttpHeaders.EMPTY);
    }

    static String words(HttpStatusCode status) {
        return WORDS.getOrDefault(status.value(), status.is4xxClientError() ? WORDS.get(400) : WORDS.get(500));
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatusCode status, String detail, HttpServletRequest request, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(words(status));
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
