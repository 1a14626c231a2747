package org.gouji.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gouji.rules.Rulebook;
import org.gouji.rules.RulebookException;
import org.gouji.settings.Parameters;
import org.gouji.settings.ProfileText;

/**
 * A sheet of parameters as the profile of a place.
 *
 * @param yaml the text of the profile: only what differs from the national one
 * @param changes what differs from the profile as it is now, one line each; empty where nothing does
 * @param before the name of the profile that the sheet was compared with
 */
public record ParametersImport(String yaml, List<String> changes, String before) {

    /**
     * Reads a sheet; writes nothing.
     *
     * @param name the place whose profile it is to be; one that is not there yet begins with the national one
     * @throws ParametersException where the name or anything in the sheet cannot be used
     * @throws RulebookException where the profile that would come of it cannot be loaded
     */
    public static ParametersImport of(Rulebook rulebook, Path sheet, String name)
            throws ParametersException, RulebookException {
        if (name.equals(Rulebook.NATIONAL)) {
            throw fault("全国方案不从表中导入，请写明要导入成哪个地方的方案，如 清河县");
        }
        if (!name.matches("[\\p{L}\\p{N}_-]{1,60}")) {
            throw fault("方案名称“" + name + "”不合规，只能用文字、数字、“-”和“_”");
        }
        boolean there = rulebook.profiles().contains(name);
        String from = ParametersReader.exportedFrom(sheet);
        if (there && !from.isEmpty() && !from.equals(name)) {
            throw fault("这张表是从参数方案 " + from + " 导出的，而 " + name + " 已有自己的方案，导入会把它的改动都冲掉；请重新导出 " + name + " 的参数表，在新表上改");
        }
        Parameters national = rulebook.under(Rulebook.NATIONAL).parameters();
        Parameters before = there ? rulebook.under(name).parameters() : national;
        Parameters wanted = ParametersReader.read(sheet, name, before);
        List<String> changes = before.changes(wanted);
        String yaml = ProfileText.of(
                national, wanted, there ? head(rulebook.folder(), name) : "# " + name + "的参数方案：只写与全国方案不同的几项。\n");
        rulebook.proposed(name, yaml);
        return new ParametersImport(yaml, changes, before.profile());
    }

    private static ParametersException fault(String words) {
        return new ParametersException(List.of(words));
    }

    /** The comments at the beginning of a profile, which an import keeps. */
    private static String head(Path rules, String name) throws ParametersException {
        try {
            return Files.readString(rules.resolve("profiles").resolve(name + ".yaml"))
                    .lines()
                    .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw fault("读不出现有的参数方案：" + Reason.of(e));
        }
    }
}
