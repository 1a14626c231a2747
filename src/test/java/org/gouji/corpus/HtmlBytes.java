package org.gouji.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The bytes of a web page and the character set that it declares, which need not be the same. */
public enum HtmlBytes {
    UTF_8("utf-8", StandardCharsets.UTF_8),
    UTF_8_UNDECLARED(null, StandardCharsets.UTF_8),
    /** The bytes are UTF-8, the page says gb2312. */
    UTF_8_AS_GB2312("gb2312", StandardCharsets.UTF_8),
    /** As old sites write it: the name gb2312 for the larger set. */
    GB18030_AS_GB2312("gb2312", Charset.forName("GB18030")),
    GB18030_UNDECLARED(null, Charset.forName("GB18030")),
    /** The bytes are GB18030, the page says utf-8. */
    GB18030_AS_UTF_8("utf-8", Charset.forName("GB18030"));

    private final String declared;
    private final Charset charset;

    HtmlBytes(String declared, Charset charset) {
        this.declared = declared;
        this.charset = charset;
    }

    String meta() {
        return declared == null
                ? ""
                : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared + "\">";
    }

    byte[] of(String html) {
        return html.getBytes(charset);
    }
}
