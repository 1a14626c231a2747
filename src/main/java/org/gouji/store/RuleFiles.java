package org.gouji.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of a rules folder that make up a rulebook: rules, their cases, the sentences they use, profiles and word lists. */
public final class RuleFiles {

    private static final int DEPTH = 4;
    private static final List<String> ENDINGS = List.of(".drl", ".dslr", ".dsl", ".yaml");

    private RuleFiles() {}

    /** Contents by path below the folder, with {@code /}. */
    public static Map<String, byte[]> of(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (ENDINGS.stream().anyMatch(name::endsWith)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    /** Writes files by path below a folder; each is whole at any moment. */
    public static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            put(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Makes the rule files of a folder these, and leaves everything else in it alone; each file is whole at any moment. */
    static void replace(Map<String, byte[]> files, Path folder) throws IOException {
        Map<String, byte[]> before = of(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(file.getValue(), before.get(file.getKey()))) {
                put(folder.resolve(file.getKey()), file.getValue());
            }
        }
        for (String name : before.keySet()) {
            if (!files.containsKey(name)) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    /** What differs, one file each, in the words of {@link RuleVersion#changes()}. */
    static List<String> changes(Map<String, byte[]> before, Map<String, byte[]> after) {
        List<String> changes = new ArrayList<>();
        after.forEach((name, content) -> {
            if (!before.containsKey(name)) {
                changes.add("新增 " + name);
            } else if (!Arrays.equals(content, before.get(name))) {
                changes.add("修改 " + name);
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changes.add("删除 " + name));
        return changes;
    }

    private static void put(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(".gouji-" + UUID.randomUUID() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
