package org.gouji.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.gouji.audit.SoundReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an office does in a month, in a real browser: first login, upload, run, finding, review, a rule changed with approval
 * and taken back, export. Looks for Chromium as Debian installs it and is skipped where there is none. With the system property
 * {@code gouji.screenshots} every page is kept as a picture, at the width of a screen and of a tablet.
 */
class InABrowserTest {

    private static final String RULE = "arithmetic/requests-balance";
    private static final String SAID = ".said[role=status], .fault[role=alert]";
    private static final String PASSWORD = "Qinghe-2026-xy";
    private static final double PATIENCE = 90_000;

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();

    @Test
    void aMonthInAnOffice() throws Exception {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "没有安装 Chromium，跳过浏览器测试");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (Served served = Served.in(folder, RULE, "arithmetic/carried-out-within-total");
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                // A container has no room for the sandbox; the pages are our own.
                                .setArgs(List.of("--no-sandbox")))) {
            Files.copy(Path.of("reports-in/roster.csv"), served.reports().resolve("roster.csv"));
            Files.copy(Path.of("rules/README.md"), folder.resolve("rules/README.md"));
            Page admin = page(browser, served);
            firstLogin(admin, served);
            String approver = account(admin, "zhao", "规则审批人");
            audit(admin);
            review(admin);
            changeRule(admin, browser, served, approver);
            export(admin);
            Screenshots.of(admin, served, faults);
        }
        assertThat(faults).isEmpty();
    }

    private Page page(Browser browser, Served served) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(served.base())
                .setLocale("zh-CN")
                .setViewportSize(1280, 800));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        // A script or style that the page's own policy refuses, or that is not there, shows here.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + " " + error));
        page.onDialog(dialog -> dialog.accept());
        return page;
    }

    private static void firstLogin(Page page, Served served) {
        String once = served.bean(FirstAdministrator.class).password().orElseThrow();
        login(page, "admin", once);
        replace(page, once);
        login(page, "admin", PASSWORD);
        assertThat(page.locator("h1")).hasText("总览");
    }

    private static void login(Page page, String name, String password) {
        page.navigate("/login");
        page.getByLabel("用户名").fill(name);
        page.getByLabel("密码").fill(password);
        button(page, "登录").click();
    }

    private static void replace(Page page, String once) {
        assertThat(page.locator("h1")).hasText("修改密码");
        page.getByLabel("原密码").fill(once);
        page.locator("#new").fill(PASSWORD);
        page.getByLabel("再输一次新密码").fill(PASSWORD);
        button(page, "修改").click();
        assertThat(page.locator(SAID)).containsText("密码已修改");
    }

    /** Adds an account and returns its one-time password as the page shows it. */
    private static String account(Page page, String name, String role) {
        page.navigate("/accounts");
        page.locator("#name").fill(name);
        page.locator("#display").fill(name);
        page.locator("form[action='/accounts'] label")
                .filter(new Locator.FilterOptions().setHasText(role))
                .first()
                .click();
        button(page, "新增").click();
        String said = page.locator(SAID).innerText();
        return said.replaceFirst("(?s).*一次性密码：([\\w-]+).*", "$1");
    }

    private static void audit(Page page) {
        page.navigate("/runs");
        page.locator("#files").setInputFiles(new FilePayload[] {
            file("云岫市财政局2023年年报.txt", "云岫市财政局", 2023, "12"),
            file("清漪县民政局2023年年报.txt", "清漪县民政局", 2023, "12"),
            file("清漪县民政局2022年年报.txt", "清漪县民政局", 2022, "11")
        });
        button(page, "上传并审核").click();
        assertThat(page.locator(SAID)).containsText("已收下 3 个文件");
        assertThat(page.locator("#now")).containsText("没有正在进行的审核");
        page.reload();
        assertThat(page.locator("tbody tr").first()).containsText("首次审核：共 3 份年报，错误 2");
    }

    private static FilePayload file(String name, String office, int year, String resolved) {
        String text = SoundReport.text("单元格: {requests.resolved.total: '" + resolved + "'}")
                .replace("清河县", office)
                .replace("2023", String.valueOf(year));
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void review(Page page) {
        link(page, "问题").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.locator("tbody tr a").first().click();
        assertThat(page.locator("dl.facts").first()).containsText("应为／建议");
        page.locator("#set_conclusion").selectOption("属实");
        page.locator("#set_state").selectOption("已通知");
        page.locator("#set_opinion").fill("已电话核实");
        button(page, "保存").click();
        assertThat(page.locator("section", new Page.LocatorOptions().setHasText("处理记录")))
                .containsText("已电话核实");
        page.locator("main a", new Page.LocatorOptions().setHasText("回到问题列表")).click();
        page.locator("#conclusion").selectOption("待核实");
        button(page, "筛选").click();
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private void changeRule(Page author, Browser browser, Served served, String once) throws Exception {
        link(author, "规则").click();
        author.locator("main a", new Page.LocatorOptions().setHasText("相等"))
                .first()
                .click();
        assertThat(author.locator("h1")).containsText("A01");
        button(author, "说明").click();
        assertThat(author.locator("#explained")).containsText("成立");
        author.locator("a.button", new Page.LocatorOptions().setHasText("修改这条规则"))
                .click();
        assertThat(author.locator("#messages")).containsText("通过检查");
        assertThat(author.locator(".cm-keyword").first()).isVisible();
        String before = Files.readString(folder.resolve("rules/" + RULE + ".drl"));
        edit(author, before.replace("package rules.arithmetic", "package rules.arithmetic\nimport java.io.File;"));
        assertThat(author.locator(".messages li").first()).isVisible();
        assertThat(author.locator(".fault-mark").first()).isVisible();
        edit(author, before.replace("两者应相等", "两者应当相等"));
        assertThat(author.locator("#messages")).containsText("通过检查");
        author.locator("#reason").fill("措辞与格式说明一致");
        button(author, "保存草稿并试运行").click();
        assertThat(author.locator("#trial")).containsText("有变化 2 个");
        button(author, "提交审批").click();
        assertThat(author.locator("h2", new Page.LocatorOptions().setHasText("处理")))
                .isVisible();
        String change = author.url();

        Page approver = page(browser, served);
        login(approver, "zhao", once);
        replace(approver, once);
        login(approver, "zhao", PASSWORD);
        approver.navigate(change);
        assertThat(approver.locator(".diff .new").first()).containsText("两者应当相等");
        button(approver, "批准并启用").click();
        assertThat(approver.locator(SAID)).containsText("规则已启用");
        assertThat(Files.readString(folder.resolve("rules/" + RULE + ".drl"))).contains("两者应当相等");

        approver.navigate("/rules/versions");
        approver.locator("summary").first().click();
        approver.locator("details[open] input[name=reason]").fill("先按原措辞");
        approver.locator("details[open] button").click();
        assertThat(approver.locator(SAID)).containsText("已回退到第 1 个版本");
        assertThat(Files.readString(folder.resolve("rules/" + RULE + ".drl"))).isEqualTo(before);
        approver.context().close();
    }

    private static void edit(Page page, String text) {
        page.evaluate("text => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", text);
    }

    private static void export(Page page) throws Exception {
        page.navigate("/runs");
        Download download =
                page.waitForDownload(() -> page.locator("tbody a", new Page.LocatorOptions().setHasText("下载"))
                        .first()
                        .click());
        assertThat(download.suggestedFilename()).startsWith("审核结果-").endsWith("-第1次.xlsx");
        try (var workbook = WorkbookFactory.create(download.path().toFile())) {
            assertThat(workbook.getSheet("问题清单").getLastRowNum()).isPositive();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator link(Page page, String name) {
        return page.locator("nav.main").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }
}
