package org.gouji.audit;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** The Chinese words for why the operating system refused a file. */
public final class Reason {

    /** What Linux and Windows say where Java hands it on as it is. */
    private static final Map<String, String> SYSTEM = Map.of(
            "No space left on device", "磁盘空间不足",
            "There is not enough space on the disk", "磁盘空间不足",
            "Disk quota exceeded", "超出磁盘配额",
            "Read-only file system", "文件系统是只读的",
            "Too many open files", "打开的文件太多",
            "File name too long", "文件名太长",
            "being used by another process", "文件正被别的程序使用");

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
        String said =
                cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : cause.getMessage();
        if (said == null) {
            return cause.getClass().getSimpleName();
        }
        return SYSTEM.entrySet().stream()
                .filter(known -> said.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
