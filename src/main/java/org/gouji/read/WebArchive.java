package org.gouji.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** The page inside a web archive (.mht), as browsers save a page with its pictures as one file. */
final class WebArchive {

    private static final Pattern HEAD =
            Pattern.compile("(?is)\\A.{0,2000}?^(mime-version|content-type)\\s*:.*", Pattern.MULTILINE);
    private static final Pattern MULTIPART = Pattern.compile("(?is).*content-type\\s*:\\s*(multipart/|text/html).*");
    private static final int LOOK_AT = 4096;
    private static final int DEEPEST = 8;

    private WebArchive() {}

    static boolean is(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK_AT), StandardCharsets.ISO_8859_1);
        return head.length() > 20
                && head.indexOf('<') != 0
                && namesContentType(head)
                && HEAD.matcher(head).matches()
                && MULTIPART.matcher(head).matches();
    }

    /** Whether the one header stands there that both patterns look for. */
    private static boolean namesContentType(String head) {
        String name = "content-type";
        for (int i = head.indexOf('-'); i >= 0; i = head.indexOf('-', i + 1)) {
            if (head.regionMatches(true, i - name.indexOf('-'), name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }

    static Content read(byte[] bytes) throws UnreadableException {
        try {
            byte[] page = page(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes)), 0);
            if (page == null) {
                throw new UnreadableException("网页存档（.mht）中没有网页正文，请用浏览器打开后另存为网页（.html）");
            }
            return HtmlReader.read(DecodedText.of(page));
        } catch (IOException e) {
            throw new UnreadableException("网页存档（.mht）已损坏，请用浏览器打开后另存为网页（.html）", e);
        }
    }

    private static byte[] page(Entity entity, int depth) throws IOException {
        if (entity.getBody() instanceof Multipart multipart && depth < DEEPEST) {
            for (Entity part : multipart.getBodyParts()) {
                byte[] page = page(part, depth + 1);
                if (page != null) {
                    return page;
                }
            }
        } else if (entity.getBody() instanceof SingleBody body && "text/html".equals(entity.getMimeType())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            body.writeTo(out);
            return out.toByteArray();
        }
        return null;
    }
}
