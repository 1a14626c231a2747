package org.gouji.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gouji.audit.RunOutcome;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Rectification;
import org.gouji.findings.Severity;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the description of the API says to people who write programs against it. */
@Component
class ApiWords implements OpenApiCustomizer {

    private static final String TOKEN = "口令牌";
    private static final String INTRODUCTION = """
            与网页同样的功能，供其他系统调用。口令牌由系统管理员在“账号”页发放，放在请求头 Authorization: Bearer 中。
            一般步骤：POST /api/v1/reports 上传年报（同样的文件重复上传没有影响，同名文件以新的为准），所得 run 是随之发起的审核；GET /api/v1/runs/{id} 查到 state 为“已完成”；
            GET /api/v1/findings 逐页取问题；POST /api/v1/findings/reviews 登记核实结论。
            出错时返回 application/problem+json，detail 是中文说明。分页从 page=1 起，size 不超过 500，total 是总数。""";
    private static final Map<String, String> SUMMARIES = new LinkedHashMap<>();

    static {
        of("GET /api/v1/me", "当前账号和角色");
        of("GET /api/v1/waiting", "待办：等着当前用户办的事");
        of("GET /api/v1/overview", "总览：最近一次审核按单位、主题的问题数");
        of("POST /api/v1/audits", "即时审核所传年报，结果不入库；返回的地址可取工作簿");
        of("GET /api/v1/audits/{id}", "即时审核的结果（JSON）");
        of("GET /api/v1/audits/{id}/workbook", "即时审核的工作簿");
        of("POST /api/v1/readings", "只读取所传年报，不核对、不入库：读出了哪些格、各部分和数字，与 extract --json 相同");
        of("POST /api/v1/submissions", "报送单位报送本单位和下级单位的年报");
        of("GET /api/v1/reports", "最近一次审核的年报");
        of("POST /api/v1/reports", "上传年报并发起审核；run=false 只收下");
        of("DELETE /api/v1/reports/{id}", "移出上传的文件，下次审核起不再审核");
        of("GET /api/v1/reports/{number}", "一份年报的读取情况和审核结果，与 audit --json 相同");
        of("GET /api/v1/reports/{number}/original", "年报原件");
        of("GET /api/v1/reports/{number}/two-years", "与上年年报逐格对照");
        of("GET /api/v1/runs", "历次审核，新的在前");
        of("POST /api/v1/runs", "发起审核；phase 为阶段，不给则按日期");
        of("GET /api/v1/runs/compare", "比较任意两次审核（from、to；不给则最近两次）：新出现、再次出现、已消除、未再审核、仍存在的问题");
        of("GET /api/v1/runs/{id}", "一次审核的状态、进度、结果");
        of("POST /api/v1/runs/{id}/cancel", "取消审核");
        of("GET /api/v1/runs/{id}/batch", "整批的结果：未收到的单位、各规则的核对情况");
        of("GET /api/v1/runs/{id}/workbook", "审核结果工作簿");
        of("GET /api/v1/findings", "最近一次审核的问题，可筛选");
        of("GET /api/v1/findings/{key}", "一条问题及处理记录、单位反馈、历次审核中的情况");
        of("POST /api/v1/findings/reviews", "登记核实结论、整改状态，可一次多条；不给的项不改");
        of("POST /api/v1/findings/import", "登记填好的工作簿、问题清单（csv）、反馈表（docx）");
        of("POST /api/v1/findings/{key}/response", "报送单位反馈整改情况");
        of("POST /api/v1/papers", "生成整改通知和反馈表（zip）");
        of("GET /api/v1/exports/{kind}", "导出：forward、working-papers、html、csv、json、rules、templates");
        of("GET /api/v1/schedule", "每月自动审核的时间");
        of("PUT /api/v1/schedule", "修改每月自动审核的时间");
        of("GET /api/v1/watch", "报告文件夹有变动时是否自动审核");
        of("PUT /api/v1/watch", "修改报告文件夹有变动时是否自动审核");
        of("GET /api/v1/retention", "保留最近几次审核的明细");
        of("PUT /api/v1/retention", "修改保留几次");
        of("GET /api/v1/instances", "共用一个数据库的各个实例");
        of("GET /api/v1/offices", "名册上的单位和收到的年报");
        of("GET /api/v1/offices/roster", "导出名册");
        of("POST /api/v1/offices/roster", "导入名册（csv 或 xlsx）");
        of("DELETE /api/v1/offices/roster", "停用导入的名册");
        of("GET /api/v1/rules", "现行规则");
        of("GET /api/v1/rulebook", "现行规则集、参数方案，以及未启用的改动错在哪里");
        of("POST /api/v1/rulebook/trial", "试用规则文件夹（zip），不改现行规则");
        of("GET /api/v1/rules/params", "导出规则参数表（xlsx）");
        of("POST /api/v1/rules/params", "导入规则参数表，成为一项待审批的改动");
        of("GET /api/v1/rules/profiles", "参数方案和可改的参数、词表文件");
        of("PUT /api/v1/rules/profiles", "改用另一个参数方案");
        of("GET /api/v1/rules/source", "规则原文和用例；给出 code、title 的新规则得到一个可用的例子");
        of("GET /api/v1/rules/why", "一条规则对一份年报为什么报、为什么没报");
        of("POST /api/v1/rules/check", "检查草稿，不改规则");
        of("GET /api/v1/rules/changes", "规则改动，新的在前");
        of("POST /api/v1/rules/changes", "起草规则改动并试运行");
        of("GET /api/v1/rules/changes/{id}", "一项改动和试运行结果");
        of("POST /api/v1/rules/changes/{id}/trial", "重新试运行");
        of("POST /api/v1/rules/changes/{id}/propose", "提交审批");
        of("POST /api/v1/rules/changes/{id}/withdraw", "撤回");
        of("POST /api/v1/rules/changes/{id}/return", "退回，须写原因（note）");
        of("POST /api/v1/rules/changes/{id}/approve", "批准并启用");
        of("GET /api/v1/rules/versions", "规则集的历次版本");
        of(
                "GET /api/v1/rules/versions/preview",
                "在最近一次审核的年报上，换一个版本的规则会新增、不再报哪些问题，与 rules preview --json 相同；from、to 为版本序号，to 不给为现行；"
                        + "答 202 时还在比较，稍后再取");

        of("POST /api/v1/rules/versions/{number}/audit", "用这个版本的规则把最近一次审核的年报重新审核一遍，不改那次审核的结果");
        of("GET /api/v1/rules/versions/{number}/audit", "用这个版本重新审核与最近一次审核的差别：多少份年报、哪些问题");
        of("POST /api/v1/rules/versions/{number}/rollback", "回退到一个版本，须写原因（reason）");
        of("GET /api/v1/log", "日志");
        of("GET /api/v1/accounts", "账号");
        of("POST /api/v1/accounts", "新增账号，返回一次性密码");
        of("PUT /api/v1/accounts/{name}", "修改账号");
        of("POST /api/v1/accounts/{name}/password", "重置密码，返回一次性密码");
        of("GET /api/v1/tokens", "口令牌");
        of("POST /api/v1/tokens", "发放口令牌");
        of("DELETE /api/v1/tokens/{id}", "停用口令牌");
        of("GET /api/v1/backup", "下载备份");
    }

    private final String version;

    ApiWords(@Value("${gouji.version}") String version) {
        this.version = version;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title("勾稽接口").version(version).description(INTRODUCTION));
        api.setServers(null);
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.setSummary(SUMMARIES.get(method + " " + path))));
        PathItem findings = api.getPaths().get("/api/v1/findings");
        if (findings != null) {
            filters(findings.getGet());
        }
    }

    private static void filters(Operation list) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(filter("text", "单位、标题或内容中的文字"));
        parameters.add(filter("severity", labels(Severity.values(), Severity::getLabel)));
        parameters.add(filter("code", "规则编号，如 A01"));
        parameters.add(filter("theme", "规则主题，如 arithmetic"));
        parameters.add(filter("office", "单位（office_id）"));
        parameters.add(filter("year", "年度，如 2023"));
        parameters.add(filter("change", labels(RunOutcome.Change.values(), RunOutcome.Change::getLabel)));
        parameters.add(filter("conclusion", labels(Conclusion.values(), Conclusion::getLabel)));
        parameters.add(filter("state", labels(Rectification.values(), Rectification::getLabel)));
        parameters.add(filter("file", "文件名"));
        list.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals("asked"))
                .forEach(parameters::add);
        list.setParameters(parameters);
    }

    private static Parameter filter(String name, String description) {
        return new QueryParameter().name(name).description(description).schema(new StringSchema());
    }

    private static <E> String labels(E[] all, Function<E, String> label) {
        return String.join("、", Arrays.stream(all).map(label).toList());
    }

    private static void of(String address, String summary) {
        SUMMARIES.put(address, summary);
    }
}
