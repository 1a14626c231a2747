package org.gouji.claims;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Form;
import org.gouji.facts.FormLayout;
import org.gouji.facts.Row;
import org.gouji.facts.Table;

/** Sentences that say the same of all requests or cases, so that the cells beside it hold nothing: 全部办结, 均为自然人申请, 均为直接起诉. */
final class AllAlike {

    private static final Pattern ALL_DONE = Pattern.compile(
            "(?:全部|均|都|皆|悉数|已全部|现已全部)(?:已)?(?:依法|依规|依法依规|妥善|规范|及时|按照?(?:规定|要求)?(?:的)?程序|按规定|按照规定|在?(?:本|当)?年度?内|于?当年)*(?:予以|得到)?(?:办结|办理完毕|处理完毕|办理完结|答复完毕)(?!申请|总|的申请|的件|件|数|率)");

    private static final Pattern IN_TIME = Pattern.compile("按期|按时|期限|时限|法定|规定时间|规定的时间|时间内|工作日|(?<!年)内(?:全部|均|都)");

    private static final Pattern DUE = Pattern.compile("到期|应于|应在|应当在|届满|应办结|应答复|已到");

    private static final Pattern ALL_PERSONS = Pattern.compile(
            "(?:申请人)?(?:均|全部|都)(?:为|是|系|由|来自于?)?(?:自然人|公民个人|个人)(?:申请人?|提交|提出|网上申请|在线申请|提起|(?:通过|以)[^,。;]{1,10}(?:提出|提交|申请))?(?:的)?(?:申请)?(?=[,。;)、]|$)");

    private static final Pattern ALL_GRANTED =
            Pattern.compile("(?:均|全部|都)(?:已|已经)?(?:依法|依规|依法依规)?(?:作出|做出|为|是)?予以公开(?:答复)?(?=[,。;]|$)");

    /** What comes before a number, which is judged by what the number counts. */
    private static final Pattern LAST_NUMBER = Pattern.compile("^.*\\d");

    /** Words before 全部办结 by which it speaks of other things than this year's requests. */
    private static final Pattern OF_OTHERS = Pattern.compile("结转|上年|去年|其中|建议|提案|来信|留言|工单|热线|投诉|信访|补正|复杂|疑难");

    private static final Pattern NO_CARRY = Pattern.compile("(?:无|没有)[^,;]{0,12}(?:结转|上年|去年)[^,;]{0,12}");

    /** 行政诉讼19件，均为直接起诉: said of all suits that were just counted. */
    private static final Pattern ALL_OF_ONE_KIND = Pattern.compile(
            "(?:行政诉讼|诉讼)(?:案件|案)?(?:共|共计|为)?\\d+[件起宗](?:案件)?,?(?<all>(?:均|全部|都)(?:为|是|系|属于?)?(?:(?<after>(?:经)?(?:行政)?复议(?:之)?后(?:再)?(?:提起)?(?:的)?(?:行政)?(?:起诉|诉讼))|(?<straight>(?:未经(?:行政)?复议)?(?:而)?(?:直接|径行)(?:提起|向法院)?(?:的)?(?:行政)?(?:起诉|诉讼)))(?:的)?(?:案件|案)?)(?=[,。;]|$)");
    /** 行政复议49件，已全部审结: none is pending. */
    private static final Pattern ALL_SETTLED = Pattern.compile(
            "(?<kind>行政复议|复议|行政诉讼|诉讼)(?:案件|案)?(?:共|共计|为)?\\d+[件起宗](?:案件)?,?(?:目前|年底前|年内)?(?<all>(?:已)?(?:全部|均|都)(?:已)?(?:全部)?(?:依法)?(?:审结|结案))(?=[,。;]|$)");

    private final String text;
    private final int offset;
    private final List<Absences.None> found;

    AllAlike(String text, int offset, List<Absences.None> found) {
        this.text = text;
        this.offset = offset;
        this.found = found;
    }

    void requests(boolean requests) {
        allDone(requests);
        allPersons(requests);
        allGranted(requests);
    }

    /** What is said of all reviews or suits, right behind their number. */
    void disputes() {
        if (!text.contains("全部") && text.indexOf('均') < 0 && text.indexOf('都') < 0) {
            return;
        }
        Matcher kind = text.contains("诉") ? ALL_OF_ONE_KIND.matcher(text) : null;
        if (kind != null && kind.find()) {
            boolean after = kind.group("after") != null;
            Row none = after ? Row.LITIGATION_DIRECT : Row.LITIGATION_AFTER_REVIEW;
            none(
                    after ? ClaimSubject.LITIGATION_DIRECT : ClaimSubject.LITIGATION_AFTER_REVIEW,
                    Metrics.totals(none),
                    kind);
        }
        Matcher settled = text.contains("审结") || text.contains("结案") ? ALL_SETTLED.matcher(text) : null;
        while (settled != null && settled.find()) {
            boolean review = settled.group("kind").contains("复议");
            List<CellId> pending = review
                    ? List.of(new CellId(Row.REVIEW, Column.PENDING))
                    : List.of(
                            new CellId(Row.LITIGATION_DIRECT, Column.PENDING),
                            new CellId(Row.LITIGATION_AFTER_REVIEW, Column.PENDING));
            none(review ? ClaimSubject.REVIEW_RESULT : ClaimSubject.LITIGATION_RESULT, pending, settled);
        }
    }

    private void allDone(boolean requests) {
        if (!requests || !(text.contains("办结") || text.contains("完毕") || text.contains("完结"))) {
            return;
        }
        Matcher all = ALL_DONE.matcher(text);
        while (all.find()) {
            String clause = Absences.clauseAround(text, all.start(), all.end());
            String before = LAST_NUMBER
                    .matcher(NO_CARRY.matcher(text.substring(Math.max(0, all.start() - 24), all.start()))
                            .replaceAll(""))
                    .replaceFirst("");
            boolean base = all.start() > 0 && text.charAt(all.start() - 1) == '占';
            boolean other = base || OF_OTHERS.matcher(before).find();
            if (!IN_TIME.matcher(clause).find() && !DUE.matcher(text).find() && !other) {
                add(ClaimSubject.CARRIED_OUT, Metrics.requests(ClaimSubject.CARRIED_OUT), all);
            }
        }
    }

    /** 均为自然人申请: no organisation asked. */
    private void allPersons(boolean requests) {
        if (!text.contains("自然人") && !text.contains("个人")) {
            return;
        }
        Matcher all = ALL_PERSONS.matcher(text);
        if (all.find() && (requests || all.group().startsWith("申请人"))) {
            add(ClaimSubject.APPLICANT, Metrics.applicants(Set.of(Term.ORGANISATION), Set.of()), all);
        }
    }

    /** 收到申请7件，全部予以公开: no other outcome. */
    private void allGranted(boolean requests) {
        if (!requests || !text.contains("予以公开")) {
            return;
        }
        Matcher all = ALL_GRANTED.matcher(text);
        boolean list = text.contains("其中") || text.contains("部分公开") || text.contains("不予公开");
        if (!list && all.find()) {
            Row[] others = FormLayout.rows(Table.REQUESTS, Form.FORM_2021, false).stream()
                    .filter(row -> row.isLeaf() && row != Row.GRANTED)
                    .toArray(Row[]::new);
            Row[] oneRow = FormLayout.rows(Table.REQUESTS, Form.FORM_2019, true).stream()
                    .filter(row -> row.isLeaf() && row != Row.GRANTED)
                    .toArray(Row[]::new);
            add(ClaimSubject.OUTCOME, List.of(Metrics.totals(others), Metrics.totals(oneRow)), all);
        }
    }

    /** Cases of which there are none, where all are of another kind. */
    private void none(ClaimSubject subject, List<CellId> cells, Matcher all) {
        found.add(new Absences.None(
                ClaimKind.RESULT, subject, List.of(cells), false, offset + all.start("all"), offset + all.end("all")));
    }

    private void add(ClaimSubject subject, List<List<CellId>> metrics, Matcher all) {
        found.add(new Absences.None(
                ClaimKind.EQUALITY, subject, metrics, false, offset + all.start(), offset + all.end()));
    }
}
