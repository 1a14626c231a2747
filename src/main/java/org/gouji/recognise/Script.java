package org.gouji.recognise;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a document writes its characters: simplified or traditional, with or without pinyin in brackets (mirrored,
 * machine-converted pages).
 */
record Script(boolean traditional, boolean pinyin) {

    static final Pattern PINYIN =
            Pattern.compile("(?<=\\p{IsHan})[(（]\\s*[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿêɑɡ'’]{1,7}\\s*[)）]");
    private static final String TELLING = "報總體情況開請關務機構號類實現結轉處復議訴訟觀點縣區鎮鄉時間為與數無應進發條項從會個來業產專題網聯動隊責級標準權獲";
    private static final int FIRST_HAN = 0x3400;
    private static final boolean[] TRADITIONAL = new boolean[0xA000 - FIRST_HAN];

    static {
        TELLING.chars().forEach(c -> TRADITIONAL[c - FIRST_HAN] = true);
    }

    private static final int ENOUGH = 5;

    static Script of(List<String> texts) {
        int telling = 0;
        int pinyin = 0;
        int han = 0;
        for (String text : texts) {
            boolean sound = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= FIRST_HAN && c <= 0x9FFF) {
                    han++;
                    telling += TRADITIONAL[c - FIRST_HAN] ? 1 : 0;
                } else if (c == '(' || c == '（') {
                    // What stands in a bracket may be pinyin; nearly always it is Chinese.
                    sound |= i + 1 < text.length() && text.charAt(i + 1) < 0x3000;
                }
            }
            if (sound && pinyin < ENOUGH) {
                pinyin += (int) PINYIN.matcher(text).results().limit(ENOUGH).count();
            }
        }
        return new Script(telling > ENOUGH && telling * 25L > han, pinyin >= ENOUGH);
    }

    String simplified(String text) {
        return traditional ? Simplifier.simplified(text) : text;
    }
}
