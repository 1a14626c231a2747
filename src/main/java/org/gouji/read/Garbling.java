package org.gouji.read;

/** Signs that a text was once decoded with the wrong character set and saved so: it cannot be mended here. */
final class Garbling {

    static final char REPLACEMENT = '\uFFFD';
    /** What UTF-8 bytes of common Chinese characters and marks become when they are read as GBK. */
    private static final String UTF8_AS_GBK = "鐨鍏鏀绗鍜涓浜锛銆鈥锟斤鏂淇鍔";

    private static final int FIRST_HAN = 0x3400;
    private static final int LAST_HAN = 0x9FFF;
    private static final boolean[] WRONG = new boolean[LAST_HAN + 1 - FIRST_HAN];

    static {
        UTF8_AS_GBK.chars().filter(c -> c <= LAST_HAN).forEach(c -> WRONG[c - FIRST_HAN] = true);
    }

    private Garbling() {}

    static void refuse(String text) throws UnreadableException {
        int printed = 0;
        int han = 0;
        int replaced = 0;
        int wrong = 0;
        int latin = 0;
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_HAN && c <= LAST_HAN) {
                printed++;
                han++;
                wrong += WRONG[c - FIRST_HAN] ? 1 : 0;
                continue;
            }
            if (Line.empty(c)) {
                continue;
            }
            printed++;
            if (c == REPLACEMENT) {
                replaced++;
            } else if (c < ' ') {
                control++;
            } else if (c >= 0x80 && c <= 0xFF && c != '·' && c != '×') {
                latin++;
            }
        }
        if (control * 50 > printed) {
            throw new UnreadableException("文件不是文本（含有二进制内容），请取得报告的文本后另存为文本文件（.txt）");
        }
        if (replaced > 2 && replaced * 200 > printed || wrong * 25 > han && wrong > 5 || latin * 10 > printed) {
            throw new UnreadableException("文件内容是乱码（曾以错误的文字编码保存，或者文件已损坏），请取得完好的原文件（Word、网页、文字版 PDF，或 UTF-8 编码的文本文件）");
        }
    }
}
