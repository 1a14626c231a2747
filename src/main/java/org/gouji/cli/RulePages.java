package org.gouji.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.gouji.audit.Reason;
import org.gouji.pages.RuleBookPages;
import org.gouji.rules.Rulebook;

/** Finds the rule pages that a workbook can lead to. Only pages that are there, made of the same rules, are linked. */
final class RulePages {

    /** The folder beside the workbook that is looked for unasked. */
    static final String USUAL = "规则说明";

    private final Streams streams;

    RulePages(Streams streams) {
        this.streams = streams;
    }

    /**
     * Addresses of the pages relative to the workbook, by the rule's path; empty where there are none to lead to.
     *
     * @param given the folder asked for, null for the usual one
     */
    Map<String, String> of(Rulebook rulebook, Path given, Path workbook) {
        Path beside = workbook.toAbsolutePath().normalize().getParent();
        Path folder =
                (given == null ? beside.resolve(USUAL) : given).toAbsolutePath().normalize();
        Path index = folder.resolve("index.html");
        if (!Files.isRegularFile(index)) {
            if (given != null) {
                throw new UsageException("规则说明页的文件夹 " + given + " 中没有 index.html，请先运行 rules docs --out " + given);
            }
            return Map.of();
        }
        if (!madeOf(rulebook, index)) {
            streams.err().println("规则说明页（" + folder + "）不是按现行规则生成的，工作簿不链接；请重新运行 rules docs");
            return Map.of();
        }
        Map<String, String> pages = new TreeMap<>();
        RuleBookPages.names(rulebook.describe()).forEach((path, name) -> {
            Path page = folder.resolve(name + ".html");
            if (Files.isRegularFile(page)) {
                pages.put(path, address(beside, page));
            }
        });
        return pages;
    }

    private static boolean madeOf(Rulebook rulebook, Path index) {
        try {
            return Files.readString(index, StandardCharsets.UTF_8).contains("content=\"" + rulebook.hash() + "\"");
        } catch (IOException e) {
            throw new UsageException("规则说明页读不出 " + index + "：" + Reason.of(e));
        }
    }

    private static String address(Path beside, Path page) {
        boolean sameDrive = beside.getRoot() != null && beside.getRoot().equals(page.getRoot());
        if (!sameDrive) {
            return page.toUri().toASCIIString();
        }
        try {
            String relative = beside.relativize(page).toString().replace('\\', '/');
            return new URI(null, null, relative, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new UsageException("规则说明页的路径不能作为链接：" + page);
        }
    }
}
