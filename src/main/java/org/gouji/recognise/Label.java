package org.gouji.recognise;

import java.util.regex.Pattern;

/** Compares printed labels with those of the form: numbering, blanks, width and punctuation do not count. */
final class Label {

    private static final Pattern ORDINAL =
            Pattern.compile("^[#*\\s]*(\\([一二三四五六七八九十\\d]{1,2}\\)|[一二三四五六七八九十]{1,2}[、.,:]|\\d{1,2}[、.,:)](?!\\d))+");
    /** （六）其他 is the group, 3.其他 one of its rows: only the number tells them apart. */
    private static final Pattern OTHER_GROUP = Pattern.compile("^[(]?六[)]?[、.]?其他(情形|情况|办理)?$");

    private static final double NEAR = 0.75;

    private Label() {}

    /** The label without its number, punctuation and blanks. */
    static String core(String normal) {
        if (OTHER_GROUP.matcher(normal).matches()) {
            return "其他处理";
        }
        String rest = ORDINAL.matcher(normal).replaceFirst("");
        StringBuilder core = new StringBuilder(rest.length());
        rest.codePoints().filter(Character::isLetterOrDigit).forEach(core::appendCodePoint);
        return core.toString();
    }

    /** How alike two cores are, from 0 to 1: shared characters in order, of the longer one. */
    static double likeness(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return (double) row[b.length()] / Math.max(a.length(), b.length());
    }

    static boolean near(String a, String b) {
        return Math.min(a.length(), b.length()) >= 4 && likeness(a, b) >= NEAR;
    }
}
