package org.gouji.corpus;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How a text is written: characters, bytes and line ends. */
public record Look(Letters letters, Encoding encoding, String newline) {

    public static final Look PLAIN = new Look(Letters.SIMPLIFIED, Encoding.UTF_8, "\n");

    /** The characters used. */
    public enum Letters {
        SIMPLIFIED,
        TRADITIONAL,
        /** Traditional characters with pinyin in brackets after some, as machine-converted mirrors have them. */
        PINYIN
    }

    /** The bytes used. */
    public enum Encoding {
        UTF_8,
        UTF_8_MARKED,
        GB18030,
        UTF_16LE,
        UTF_16LE_MARKED,
        UTF_16BE,
        UTF_16BE_MARKED
    }

    private static final Map<Character, String> PINYIN = Map.of(
            '報', "bào", '開', "kāi", '結', "jié", '轉', "zhuǎn", '數', "shù", '據', "jù", '關', "guān", '請', "qǐng", '訴',
            "sù", '復', "fù");

    public byte[] bytes(String text) {
        String written = write(text).replace("\n", newline);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                switch (encoding) {
                    case UTF_8_MARKED -> new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
                    case UTF_16LE_MARKED -> new byte[] {(byte) 0xFF, (byte) 0xFE};
                    case UTF_16BE_MARKED -> new byte[] {(byte) 0xFE, (byte) 0xFF};
                    default -> new byte[0];
                });
        Charset charset = switch (encoding) {
            case UTF_8, UTF_8_MARKED -> StandardCharsets.UTF_8;
            case GB18030 -> Charset.forName("GB18030");
            case UTF_16LE, UTF_16LE_MARKED -> StandardCharsets.UTF_16LE;
            case UTF_16BE, UTF_16BE_MARKED -> StandardCharsets.UTF_16BE;
        };
        out.writeBytes(written.getBytes(charset));
        return out.toByteArray();
    }

    private String write(String text) {
        if (letters == Letters.SIMPLIFIED) {
            return text;
        }
        String traditional = ZhConverterUtil.toTraditional(text);
        if (letters == Letters.TRADITIONAL) {
            return traditional;
        }
        StringBuilder out = new StringBuilder();
        for (char c : traditional.toCharArray()) {
            out.append(c);
            String sound = PINYIN.get(c);
            if (sound != null) {
                out.append('(').append(sound).append(')');
            }
        }
        return out.toString();
    }
}
