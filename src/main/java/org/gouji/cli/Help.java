package org.gouji.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --help}, in Chinese, with Chinese headings. */
@Command(
        synopsisHeading = "用法：",
        descriptionHeading = "%n",
        parameterListHeading = "%n参数：%n",
        optionListHeading = "%n选项：%n",
        commandListHeading = "%n命令：%n",
        customSynopsis = {})
final class Help {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示本帮助。")
    private boolean asked;
}
