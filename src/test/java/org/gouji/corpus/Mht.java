package org.gouji.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Wraps a web page as browsers and word processors save it in one file (multipart/related). */
public final class Mht {

    private static final String BOUNDARY = "----=_NextPart_01DA4F6E.3B9C2D10";
    private static final int LINE = 75;

    private Mht() {}

    /** How the page's bytes are written. */
    public enum Transfer {
        QUOTED_PRINTABLE,
        BASE64,
        EIGHT_BIT
    }

    /** The file's bytes; a picture follows the page. */
    public static byte[] of(String html, Charset charset, Transfer transfer) {
        byte[] page = html.replaceAll("\r?\n", "\r\n").getBytes(charset);
        String name =
                charset.name().equals("GB18030") ? "gb2312" : charset.name().toLowerCase(java.util.Locale.ROOT);
        String encoded = switch (transfer) {
            case QUOTED_PRINTABLE -> quoted(page);
            case BASE64 -> Base64.getMimeEncoder().encodeToString(page);
            case EIGHT_BIT -> new String(page, StandardCharsets.ISO_8859_1);
        };
        String file = String.join(
                "\r\n",
                "From: <Saved by Blink>",
                "Snapshot-Content-Location: http://www.example.gov.cn/zwgk/nb.html",
                "Subject: =?utf-8?Q?=E5=B9=B4=E5=BA=A6=E6=8A=A5=E5=91=8A?=",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                "\ttype=\"text/html\";",
                "\tboundary=\"" + BOUNDARY + "\"",
                "",
                "This is a multi-part message in MIME format.",
                "",
                "--" + BOUNDARY,
                "Content-Type: text/html; charset=\"" + name + "\"",
                "Content-Transfer-Encoding: " + (transfer == Transfer.EIGHT_BIT ? "8bit" : word(transfer)),
                "Content-Location: http://www.example.gov.cn/zwgk/nb.html",
                "",
                encoded,
                "",
                "--" + BOUNDARY,
                "Content-Type: image/gif",
                "Content-Transfer-Encoding: base64",
                "Content-Location: http://www.example.gov.cn/logo.gif",
                "",
                "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7",
                "",
                "--" + BOUNDARY + "--",
                "");
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String word(Transfer transfer) {
        return transfer == Transfer.BASE64 ? "base64" : "quoted-printable";
    }

    private static String quoted(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (byte b : bytes) {
            if (b == '\r' || b == '\n') {
                out.append((char) b);
                column = 0;
                continue;
            }
            String piece = b > ' ' && b < 127 && b != '=' ? String.valueOf((char) b) : String.format("=%02X", b);
            if (column + piece.length() > LINE) {
                out.append("=\r\n");
                column = 0;
            }
            out.append(piece);
            column += piece.length();
        }
        return out.toString();
    }
}
