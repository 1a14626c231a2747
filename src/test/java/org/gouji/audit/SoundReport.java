package org.gouji.audit;

import org.gouji.settings.YamlFault;

/** The faultless report for tests of other packages, with changes written as in a case. */
public final class SoundReport {

    private SoundReport() {}

    public static String text(String... changes) {
        StringBuilder yaml = new StringBuilder("- 用例: x\n  应无发现: true\n");
        for (String change : changes) {
            yaml.append("  ").append(change).append('\n');
        }
        try {
            return SampleReport.text(
                    CaseFile.parse("用例", yaml.toString()).get(0).changes());
        } catch (YamlFault e) {
            throw new IllegalArgumentException(e);
        }
    }
}
