package org.gouji.audit;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** The Chinese words for why the operating system refused a file. */
public final class Reason {

    private Reason() {}

    public static String of(Exception e) {
        Throwable cause = e instanceof java.nio.file.DirectoryIteratorException d ? d.getCause() : e;
        if (cause instanceof AccessDeniedException) {
            return "没有访问权限";
        }
        if (cause instanceof NoSuchFileException) {
            return "文件不存在或链接已失效";
        }
        if (cause instanceof FileSystemLoopException) {
            return "链接成环";
        }
        if (cause instanceof CharacterCodingException) {
            return "字符编码有误";
        }
        if (cause instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
