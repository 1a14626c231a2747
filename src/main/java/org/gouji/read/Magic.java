package org.gouji.read;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a file that is no text seems to be, told by its first bytes and never by its name. */
final class Magic {

    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("%PDF", "PDF 文件");
        SIGNATURES.put("PK\u0003\u0004", "Word、Excel 文件或压缩包");
        SIGNATURES.put("\u00D0\u00CF\u0011\u00E0", "旧版 Word、Excel 或 WPS 文件");
        SIGNATURES.put("{\\rtf", "RTF 文件");
        SIGNATURES.put("\u00FF\u00D8\u00FF", "JPEG 图片");
        SIGNATURES.put("\u0089PNG", "PNG 图片");
        SIGNATURES.put("GIF8", "GIF 图片");
        SIGNATURES.put("Rar!", "RAR 压缩包");
        SIGNATURES.put("7z\u00BC\u00AF", "7z 压缩包");
    }

    private Magic() {}

    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return Optional.of(signature.getValue());
            }
        }
        String start = head.stripLeading().toLowerCase(java.util.Locale.ROOT);
        start = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3).stripLeading() : start;
        boolean page = start.startsWith("<!doctype html") || start.startsWith("<html");
        return page ? Optional.of("网页文件") : Optional.empty();
    }
}
