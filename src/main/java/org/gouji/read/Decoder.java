package org.gouji.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bytes to text: UTF-8, UTF-16 and GB18030, each decoded strictly, so that no character is ever replaced unseen. */
final class Decoder {

    /** A text and the character set that gave it. */
    record Decoded(String text, String encoding) {}

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Characters that make up a large part of any Chinese official text; wrongly decoded text has hardly any. */
    private static final String COMMON = "的一是不了在有和公开政府信息工作年度报告行会理本件数情况主动申请法律组织机关要求項報開請關總況機數條";

    private Decoder() {}

    static Decoded decode(byte[] bytes) throws UnreadableException {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (zeros(bytes) > bytes.length / 20) {
            return utf16(bytes);
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), "UTF-8");
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Optional<String> text = strict(bytes, 0, charset);
            if (text.isPresent() && chinese(text.get())) {
                return new Decoded(text.get(), charset.name());
            }
        }
        Optional<String> gb = strict(bytes, 0, GB18030);
        if (gb.isPresent() && chinese(gb.get())) {
            return new Decoded(gb.get(), "GB18030");
        }
        throw new UnreadableException("字符编码无法识别" + guess(bytes) + "，请另存为 UTF-8 文本后再审核");
    }

    private static Optional<Decoded> byMark(byte[] bytes) throws UnreadableException {
        Charset charset;
        int mark;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (starts(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (starts(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            return Optional.empty();
        }
        String text = strict(bytes, mark, charset)
                .orElseThrow(() -> new UnreadableException("文件开头标明是 " + charset + "，内容却不是，请另存为 UTF-8 文本后再审核"));
        return Optional.of(new Decoded(text, charset.name()));
    }

    private static Decoded utf16(byte[] bytes) throws UnreadableException {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return strict(bytes, 0, charset)
                .filter(Decoder::chinese)
                .map(text -> new Decoded(text, charset.name()))
                .orElseThrow(() -> new UnreadableException("是二进制文件，不是文本，请另存为文本后再审核"));
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            // not this character set; the caller tries the next one
            return Optional.empty();
        }
    }

    static boolean chinese(String text) {
        long han = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        long common = text.chars().filter(c -> COMMON.indexOf(c) >= 0).count();
        return han > 0 && common * 12 > han;
    }

    private static int zeros(byte[] bytes) {
        int zeros = 0;
        for (byte b : bytes) {
            if (b == 0) {
                zeros++;
            }
        }
        return zeros;
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

    private static String guess(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match == null || match.getConfidence() < 50 ? "" : "（像是 " + match.getName() + "）";
    }
}
