package org.gouji.read;

import java.util.regex.Pattern;

/** A text that a conversion to Markdown left the fonts of a web page in: the tags go, what they enclose and all lines stay. */
final class InlineTags {

    private static final Pattern TAG =
            Pattern.compile("</?(?:span|font|strong|em|b|u|o:p)(?=[\\s/>])[^<>]{0,400}>", Pattern.CASE_INSENSITIVE);
    /** A blank as a web page writes it. */
    private static final Pattern BLANK = Pattern.compile("&(?:nbsp|ensp|emsp|thinsp);");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private InlineTags() {}

    static DecodedText removed(DecodedText text) {
        boolean tags = text.text().indexOf("</") >= 0;
        boolean blanks = text.text().indexOf("sp;") >= 0;
        if (!tags && !blanks) {
            return text;
        }
        String spaced = blanks ? BLANK.matcher(text.text()).replaceAll("\u00A0") : text.text();
        String plain = TAG.matcher(spaced)
                .replaceAll(tag -> "\n"
                        .repeat((int) LINE_END.matcher(tag.group()).results().count()));
        return new DecodedText(plain, text.encoding());
    }
}
