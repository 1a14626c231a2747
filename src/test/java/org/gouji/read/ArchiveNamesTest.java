package org.gouji.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names in archives as Windows, macOS and Linux write them. */
class ArchiveNamesTest {

    @TempDir
    Path folder;

    @Test
    void macOsWritesUtf8WithoutSayingSo() throws Exception {
        assertThat(names("UTF-8", false, "2023/望川县人民政府2023年年报.txt", "readme.txt"))
                .containsExactly("2023/望川县人民政府2023年年报.txt", "readme.txt");
    }

    @Test
    void windowsInChinaWritesGbk() throws Exception {
        assertThat(names("GBK", false, "2023/望川县人民政府2023年年报.txt", "云岫市.txt"))
                .containsExactly("2023/望川县人民政府2023年年报.txt", "云岫市.txt");
        // In GBK these two letters happen to be well-formed UTF-8.
        assertThat(names("GBK", false, "联通.txt")).containsExactly("联通.txt");
    }

    @Test
    void othersSayThatTheyWriteUtf8() throws Exception {
        assertThat(names("UTF-8", true, "清漪县.txt")).containsExactly("清漪县.txt");
    }

    private List<String> names(String charset, boolean told, String... names) throws Exception {
        Path file = folder.resolve(names[0].hashCode() + charset + told + ".zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(told);
            for (String name : names) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(1);
                zip.closeArchiveEntry();
            }
        }
        return Archive.members(file).orElseThrow().stream()
                .map(Archive.Member::name)
                .toList();
    }
}
