package org.gouji.read;

import java.util.regex.Pattern;

/** A text that a conversion to Markdown left the fonts of a web page in: the tags go, what they enclose and all lines stay. */
final class InlineTags {

    private static final Pattern TAG =
            Pattern.compile("</?(?:span|font|strong|em|b|u|o:p)(?=[\\s/>])[^<>]{0,400}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private InlineTags() {}

    static DecodedText removed(DecodedText text) {
        if (text.text().indexOf("</") < 0) {
            return text;
        }
        String plain = TAG.matcher(text.text())
                .replaceAll(tag -> "\n"
                        .repeat((int) LINE_END.matcher(tag.group()).results().count()));
        return new DecodedText(plain, text.encoding());
    }
}
