package org.gouji.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file's text and the character set that gave it. Every decoding is strict: a byte that does not fit is never replaced. */
record DecodedText(String text, String encoding) {

    /** Share of common characters that a right decoding of a Chinese text has at least. */
    private static final double LEGIBLE = 0.85;

    /** Of so many characters one may be broken in a text that is still told to be UTF-8. */
    private static final int FEW_BROKEN = 10;

    private static final char BOM = '\uFEFF';

    static DecodedText of(byte[] bytes) throws UnreadableException {
        DecodedText decoded = decode(bytes);
        if (Line.blank(decoded.text)) {
            throw new UnreadableException("文件为空");
        }
        Garbling.refuse(decoded.text);
        return decoded;
    }

    private static DecodedText decode(byte[] bytes) throws UnreadableException {
        if (starts(bytes, 0xFF, 0xFE)) {
            return certain(bytes, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return certain(bytes, StandardCharsets.UTF_16BE);
        }
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return certain(bytes, StandardCharsets.UTF_8);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return certain(bytes, wide.get());
        }
        Optional<String> utf8 = utf8(bytes);
        if (utf8.isPresent()) {
            return new DecodedText(utf8.get(), StandardCharsets.UTF_8.name());
        }
        return legacy(bytes);
    }

    /** The quick decoding puts a sign in the place of bytes that do not fit; only where one stands need it be told whose it is. */
    private static Optional<String> utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(Garbling.REPLACEMENT) < 0 ? Optional.of(text) : strictly(bytes, StandardCharsets.UTF_8);
    }

    private static DecodedText certain(byte[] bytes, Charset charset) throws UnreadableException {
        String text = strictly(bytes, charset)
                .orElseThrow(() -> new UnreadableException("文件按 " + charset.name() + " 编码无法解读，内容可能已损坏"));
        return new DecodedText(!text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text, charset.name());
    }

    /** Text has no zero bytes but in UTF-16, where without a mark the side that gives Chinese text is the right one. */
    private static Optional<Charset> wide(byte[] bytes) throws UnreadableException {
        boolean zeros = false;
        for (byte b : bytes) {
            zeros |= b == 0;
        }
        if (!zeros) {
            return Optional.empty();
        }
        Charset best = null;
        double most = LEGIBLE;
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            double share = strictly(bytes, charset).map(DecodedText::legible).orElse(0.0);
            if (share > most) {
                best = charset;
                most = share;
            }
        }
        if (best == null) {
            throw new UnreadableException("文件不是文本（含有二进制内容），请取得报告的文本后另存为文本文件（.txt）");
        }
        return Optional.of(best);
    }

    private static double legible(String text) {
        long common = text.chars()
                .filter(c -> c >= ' ' && c < 0x7F
                        || c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x2010 && c <= 0x2027
                        || c >= 0x2500 && c <= 0x257F
                        || c >= 0x3000 && c <= 0x303F
                        || c >= 0x4E00 && c <= 0x9FFF
                        || c >= 0xFF00 && c <= 0xFFEF)
                .count();
        return text.isEmpty() ? 0 : (double) common / text.length();
    }

    private static DecodedText legacy(byte[] bytes) throws UnreadableException {
        Set<Charset> candidates = new LinkedHashSet<>();
        candidates.add(Charset.forName("GB18030"));
        for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
            if (Charset.isSupported(match.getName())) {
                candidates.add(Charset.forName(match.getName()));
            }
        }
        candidates.add(Charset.forName("Big5-HKSCS"));
        List<DecodedText> fitting = new ArrayList<>();
        for (Charset charset : candidates) {
            strictly(bytes, charset).ifPresent(text -> fitting.add(new DecodedText(text, charset.name())));
        }
        return fitting.stream()
                .filter(decoded -> ReportWords.anyIn(decoded.text))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(decoded -> decoded.encoding.equals("GB18030"))
                        .findFirst())
                .orElseThrow(() -> new UnreadableException(unknown(bytes)));
    }

    /** Some programs cut texts off by bytes and so through the middle of Chinese characters; numbers are cut then as well. */
    private static String unknown(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == Garbling.REPLACEMENT).count();
        return broken * FEW_BROKEN < text.length() && ReportWords.anyIn(text)
                ? "文件是 UTF-8 编码，但有 " + broken + " 处文字残缺（第 "
                        + (1
                                + text.substring(0, text.indexOf(Garbling.REPLACEMENT))
                                        .lines()
                                        .count())
                        + " 行附近起），应是转换程序按字节截断所致，数字也可能被截断，请提供原文件"
                : "无法识别文件的文字编码，请另存为 UTF-8 编码的文本文件（.txt）";
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
