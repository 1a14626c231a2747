package org.gouji.claims;

import static org.gouji.claims.Term.*;
import static org.gouji.facts.Row.LITIGATION_AFTER_REVIEW;
import static org.gouji.facts.Row.LITIGATION_DIRECT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Row;

/** Tells from the words around a number and from the topic of the sentence what the number counts. */
final class Meanings {

    /** Why a bare number of permits or penalties may be something else. */
    static final String NOT_DECIDED = "未写明是处理决定";

    private static final String NO_CELL = "表中没有与之对应的单元格";
    private static final Set<Term> VERBS = EnumSet.of(NEW, RECEIVE, HANDLE, RESOLVE);
    static final Set<Term> DECISIONS = EnumSet.of(PERMIT, PENALTY, COERCE, SERVICE);
    /** What may stand beside a number of cases that the sentence before named. */
    private static final Set<Term> OF_ALL_CASES = EnumSet.of(
            NEW, RECEIVE, HANDLE, TOGETHER, CUMULATIVE, THIS, YEAR, LAST, AREA, OWN, SCOPE, AND, EACH, PART, COMPARE);

    private static final Set<Term> OUTCOMES = EnumSet.copyOf(Term.GROUPS);

    static {
        OUTCOMES.addAll(Term.REASONS);
    }

    private static final Set<Term> OFFICES = EnumSet.of(SCOPE);

    private Meanings() {}

    /**
     * @param topic what the sentence speaks of: a term of requests, disputes or table two, or OTHER
     * @param unit unit of the number
     */
    static Meaning of(Window window, Term topic, String unit) {
        return switch (topic) {
            case REQUEST -> request(window);
            case REVIEW, SUIT, DIRECT, AFTER, DISPUTE -> dispute(window, topic);
            case NORM, REG -> document(window, topic == NORM ? Row.NORMATIVE_DOCUMENTS : Row.REGULATIONS);
            case PERMIT, PENALTY, COERCE, SERVICE -> decision(window, topic, unit);
            case PROCURE -> purchases(window, unit);
            default -> Meaning.none(NO_CELL, kind(window));
        };
    }

    private static Meaning request(Window window) {
        if (window.hasAny(Term.DISPUTES) || window.has(FEE) || window.follows(FEE)) {
            return Meaning.none(NO_CELL, Meaning.Kind.ANY);
        }
        if (carried(window)) {
            return carry(window);
        }
        Set<Term> outcomes = withGranted(window, window.terms(Term.GROUPS));
        Set<Term> reasons = window.terms(Term.REASONS);
        // 因涉及第三方权益征求意见7件: what was done in the course of it
        boolean steps = window.left().stream().anyMatch(Meanings::isStep);
        if (steps && outcomes.isEmpty() && !reasons.isEmpty()) {
            return Meaning.none("只是其中一部分，" + NO_CELL, Meaning.Kind.ANY);
        }
        if (outcomes.isEmpty() && asksForMore(window, reasons)) {
            // 12件申请因内容不明确要求补正: what was asked of the applicant, and not what became of it
            return Meaning.probable(ClaimSubject.OUTCOME, Metrics.outcomes(reasons), "未写明是办理结果", Meaning.Kind.OUTCOME);
        }
        Set<Term> applicants = window.has(ANYBODY) ? Set.of() : window.terms(Term.APPLICANTS);
        if (applicants.isEmpty() && openList(window, OUTCOMES)) {
            Meaning some = outcome(outcomes, reasons);
            return Meaning.probable(some.subject(), some.metrics(), "“等”所指不能确定", Meaning.Kind.OUTCOME);
        }
        if (applicants.isEmpty() && (!outcomes.isEmpty() || !reasons.isEmpty())) {
            return outcome(outcomes, window.has(ETC) && !outcomes.isEmpty() ? Set.of() : reasons);
        }
        boolean pending = window.follows(UNFINISHED) && window.follows(CARRY);
        boolean unfinished = window.has(UNFINISHED) || window.follows(UNFINISHED);
        boolean lastYears = window.has(UNFINISHED)
                && window.left().stream().anyMatch(word -> word.is(LAST) || word.is(YEAR) && word.year() == -1);
        if (lastYears) {
            // 2022年未办结的13件
            return Meaning.of(ClaimSubject.CARRIED_IN, Metrics.requests(ClaimSubject.CARRIED_IN), Meaning.Kind.VERB);
        }
        if (!pending && unfinished && !window.has(RECEIVE) && !window.has(NEW)) {
            if (window.has(NEXT)) {
                // 下年度继续办理18件
                return Meaning.of(
                        ClaimSubject.CARRIED_OUT, Metrics.requests(ClaimSubject.CARRIED_OUT), Meaning.Kind.VERB);
            }
            return Meaning.probable(
                    ClaimSubject.CARRIED_OUT, Metrics.requests(ClaimSubject.CARRIED_OUT), "未办结的，未必是结转下年度的");
        }
        if (!pending && (window.has(PARTIAL) || window.follows(PARTIAL))) {
            return Meaning.none("只是其中一部分，" + NO_CELL, Meaning.Kind.ANY);
        }
        if (window.has(IN_TIME)) {
            return inTime();
        }
        if (window.has(REST) && window.follows(IN_TIME) && !window.loose()) {
            // 其余54件全部按时答复
            return Meaning.probable(ClaimSubject.RESOLVED, Metrics.requests(ClaimSubject.RESOLVED), "除前面所说之外的，未必是全部");
        }
        if (!applicants.isEmpty() && openList(window, Term.APPLICANTS)) {
            return Meaning.probable(
                    ClaimSubject.APPLICANT,
                    orAllOrganisations(applicants, outcomes),
                    "“等”所指不能确定",
                    Meaning.Kind.APPLICANT);
        }
        if (!applicants.isEmpty()) {
            return Meaning.of(ClaimSubject.APPLICANT, Metrics.applicants(applicants, outcomes), Meaning.Kind.APPLICANT);
        }
        long channels = channels(window.left());
        boolean every = channels + (window.has(DIRECT_MEANS) ? 1 : 0) > 1 || window.has(ETC) || window.has(TOGETHER);
        boolean asked = window.has(REQUEST) || window.has(ASK);
        if (channels == 1 && !every && asked && (window.has(RECEIVE) || window.has(NEW))) {
            return Meaning.probable(
                    ClaimSubject.RECEIVED,
                    Metrics.requests(ClaimSubject.RECEIVED),
                    "按渠道分列，未必是全部",
                    Meaning.Kind.CHANNEL);
        }
        if ((channels > 0 || window.has(DIRECT_MEANS)) && !every) {
            return Meaning.none("按渠道分列，" + NO_CELL, Meaning.Kind.CHANNEL);
        }
        Term verb = verb(window);
        boolean othersDone = window.has(REST) && verb == RESOLVE && !window.has(RESOLVE) && !window.loose();
        if (othersDone) {
            return Meaning.probable(ClaimSubject.RESOLVED, Metrics.requests(ClaimSubject.RESOLVED), "除前面所说之外的，未必是全部");
        }
        boolean named = window.has(REQUEST) || window.follows(REQUEST) || window.has(ASK) || window.follows(ASK);
        if (!named && (verb == null || window.loose() || window.has(REST))) {
            return Meaning.none("未写明是什么", kind(window));
        }
        ClaimSubject subject = verb == null
                ? ClaimSubject.HANDLED
                : switch (verb) {
                    case NEW -> ClaimSubject.NEWLY_RECEIVED;
                    case RECEIVE -> ClaimSubject.RECEIVED;
                    case RESOLVE -> ClaimSubject.RESOLVED;
                    default -> ClaimSubject.HANDLED;
                };
        boolean office = window.hasAny(OFFICES);
        return Meaning.of(subject, Metrics.requests(subject), office ? Meaning.Kind.OFFICE : Meaning.Kind.VERB);
    }

    /** What was resolved in time is some of what was resolved, or all of it. */
    static Meaning inTime() {
        return Meaning.probable(ClaimSubject.RESOLVED, Metrics.requests(ClaimSubject.RESOLVED), "只说按期办结的，未必是全部");
    }

    private static boolean asksForMore(Window window, Set<Term> reasons) {
        // 涉及第三方权益1件 is what became of it, 因涉及第三方权益征求意见7件 is not
        boolean consulted = reasons.contains(THIRD_PARTY)
                && (window.left().stream().anyMatch(Meanings::isStep)
                        || window.right().stream().anyMatch(Meanings::isStep));
        return consulted || reasons.contains(UNCLEAR) && (window.has(PARTIAL) || window.follows(PARTIAL));
    }

    private static boolean isStep(Token word) {
        return word.is(PARTIAL) && word.to() - word.from() > 2;
    }

    /** 不予公开、无法提供等情形610件, 科研机构、公益组织等主体59件: others of their kind may be among them. */
    private static boolean openList(Window window, Set<Term> kind) {
        boolean listed = false;
        boolean open = false;
        for (Token word : window.left()) {
            boolean item = kind.contains(word.term());
            open = !item && (open || listed && word.is(ETC));
            listed |= item;
        }
        return open;
    }

    /** 企业、律师事务所等30件 may be all organisations. */
    private static List<List<CellId>> orAllOrganisations(Set<Term> applicants, Set<Term> outcomes) {
        List<List<CellId>> metrics = new ArrayList<>(Metrics.applicants(applicants, outcomes));
        if (!applicants.contains(NATURAL)) {
            metrics.addAll(Metrics.applicants(Set.of(ORGANISATION), outcomes));
        }
        return metrics;
    }

    /** 公开或部分公开9件: beside 部分公开 a plain 公开 is 予以公开. */
    private static Set<Term> withGranted(Window window, Set<Term> outcomes) {
        if (!outcomes.contains(PARTLY)) {
            return outcomes;
        }
        List<Token> words = new ArrayList<>(window.left());
        words.addAll(window.right());
        for (int k = 1; k < words.size(); k++) {
            Token partly = words.get(k);
            Token before = words.get(words.get(k - 1).is(AND) && k > 1 ? k - 2 : k - 1);
            if (partly.is(PARTLY) && before.is(PUBLISH) && partly.from() - before.to() <= 3) {
                outcomes.add(GRANTED);
            }
        }
        return outcomes;
    }

    /** How many channels are named: 网络平台 is one. */
    private static long channels(List<Token> left) {
        return left.stream()
                .filter(token -> token.is(CHANNEL)
                        && left.stream().noneMatch(before -> before.is(CHANNEL) && before.to() == token.from()))
                .count();
    }

    /** 收到并办结 and 收到并办理 may mean what came in or what was done. */
    private static Term verb(Window window) {
        Term verb = window.nearest(VERBS);
        boolean both = verb == RECEIVE && (window.has(HANDLE) || window.has(RESOLVE))
                || verb == HANDLE && window.has(NEW)
                || verb == RESOLVE && window.has(RECEIVE) && !window.has(NEW)
                || verb == RESOLVE && verbsListed(window);
        return both ? HANDLE : verb;
    }

    /** 受理、办理、答复2件: each of the verbs may be the one that counts. */
    private static boolean verbsListed(Window window) {
        List<Token> left = window.left();
        for (int k = 2; k < left.size(); k++) {
            if (left.get(k).is(RESOLVE)
                    && left.get(k - 1).is(AND)
                    && left.get(k - 2).is(HANDLE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean carried(Window window) {
        // 9件待下年办理, 9件留待2024年办理
        boolean later = !window.hasAny(VERBS)
                && window.follows(HANDLE)
                && window.right().stream().anyMatch(word -> word.is(NEXT) || word.is(YEAR) && word.year() == 1);
        return later || window.has(CARRY) || window.follows(CARRY) && !window.hasAny(VERBS);
    }

    private static Meaning carry(Window window) {
        boolean sum = window.has(CARRY)
                && window.has(AND)
                && window.has(TOGETHER)
                && (window.has(NEW) || window.has(RECEIVE))
                && !window.has(RESOLVE);
        if (sum) {
            // 新收与结转合计2515件
            return Meaning.of(
                    ClaimSubject.HANDLED, List.of(Metrics.totals(Row.RECEIVED, Row.CARRIED_IN)), Meaning.Kind.VERB);
        }
        List<Token> words = new ArrayList<>(window.left());
        if (!window.has(CARRY)) {
            words = new ArrayList<>(window.right());
        } else if (window.right().stream().anyMatch(token -> token.is(NEXT) || token.is(YEAR))) {
            words.addAll(window.right());
        }
        int at = -1;
        for (int i = 0; i < words.size(); i++) {
            at = words.get(i).is(CARRY) ? i : at;
        }
        ClaimSubject subject = ClaimSubject.CARRIED;
        // 结转下年办理的5件均为2024年12月收到: the first word after it says where to
        boolean told = false;
        for (int i = 0; i < words.size() && !told; i++) {
            Term term = words.get(i).term();
            int year = words.get(i).year();
            if (term == NEXT || year == 1 && i > at) {
                subject = ClaimSubject.CARRIED_OUT;
                told = i > at;
            } else if (term == LAST || year == -1 || (term == THIS || term == YEAR && year == 0) && i > at) {
                subject = ClaimSubject.CARRIED_IN;
            } else if (year != 0) {
                return Meaning.none("说的是其他年度", Meaning.Kind.VERB);
            }
        }
        if (subject == ClaimSubject.CARRIED && words.stream().anyMatch(word -> word.is(UNFINISHED))) {
            // 除18件未到期结转外: what is not yet due goes into the next year
            subject = ClaimSubject.CARRIED_OUT;
        }
        return Meaning.of(subject, Metrics.requests(subject), Meaning.Kind.VERB);
    }

    private static Meaning outcome(Set<Term> outcomes, Set<Term> reasons) {
        List<List<CellId>> metrics = new ArrayList<>();
        if (!reasons.isEmpty()) {
            metrics.addAll(Metrics.outcomes(reasons));
        }
        if (!outcomes.isEmpty()) {
            metrics.addAll(Metrics.outcomes(outcomes));
        }
        return Meaning.of(ClaimSubject.OUTCOME, metrics, Meaning.Kind.OUTCOME);
    }

    private static Meaning dispute(Window window, Term topic) {
        boolean otherWord = window.has(RESULT_OTHER_WORD) || window.follows(RESULT_OTHER_WORD);
        if (!window.has(OTHER_RESULT) && otherWord && !window.has(UNFINISHED) && !window.hasAny(Term.RESULTS)) {
            // 撤诉1件: most offices count it as 其他结果
            Set<Row> withdrawn = cases(window, topic);
            boolean one = !withdrawn.isEmpty() && !(withdrawn.contains(Row.REVIEW) && withdrawn.size() > 1);
            return one
                    ? Meaning.probable(
                            withdrawn.contains(Row.REVIEW)
                                    ? ClaimSubject.REVIEW_RESULT
                                    : ClaimSubject.LITIGATION_RESULT,
                            Metrics.results(withdrawn, OTHER_RESULT),
                            NO_CELL,
                            Meaning.Kind.RESULT)
                    : Meaning.none(NO_CELL, Meaning.Kind.RESULT);
        }
        if (!window.has(OTHER_RESULT) && (window.has(UNFINISHED) || otherWord)) {
            return Meaning.none(NO_CELL, Meaning.Kind.RESULT);
        }
        Meaning cases = ofCases(window, topic);
        // 一审维持29件: may be all of them
        boolean some = window.has(PARTIAL) && !window.has(OTHER_RESULT) && cases.held();
        return some ? Meaning.probable(cases.subject(), cases.metrics(), NO_CELL) : cases;
    }

    private static Meaning ofCases(Window window, Term topic) {
        if (window.has(CARRY) || window.follows(CARRY)) {
            return Meaning.none(NO_CELL, Meaning.Kind.VERB);
        }
        Set<Row> cases = cases(window, topic);
        boolean mixed = cases.contains(Row.REVIEW) && cases.size() == 2 && !window.has(TOGETHER);
        if (cases.isEmpty() || mixed) {
            return Meaning.none("未写明是行政复议还是行政诉讼", Meaning.Kind.ANY);
        }
        boolean named = window.hasAny(Term.DISPUTES)
                || window.has(OURS)
                || window.right().stream().anyMatch(token -> Term.DISPUTES.contains(token.term()));
        Term result = window.nearest(Term.RESULTS);
        if (result == null && (window.has(OTHER_HANDLING) || window.follows(OTHER_HANDLING))) {
            result = OTHER_RESULT;
        }
        boolean rest = window.has(REST) && result != PENDING;
        boolean unknown =
                window.loose() || !window.left().stream().allMatch(word -> OF_ALL_CASES.contains(word.term()));
        if (rest || !named && result == null && unknown) {
            return Meaning.none("未写明是什么", Meaning.Kind.RESULT);
        }
        boolean review = cases.contains(Row.REVIEW);
        if (result != null) {
            ClaimSubject subject = review ? ClaimSubject.REVIEW_RESULT : ClaimSubject.LITIGATION_RESULT;
            return Meaning.of(subject, Metrics.results(cases, result), Meaning.Kind.RESULT);
        }
        ClaimSubject subject = cases.size() == 3
                ? ClaimSubject.DISPUTES
                : review
                        ? ClaimSubject.REVIEW
                        : cases.size() == 2
                                ? ClaimSubject.LITIGATION
                                : cases.contains(LITIGATION_DIRECT)
                                        ? ClaimSubject.LITIGATION_DIRECT
                                        : ClaimSubject.LITIGATION_AFTER_REVIEW;
        return Meaning.of(subject, List.of(Metrics.totals(cases.toArray(Row[]::new))), Meaning.Kind.DISPUTE);
    }

    private static Set<Row> cases(Window window, Term topic) {
        Set<Term> named = window.terms(Term.DISPUTES);
        if (named.isEmpty()) {
            named = Set.of(topic);
        }
        Set<Row> cases = new LinkedHashSet<>();
        boolean all = named.contains(DISPUTE) && topic == DISPUTE && !named.contains(REVIEW) && !named.contains(SUIT);
        if (named.contains(REVIEW) || all && window.has(DISPUTE)) {
            cases.add(Row.REVIEW);
        }
        boolean suits = named.contains(SUIT) && !named.contains(DIRECT) && !named.contains(AFTER);
        if (named.contains(DIRECT) || suits || all && window.has(DISPUTE)) {
            cases.add(LITIGATION_DIRECT);
        }
        if (named.contains(AFTER) || suits || all && window.has(DISPUTE)) {
            cases.add(LITIGATION_AFTER_REVIEW);
        }
        return cases;
    }

    private static Meaning document(Window window, Row row) {
        ClaimSubject subject =
                row == Row.NORMATIVE_DOCUMENTS ? ClaimSubject.NORMATIVE_DOCUMENTS : ClaimSubject.REGULATIONS;
        if (window.has(PARTIAL) || window.has(AMEND) || window.has(OTHER)) {
            return Meaning.none(NO_CELL, Meaning.Kind.ANY);
        }
        if (window.has(NORM) && window.has(REG) && window.has(TOGETHER)) {
            return Meaning.none("规章和规范性文件合在一起的数", Meaning.Kind.ANY);
        }
        Term verb = window.nearest(EnumSet.of(ISSUE, REPEAL, INFORCE, PUBLISH));
        if (verb == null && window.has(NEW) && window.has(row == Row.NORMATIVE_DOCUMENTS ? NORM : REG)) {
            // 新增规范性文件4件
            verb = ISSUE;
        }
        if (verb == null && window.has(NEW)) {
            // 存量22件，年内新增3件
            return Meaning.probable(
                    subject,
                    List.of(Metrics.cell(row, Column.ISSUED), Metrics.cell(row, Column.MADE)),
                    "未写明是制发、废止还是现行有效");
        }
        if (verb == null) {
            return Meaning.none("未写明是制发、废止还是现行有效", Meaning.Kind.ANY);
        }
        List<CellId> issued = Metrics.cell(row, Column.ISSUED);
        List<CellId> made = Metrics.cell(row, Column.MADE);
        List<CellId> inForce = Metrics.cell(row, Column.IN_FORCE);
        List<CellId> published = Metrics.cell(row, Column.PUBLISHED);
        if (verb == PUBLISH && window.has(CUMULATIVE)) {
            return Meaning.probable(subject, List.of(published(row), inForce), "历年累计数");
        }
        boolean opened = verb == PUBLISH && row == Row.NORMATIVE_DOCUMENTS;
        if (verb == PUBLISH && (!opened || window.has(ETC))) {
            return Meaning.probable(
                    subject,
                    List.of(issued, inForce, published, Metrics.cell(row, Column.PUBLIC_TOTAL)),
                    "公开的件数未必是制发或现行有效的件数");
        }
        return Meaning.of(
                opened ? ClaimSubject.PUBLISHED_DOCUMENTS : subject,
                switch (verb) {
                    case ISSUE -> List.of(issued, made, published);
                    case REPEAL -> List.of(Metrics.cell(row, Column.REPEALED));
                    case INFORCE -> List.of(inForce, Metrics.cell(row, Column.PUBLIC_TOTAL));
                    default -> List.of(issued, inForce, published, Metrics.cell(row, Column.PUBLIC_TOTAL));
                },
                Meaning.Kind.VERB);
    }

    private static List<CellId> published(Row row) {
        return Metrics.cell(row, Column.PUBLIC_TOTAL);
    }

    private static Meaning decision(Window window, Term topic, String unit) {
        boolean published = window.has(CHANNEL)
                || window.has(ASK)
                || window.has(REQUEST)
                || window.has(PUBLISH)
                || window.has(OTHER)
                || window.has(PARTIAL)
                || window.has(ITEMS);
        if (window.nearest(EnumSet.of(SHEETS, DECIDED)) == SHEETS) {
            return Meaning.none("说的是事项、清单，不是处理决定", Meaning.Kind.ANY);
        }
        boolean decided = window.has(DECIDED);
        Set<Term> named = window.terms(DECISIONS);
        List<CellId> cells = (named.isEmpty() ? Set.of(topic) : named)
                .stream()
                        .flatMap(one -> Metrics.cell(row(one), Column.DECISIONS).stream())
                        .toList();
        if (unit.equals("项") && !decided) {
            return Meaning.none("说的是事项、清单，不是处理决定", Meaning.Kind.ANY);
        }
        if (published || unit.equals("条") || unit.equals("%")) {
            return new Meaning(
                    ClaimSubject.PUBLISHED_DECISIONS, List.of(), "公开的条数、事项数不是处理决定数量", Meaning.Kind.ANY, cells);
        }
        ClaimSubject subject = subject(topic);
        if (!decided && !window.has(HANDLE) && !window.has(TOGETHER)) {
            return cells.size() == 1
                    ? Meaning.probable(subject, List.of(cells), NOT_DECIDED)
                    : Meaning.none(NOT_DECIDED, Meaning.Kind.ANY);
        }
        if (cells.size() > 1 && !window.has(TOGETHER)) {
            return Meaning.none("未写明是各有多少还是共有多少", Meaning.Kind.ANY);
        }
        return Meaning.of(subject, List.of(cells), Meaning.Kind.VERB);
    }

    /** 行政许可事项 N 项 of the form of 2019: those of last year with what came or went, or 上一年项目 N 项 alone. */
    static Meaning items(Term topic, boolean lastYears) {
        CellId before = new CellId(row(topic), Column.PRIOR_ITEMS);
        List<CellId> now = List.of(before, new CellId(row(topic), Column.CHANGE));
        return Meaning.of(subject(topic), List.of(lastYears ? List.of(before) : now), Meaning.Kind.VERB);
    }

    private static Meaning purchases(Window window, String unit) {
        boolean counted = !unit.equals("%") && !window.has(PUBLISH) && !window.has(OTHER) && !window.has(PARTIAL);
        return counted
                ? Meaning.of(
                        ClaimSubject.PROCUREMENT,
                        List.of(Metrics.cell(Row.PROCUREMENT, Column.ITEMS)),
                        Meaning.Kind.VERB)
                : Meaning.none(NO_CELL, Meaning.Kind.ANY);
    }

    static ClaimSubject subject(Term decision) {
        return switch (decision) {
            case PERMIT -> ClaimSubject.PERMITS;
            case PENALTY -> ClaimSubject.PENALTIES;
            case COERCE -> ClaimSubject.COERCIVE_MEASURES;
            default -> ClaimSubject.OTHER_SERVICES;
        };
    }

    static Row row(Term decision) {
        return switch (decision) {
            case PERMIT -> Row.PERMITS;
            case PENALTY -> Row.PENALTIES;
            case COERCE -> Row.COERCIVE_MEASURES;
            default -> Row.OTHER_SERVICES;
        };
    }

    private static Meaning.Kind kind(Window window) {
        return window.has(CHANNEL) ? Meaning.Kind.CHANNEL : window.has(SCOPE) ? Meaning.Kind.OFFICE : Meaning.Kind.ANY;
    }
}
