package org.gouji.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gouji.findings.Conclusion;
import org.gouji.findings.Ground;
import org.gouji.findings.Rectification;
import org.gouji.findings.Response;
import org.gouji.findings.Review;
import org.gouji.findings.Reviewed;
import org.gouji.store.FindingRow;
import org.gouji.store.FindingTable;
import org.gouji.store.ReviewTable;
import org.gouji.store.Run;
import org.gouji.store.RunTable;
import org.gouji.store.Sight;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes decisions on findings of the last run, for the page and for programs alike. */
@Component
class ReviewDesk {

    /**
     * What is to be decided, by labels; what is blank stays as it is.
     *
     * @param until 有效期 as a day
     */
    record Wanted(List<String> keys, String conclusion, String ground, String state, String opinion, String until) {}

    private static final int MOST = 2_000;
    private static final int LONGEST_OPINION = 2_000;

    private final RunTable runs;
    private final FindingTable findings;
    private final ReviewTable reviews;
    private final Found found;

    ReviewDesk(RunTable runs, FindingTable findings, ReviewTable reviews, Found found) {
        this.found = found;
        this.runs = runs;
        this.findings = findings;
        this.reviews = reviews;
    }

    /** Which findings are meant, as the log tells it. */
    static String about(List<String> keys) {
        return keys == null ? "" : keys.size() + " 条：" + String.join(" ", keys);
    }

    /** Returns on how many findings it was decided. */
    int decide(Wanted wanted) {
        List<String> keys = wanted.keys() == null
                ? List.of()
                : wanted.keys().stream().distinct().toList();
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请选择要处理的问题（一次不超过 " + MOST + " 条）");
        }
        Run run = runs.lastFinished().orElseThrow(() -> new Problem(HttpStatus.CONFLICT, "还没有审核结果"));
        List<ReviewTable.Decision> decisions = new ArrayList<>();
        Map<String, FindingRow> rows = findings.byKeys(run.id(), Set.copyOf(keys), Sight.ALL).stream()
                .collect(Collectors.toMap(FindingRow::key, Function.identity()));
        for (String key : keys) {
            FindingRow row = rows.get(key);
            if (row == null) {
                throw new Problem(HttpStatus.NOT_FOUND, "最近一次审核中没有这条问题：" + key);
            }
            decisions.add(new ReviewTable.Decision(key, row.figures(), review(row, wanted)));
        }
        reviews.add(decisions, Person.currentName(), "网页");
        return decisions.size();
    }

    /** Takes what an office says to a finding that it was told; it may say it anew until it is told that all is done. */
    void answer(String key, Response given) {
        FindingRow row = found.finding(key);
        Response response = new Response(
                plain("单位意见", given.opinion()),
                plain("整改措施", given.measures()),
                plain("更正后内容", given.corrected()),
                given(given.done()) ? day("完成时间", given.done()).toString() : "",
                plain("责任人", given.person()));
        if (response.opinion().isEmpty() && response.measures().isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "请填写整改措施；对问题有不同意见的，请填写单位意见");
        }
        if (row.state() == Rectification.MENDED) {
            throw new Problem(HttpStatus.CONFLICT, "这个问题已登记为“已整改”，不再接收反馈；有补充的请与审核机关联系");
        }
        Review before = reviews.history(key).stream()
                .findFirst()
                .map(Reviewed::review)
                .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "最近一次审核中没有这条问题"));
        reviews.answer(key, row.figures(), before.with(Rectification.ANSWERED), response, Person.currentName());
    }

    private static String plain(String name, String text) {
        String plain = text == null ? "" : text.strip().replace("\r\n", "\n");
        if (plain.length() > LONGEST_OPINION) {
            throw new Problem(HttpStatus.BAD_REQUEST, name + "不超过 " + LONGEST_OPINION + " 字");
        }
        return plain;
    }

    private static Review review(FindingRow row, Wanted wanted) {
        Conclusion conclusion = given(wanted.conclusion())
                ? Conclusion.of(wanted.conclusion()).orElseThrow(() -> wrong("核实结论", wanted.conclusion()))
                : row.conclusion();
        Optional<Ground> ground = given(wanted.ground())
                ? Optional.of(Ground.of(wanted.ground()).orElseThrow(() -> wrong("原因", wanted.ground())))
                : given(wanted.conclusion()) ? Optional.empty() : row.ground();
        if (conclusion == Conclusion.DENIED && ground.isEmpty()) {
            throw new Problem(HttpStatus.BAD_REQUEST, "核实结论为“不属实”时要选原因");
        }
        Rectification state = given(wanted.state())
                ? Rectification.of(wanted.state()).orElseThrow(() -> wrong("整改状态", wanted.state()))
                : row.state();
        String opinion = given(wanted.opinion()) ? wanted.opinion() : row.opinion();
        if (opinion.length() > LONGEST_OPINION) {
            throw new Problem(HttpStatus.BAD_REQUEST, "意见不超过 " + LONGEST_OPINION + " 字");
        }
        Optional<LocalDate> until = given(wanted.until())
                ? Optional.of(day("有效期", wanted.until()))
                : given(wanted.conclusion()) ? Optional.empty() : row.until();
        Person person = Person.current();
        return new Review(conclusion, ground, state, opinion, person == null ? "" : person.display(), until);
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw wrong(name, text);
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static Problem wrong(String name, String value) {
        return new Problem(HttpStatus.BAD_REQUEST, name + "不能是“" + value + "”");
    }
}
