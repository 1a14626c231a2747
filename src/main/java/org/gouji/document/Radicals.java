package org.gouji.document;

import java.text.Normalizer;

/**
 * The common characters behind the radical signs that PDF files give in their place, as ⼯ for 工 and ⻔ for 门.
 * Compatibility folding knows the Kangxi radicals, but only two of the CJK Radicals Supplement.
 */
public final class Radicals {

    private static final String SIGNS = "⾑⺁⺄⺊⺌⺒⺓⺜⺝⺠⺩⺫⺬⺮⺹⺼⺽⻁⻂⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳";
    private static final String CHARACTERS = "西厂乙卜小巳幺日月民王目示竹老肉臼虎衣西见角贝车長长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄齐齿龙龟";

    private Radicals() {}

    /** Whether a character may stand for a common one. */
    public static boolean sign(int c) {
        return c >= 0x2E80 && c <= 0x2FDF;
    }

    /** The common character for a radical sign, any other character as it is. */
    public static int plain(int c) {
        if (!sign(c)) {
            return c;
        }
        int at = SIGNS.indexOf(c);
        return at >= 0
                ? CHARACTERS.charAt(at)
                : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .codePointAt(0);
    }
}
