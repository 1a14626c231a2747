package org.gouji.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The members of a zip file. Each is unpacked only when it is asked for and never beyond a limit, whatever size the
 * archive declares for it.
 */
final class ZipParts implements AutoCloseable {

    /** What a member may grow to; the text of a yearly report has at most a few megabytes. */
    static final int MOST_BYTES = 24 * 1024 * 1024;

    private static final int MOST_MEMBERS = 20_000;

    private static final Charset GBK = Charset.forName("GB18030");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws UnreadableException where the archive's directory is broken or made to exhaust memory */
    static ZipParts open(byte[] bytes) throws UnreadableException {
        return open(() -> ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)));
    }

    /** As {@link #open(byte[])}, of a file that is read only where it is needed. */
    static ZipParts open(Path file) throws UnreadableException {
        return open(() -> ZipFile.builder().setPath(file));
    }

    /**
     * Names without the UTF-8 mark come from Windows in China, which writes them in GBK, or from macOS and some of Linux, which
     * write UTF-8 and do not say so.
     */
    private static Charset charset(ZipFile zip) {
        boolean utf8 = false;
        for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
            byte[] name = entry.getRawName();
            if (entry.getGeneralPurposeBit().usesUTF8ForNames() || isAscii(name)) {
                continue;
            }
            try {
                // 联通 in GBK is well-formed UTF-8 as well, but no Chinese.
                utf8 |= HAN.matcher(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)))
                        .find();
            } catch (CharacterCodingException e) {
                return GBK;
            }
        }
        return utf8 ? StandardCharsets.UTF_8 : GBK;
    }

    private static boolean isAscii(byte[] name) {
        for (byte one : name) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private static ZipParts open(Supplier<ZipFile.Builder> builder) throws UnreadableException {
        try {
            Charset charset;
            try (ZipFile raw =
                    builder.get().setCharset(StandardCharsets.ISO_8859_1).get()) {
                charset = charset(raw);
            }
            ZipParts parts = new ZipParts(builder.get().setCharset(charset).get());
            if (parts.entries().size() > MOST_MEMBERS) {
                throw new UnreadableException("压缩包中的文件超过 " + MOST_MEMBERS + " 个，未予读取");
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException("文件已损坏，无法打开，可能没有传完（docx、xlsx 和 zip 内部都是压缩包，这一个的压缩包坏了），请重新提供", e);
        }
    }

    List<ZipArchiveEntry> entries() {
        List<ZipArchiveEntry> entries = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(entries::add);
        return entries;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    Optional<byte[]> part(String name) throws UnreadableException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(bytes(entry));
    }

    byte[] bytes(ZipArchiveEntry entry) throws UnreadableException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException("压缩包中的文件加了密码，无法读取，请提供不加密的文件");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new UnreadableException("压缩包中的文件使用了不支持的压缩方法，无法读取");
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[64 * 1024];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                out.write(buffer, 0, read);
                if (out.size() > MOST_BYTES) {
                    throw new UnreadableException("压缩内容展开后超过 " + MOST_BYTES / (1024 * 1024) + " MB（可能是压缩炸弹），未予读取");
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UnreadableException("文件已损坏，其中的内容无法展开，可能没有传完（docx、xlsx 和 zip 内部都是压缩包，这一个的压缩包坏了），请重新提供", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new IllegalStateException("a channel in memory cannot fail to close", e);
        }
    }
}
