package org.gouji.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.audit.CaseStory;
import org.gouji.facts.Form;
import org.gouji.facts.OfficeKind;
import org.gouji.findings.Evidence;
import org.gouji.findings.Finding;
import org.gouji.findings.Outcome;
import org.gouji.findings.SubCheckName;
import org.gouji.findings.Unchecked;
import org.gouji.rules.RuleDescription;
import org.gouji.rules.Rulebook;

/** The page of one rule, for the auditor who must defend it and the office that is held to it. */
final class RulePage {

    private static final int PLACES = 8;
    /** Cases that could not be checked: enough to see why, the others are of the same kinds. */
    private static final int MOST_UNCHECKED = 8;

    private static final Map<String, String> WHY = Map.of(
            "arithmetic", "统计表各格之间有固定的勾稽关系。关系不成立，至少有一个数填错，据此公布的数据不可用。",
            "completeness", "年度报告格式规定了必须写明的内容和必须填报的表格，缺少的内容公众无从得知。",
            "consistency", "正文与统计表说的是同一件事，数字不一致，公众不知道以哪一个为准。",
            "continuity", "相邻两年的报告首尾相接，两年的数、本年所说的增减，应当能够互相印证。",
            "timeliness", "条例对公布和提交年度报告规定了期限，逾期公布影响公众知情。",
            "format", "全国统一格式便于公众查阅，也便于逐级汇总；表格和结构不一致，数据就难以汇总。",
            "language", "年度报告是向社会公布的正式文件，用语差错、名称错误会使公众误解。",
            "rollup", "上级的汇总数由下级各数相加而成，对不上的要查明是汇总、填报还是口径的原因。",
            "anomaly", "数字本身不矛盾但少见，可能是填错列、填错单位或统计口径有出入，也可能确有其事，值得核实。",
            "control", "同一个数在不同来源应当相同，不同的要查明以哪一个为准。");

    private static final String COULD_BE_RIGHT = "按各列的含义，这样的数一般不会出现；也有说得通的情形，所以只请核实，不认定填错。";
    private static final String THE_SAME = "年度报告应当反映本年、本单位的情况。与上年或者与其他单位雷同，格式列为“内容雷同、敷衍塞责”，要查明是否照抄。";
    private static final String NOT_SET_DOWN = "全国没有明文规定，写明了公众看得更清楚；当地有要求的，由地方方案规定。";
    private static final String ASKED_LOCALLY = "有的地方要求写明数量，便于公众了解工作情况；全国没有统一规定。";
    private static final String BLANK = "空着或者画了符号，公众看不出是没有发生还是漏填；格式是否要求填 0 没有查到明文，所以请核实。";
    private static final String OWN_WORDS = "正文自己的数前后对不上，公众不知道以哪一个为准。";
    private static final String HABIT = "公文通行的写法，写得规范便于阅读；不影响报告的内容。";
    private static final String INSIDE = "只是审核人员核对的线索，没有规定要求这样写，不作为单位的问题。";
    private static final String NEEDED = "数据齐全、日期清楚，才能判断报告是否及时、是否完整。";
    /** Where what is said of the theme does not hold of the rule. */
    private static final Map<String, String> WHY_OF_RULE = Map.ofEntries(
            Map.entry("A09", COULD_BE_RIGHT),
            Map.entry("A10", COULD_BE_RIGHT),
            Map.entry("A11", COULD_BE_RIGHT),
            Map.entry("A12", COULD_BE_RIGHT),
            Map.entry("A14", COULD_BE_RIGHT),
            Map.entry("A16", "整行错了一格，看起来有许多数不对，其实只是录入或转换时错了位置，应当先核对位置再核对数字。"),
            Map.entry("C04", NOT_SET_DOWN),
            Map.entry("C09", BLANK),
            Map.entry("C10", BLANK),
            Map.entry("C13", "条例要求报告主要问题及改进情况。列了问题而没有说怎样改进的，公众会问；是否对应由人判断，所以请核实。"),
            Map.entry("C14", "“改进情况”可以理解为也包括上年问题改得怎样；条例和格式没有另作明文规定，所以不作为单位的问题。"),
            Map.entry("C16", "信息处理费收取情况按要求纳入年度报告；不写，公众不知道是没有收取还是漏报。"),
            Map.entry("C17", "收取费用涉及申请人的负担，写明件数和金额，公众才知道收了多少。"),
            Map.entry("C18", ASKED_LOCALLY),
            Map.entry("C20", ASKED_LOCALLY),
            Map.entry("C21", ASKED_LOCALLY),
            Map.entry("C23", INSIDE),
            Map.entry("C24", "写明编制依据，公众才知道报告按哪个条例、哪个格式编制；依据过时的，内容可能也没有按现行要求写。"),
            Map.entry("C25", "条例对政府部门的报告和本级政府的报告分别作了规定，政府办公室自己的报告不能由政府的报告代替。"),
            Map.entry("C26", INSIDE),
            Map.entry("C27", INSIDE),
            Map.entry("D04", "当地通知规定了公布日期的，按时公布便于统一汇总和公众查阅。"),
            Map.entry("D05", "条例没有规定乡镇、街道的期限，当地通知规定了的，按时公布便于统一汇总和公众查阅。"),
            Map.entry("F03", "用格式规定的标题，公众容易找到；稍有出入不影响内容，所以只是建议。"),
            Map.entry("F04", HABIT),
            Map.entry("F07", "图片里的数字不能检索、复制和核对，公众不便利用，汇总也要重新录入。"),
            Map.entry("F08", "正文直接看得到，公众获取最方便；没有查到专门规定。"),
            Map.entry("F09", "标题写明单位、年度和报告名称，公众才检索得到。"),
            Map.entry("F10", "有的地方限定篇幅，便于公众阅读；全国没有统一规定。"),
            Map.entry("F13", HABIT),
            Map.entry("L03", "报告里留有别处的名称，公众会以为内容是照抄的，要查明来由。"),
            Map.entry("L04", "样本文字没有填写或没有删去，报告还没有写完。"),
            Map.entry("L08", "公布个人信息会损害个人的合法权益，应当尽快核实、遮盖。"),
            Map.entry("L12", INSIDE),
            Map.entry("L13", "小标题说的与下面写的不是一回事，公众找不到要看的内容。"),
            Map.entry("L14", "年度报告应当反映本单位的情况。看起来不像写本单位的话，要查明是否套用。"),
            Map.entry("N07", OWN_WORDS),
            Map.entry("N18", OWN_WORDS),
            Map.entry("N20", INSIDE),
            Map.entry("N22", OWN_WORDS),
            Map.entry("N23", OWN_WORDS),
            Map.entry("Y07", THE_SAME),
            Map.entry("Y08", THE_SAME),
            Map.entry("Y09", THE_SAME),
            Map.entry("Y10", THE_SAME),
            Map.entry("X14", THE_SAME),
            Map.entry("X15", THE_SAME),
            Map.entry("Y15", "上年写明的打算，公众会看本年有没有下文。"),
            Map.entry("Y16", "已经公布的报告如有更正，应当说明，公众才知道以哪一份为准。"),
            Map.entry("D06", NEEDED),
            Map.entry("D07", NEEDED),
            Map.entry("D08", NEEDED),
            Map.entry("D09", "主管部门要掌握有多少单位按时公布了年度报告。"),
            Map.entry("D10", "年度报告发布在统一的栏目里，公众才找得到。"),
            Map.entry("N19", "引言介绍报告由哪几部分组成，应与报告本身一致。"),
            Map.entry("N17", "公开的条数与决定的件数含义不同，不必相等；相差悬殊的，读者会问是口径不同还是没有公开。"),
            Map.entry("R08", "下级报告没有收齐，汇总就无从核对，先要知道缺哪几家。"),
            Map.entry("R09", "不知道数字是本级的还是全地区的，就不能与下级的报告核对，读者也无从理解。"),
            Map.entry("K03", "上年已经查实并通知的问题，今年又有，说明没有整改到位。"));

    private final RuleDescription rule;
    private final List<CaseStory> stories;
    private final Map<String, RuleDescription> profiles;
    private final List<Sheet.Section> sections = new ArrayList<>();

    /** @param profiles the same rule under every profile, by the profile's name */
    RulePage(RuleDescription rule, List<CaseStory> stories, Map<String, RuleDescription> profiles) {
        this.rule = rule;
        this.stories = stories;
        this.profiles = profiles;
    }

    static String title(RuleDescription rule) {
        return (rule.info().code() + " " + rule.info().title()).strip();
    }

    static String profile(String name) {
        return name.equals(Rulebook.NATIONAL) ? "全国（" + name + "）" : name;
    }

    Sheet sheet(String file) {
        if (rule.status() == RuleDescription.Status.REFUSED) {
            section("refused", "为什么没有执行", List.of(new Block.Paragraph("规则文件未通过检查：" + rule.refusal())));
        }
        section(
                "what",
                "查什么",
                List.of(
                        new Block.Paragraph(or(rule.info().explanation(), "规则没有写说明。")),
                        new Block.Link("", "看规则原文（" + rule.file() + "）", "#drl")));
        section(
                "why",
                "为什么查",
                List.of(new Block.Paragraph(WHY_OF_RULE.getOrDefault(
                        rule.info().code(), WHY.getOrDefault(rule.info().theme(), "规则没有归入主题。")))));
        section("basis", "依据", bullets(bases(), "没有读到依据。"));
        section("raises", "会发现问题的例子", raising());
        section("quiet", "不会发现问题的例子", quiet());
        section(
                "needs",
                "需要什么",
                bullets(
                        rule.needs().stream()
                                .map(RuleDescription.Need::label)
                                .distinct()
                                .toList(),
                        "没有读到规则的条件。"));
        section("unchecked", "什么情况下不核对", unchecked());
        section("scope", "适用范围", scope());
        section("severity", "严重度和处置方式", severities());
        section("checks", "子项", checks());
        section("limits", "已知局限", List.of(new Block.Paragraph(or(rule.limits(), "规则说明中没有写明其他局限。"))));
        section("cases", "校验用例", cases());
        section("drl", "规则原文", source());
        return new Sheet(file, title(rule), facts(), new Block.Link("", "返回规则目录", "index"), sections);
    }

    /** The file; one written in sentences beside the DRL that each of them becomes. */
    private List<Block> source() {
        Block file = new Block.Paragraph("文件：rules/" + rule.file());
        if (rule.sentences().isEmpty()) {
            return List.of(file, new Block.Verbatim(rule.drl()));
        }
        List<Block> blocks = new ArrayList<>(List.of(file, new Block.Verbatim(rule.sentences())));
        if (!rule.beside().isEmpty()) {
            blocks.add(new Block.Paragraph("每一句变成的 DRL（执行的是这些 DRL，与手写的规则受同样的检查）："));
            blocks.add(new Block.Grid(
                    List.of("句子", "变成的 DRL"),
                    rule.beside().stream()
                            .map(each -> List.<Object>of(each.sentence(), String.join(" ", each.drl())))
                            .toList()));
            blocks.add(new Block.Verbatim(rule.drl()));
        }
        return blocks;
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>(List.of("主题：" + rule.info().themeLabel()));
        if (rule.status() != RuleDescription.Status.REFUSED) {
            facts.add("严重度：" + severities(rule));
            facts.add("处置方式：" + actions(rule));
        }
        facts.add("状态：" + rule.status().getLabel());
        if (rule.status() == RuleDescription.Status.NEEDS_WEB_PAGE) {
            facts.add("所需：" + rule.info().web());
        }
        return facts;
    }

    /** The severities of the sub-checks, gravest first. */
    static String severities(RuleDescription rule) {
        return each(
                rule,
                check -> check.severity().getLabel(),
                rule.info().severity().getLabel());
    }

    /** What the sub-checks ask for, in the order of their severities. */
    private static String actions(RuleDescription rule) {
        return each(
                rule, check -> check.action().getLabel(), rule.info().action().getLabel());
    }

    private static String each(
            RuleDescription rule, Function<RuleDescription.SubCheck, String> word, String withoutSubChecks) {
        String words = rule.subChecks().stream()
                .filter(RuleDescription.SubCheck::raises)
                .sorted(Comparator.comparing(RuleDescription.SubCheck::severity).reversed())
                .map(word)
                .distinct()
                .collect(Collectors.joining("、"));
        return words.isEmpty() ? withoutSubChecks : words;
    }

    private void section(String anchor, String title, List<Block> blocks) {
        sections.add(new Sheet.Section(anchor, title, blocks));
    }

    private List<String> bases() {
        return rule.subChecks().stream()
                .map(RuleDescription.SubCheck::basis)
                .distinct()
                .toList();
    }

    private List<Block> raising() {
        List<CaseStory> told =
                stories.stream().filter(story -> !story.findings().isEmpty()).toList();
        if (told.isEmpty()) {
            return List.of(new Block.Paragraph("这条规则的用例中没有能用文字演示的例子。"));
        }
        CaseStory story = told.get(0);
        List<Block> blocks = new ArrayList<>(before(story));
        blocks.add(new Block.Paragraph("审核结果："));
        story.findings().forEach(finding -> blocks.add(raised(finding)));
        return blocks;
    }

    private List<Block> before(CaseStory story) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph("用例“" + story.name() + "”：")));
        blocks.add(story.changes().isEmpty() ? new Block.Paragraph("一份没有毛病的年报。") : new Block.Bullets(story.changes()));
        return blocks;
    }

    private static Block raised(Finding finding) {
        List<String> where = new ArrayList<>();
        finding.where().stream().limit(PLACES).map(RulePage::place).forEach(where::add);
        if (finding.where().size() > PLACES) {
            where.add("等共 " + finding.where().size() + " 处");
        }
        if (!finding.stated().isEmpty() || !finding.expected().isEmpty()) {
            where.add((finding.stated().isEmpty() ? "" : "实为 " + finding.stated())
                    + (finding.stated().isEmpty() || finding.expected().isEmpty() ? "" : "，")
                    + (finding.expected().isEmpty() ? "" : "应为／建议 " + finding.expected()));
        }
        return new Block.Raised(
                finding.severity().getLabel() + "·" + finding.action().getLabel(), finding.message(), where);
    }

    private static String place(Evidence evidence) {
        String where = evidence.cell() != null
                ? evidence.cell().label()
                : evidence.section() == 0 ? "报告开头" : "第" + "一二三四五六".charAt(evidence.section() - 1) + "部分";
        String at = evidence.place().words();
        String said = evidence.absent() ? "没有" : evidence.text().isEmpty() ? "空白" : "“" + evidence.text() + "”";
        return where + (at.isEmpty() ? "" : "（" + at + "）") + "：" + said;
    }

    private List<Block> quiet() {
        return stories.stream()
                .filter(story -> story.outcome() == Outcome.CLEAN)
                .findFirst()
                .map(story -> {
                    List<Block> blocks = new ArrayList<>(before(story));
                    blocks.add(new Block.Paragraph("审核结果：未发现问题。"));
                    return blocks;
                })
                .orElse(List.of(new Block.Paragraph("这条规则的用例中没有“未发现问题”的例子。")));
    }

    private List<Block> unchecked() {
        Set<String> lines = new LinkedHashSet<>();
        Set<String> told = new HashSet<>();
        boolean cells = rule.needs().stream().anyMatch(need -> !need.codes().isEmpty());
        if (cells) {
            lines.add("要用的格是空白、符号或者没有读出来时，该行（列）记为“未能核对”，空白不当作 0");
        }
        for (CaseStory story : stories) {
            if (!story.unchecked().isEmpty()) {
                Unchecked first = story.unchecked().get(0);
                int more = story.unchecked().size() - 1;
                boolean blank = first.why().startsWith("缺少表") && !told.add("缺少表");
                if (!blank && told.add(first.why())) {
                    lines.add("用例“" + story.name() + "”：" + named(SubCheckName.words(first.subCheck())) + "未能核对，"
                            + first.why() + (more > 0 ? "（另有 " + more + " 处）" : ""));
                }
            }
            if (story.outcome() == Outcome.NOT_APPLICABLE && told.add(story.reason())) {
                lines.add("用例“" + story.name() + "”：不适用，" + story.reason());
            }
        }
        return bullets(lines.stream().limit(MOST_UNCHECKED).toList(), "没有不能核对的情形：只要读到报告就能判断。");
    }

    private List<Block> scope() {
        List<String> lines = new ArrayList<>();
        List<OfficeKind> kinds = rule.applies();
        lines.add("单位："
                + (kinds.isEmpty()
                        ? "各类单位"
                        : kinds.stream().map(OfficeKind::getLabel).collect(Collectors.joining("、"))));
        lines.add("版式：" + rule.info().forms().stream().map(Form::getLabel).collect(Collectors.joining("、")));
        lines.add("年度：" + (rule.since() == 0 ? "各年度" : rule.since() + " 年度起"));
        return List.of(new Block.Bullets(lines));
    }

    private List<Block> severities() {
        List<List<Object>> rows = new ArrayList<>();
        profiles.forEach((name, described) -> {
            if (described.status() == RuleDescription.Status.REFUSED) {
                return;
            }
            rows.add(List.of(
                    profile(name),
                    severities(described),
                    actions(described),
                    described.status().getLabel()));
        });
        return rows.isEmpty()
                ? List.of(new Block.Paragraph("规则文件被拒用，没有读到严重度。"))
                : List.of(new Block.Grid(List.of("参数方案", "严重度", "处置方式", "状态"), rows));
    }

    private List<Block> checks() {
        if (rule.subChecks().isEmpty()) {
            return List.of(new Block.Paragraph("规则文件被拒用，没有读到子项。"));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (RuleDescription.SubCheck check : rule.subChecks()) {
            boolean main = rule.info().path().endsWith("/" + check.name());
            rows.add(List.of(
                    main ? "主要子项" : check.name(),
                    check.raises() ? check.severity().getLabel() : "不作判断",
                    check.raises() ? check.action().getLabel() : "",
                    check.message()));
        }
        return List.of(new Block.Grid(List.of("子项", "严重度", "处置方式", "说明文字（{ } 内为填入的内容）"), rows));
    }

    private List<Block> cases() {
        if (stories.isEmpty()) {
            return List.of(new Block.Paragraph("没有用例。"));
        }
        return List.of(new Block.Grid(
                List.of("应有结果", "用例"),
                stories.stream()
                        .map(story -> List.<Object>of(story.kind().getLabel(), story.name()))
                        .toList()));
    }

    private static String named(String words) {
        return words.isEmpty() ? "" : words + "，";
    }

    private static List<Block> bullets(List<String> lines, String none) {
        return lines.isEmpty() ? List.of(new Block.Paragraph(none)) : List.of(new Block.Bullets(lines));
    }

    private static String or(String text, String none) {
        return text.isEmpty() ? none : text;
    }
}
