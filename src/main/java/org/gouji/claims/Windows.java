package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that belong to a number: those back to the number, mark or list item before it, and those right after it. */
final class Windows {

    private static final Pattern OURS =
            Pattern.compile("(?:有关|涉及|因|关于|由)?(?:政府|政务)?信息公开(?:工作|申请|事项)?(?:引发|引起|产生|相关|方面)?的?");

    private static final Pattern ASKERS =
            Pattern.compile("(?:申请人|群众|人民群众|社会公众|公众|当事人|社会各界)(?:提交|提出|递交|要求|申请)?的?(?:各类|有效|书面)?");

    /** 2件申请的答复结果为: what is counted are requests, not answers. */
    private static final Pattern RESULT_OF = Pattern.compile("[^,;:。、(]{0,8}申请(?:件)?的?(?:答复|办理|处理|办结)(?:结果|情况)");

    /** 9件答复中, 63件办结的申请中有: words that tell what the number before counts. */
    private static final Pattern AMONG = Pattern.compile(
            "(?:政府信息公开|信息公开|依申请公开|申请公开|行政|复议|诉讼|新收|受理|收到|已|作出的?|答复|办结|审结|办理|回复|申请|案件|件|的|当)+(?:中|里面?)(?![心国央介级医小学])(?:,|有|的)?");

    /** What may stand between a name and the bracket that holds its number: 不掌握相关信息(188件). */
    private static final Pattern NAMED = Pattern.compile("(?:类|的|相关|有关|政府|信息|申请|事项|决定|答复|情形|情况|类型)*");

    private static final Pattern CARRIED_ON = Pattern.compile("(?:并|已|将|需|均|全部|依法|按规定|依规|按照规定|拟)*");

    /** What a number in a bracket may count when it stands right before it. */
    private static final Set<Term> NAMES = EnumSet.noneOf(Term.class);

    static {
        NAMES.addAll(Term.GROUPS);
        NAMES.addAll(Term.REASONS);
        NAMES.addAll(Term.APPLICANTS);
        NAMES.addAll(Term.RESULTS);
    }

    /** 13件申请因收到时间较晚，结转至2024年: the reason holds no words of the number. */
    private static final Pattern POSTPONED =
            Pattern.compile("(?:政府信息公开|依申请公开)?(?:申请)?,?(?:因|由于)[^,;。:()\\d]{2,24},(?:已|将|需|均|依法|按规定|按照规定)*$");

    private static final Pattern BECAUSE = Pattern.compile("(?:,)?因[一-龥]{2,16}");

    private final String text;
    private final List<Token> tokens;

    Windows(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The words of the number at {@code i}, of which {@code start} is the first, in a sentence that ends before {@code to}. */
    Window of(int i, int start, int to) {
        List<Token> right = right(i, to);
        // 86件新收申请加5件上年结转: each number stands before what it counts
        boolean before = start > 0
                && start < i
                && tokens.get(start - 1).is(NUMBER)
                && tokens.get(start).from() == tokens.get(start - 1).to()
                && tokens.get(i - 1).to() < tokens.get(i).from()
                && !right.isEmpty()
                && tokens.subList(start, i).stream().noneMatch(token -> token.is(AND))
                && right.get(0).from() == tokens.get(i).to();
        return new Window(before ? List.of() : words(start, i), right, loose(i, start));
    }

    /** The words before the number alone. */
    Window before(int i, int start) {
        return new Window(words(start, i), List.of(), false);
    }

    /** Index of the first word that belongs to the number: back to the number, mark or list item before it. */
    int leftStart(int i, int from) {
        int start = i;
        while (start > from && !stops(start - 1)) {
            start--;
        }
        Window own = new Window(words(start, i), List.of(), false);
        boolean alone = start == i
                && tokens.get(i).is(NUMBER)
                && (tokens.get(i + 1).is(CLOSE) || tokens.get(i + 1).is(COMMA));
        if (alone && start > from && tokens.get(start - 1).is(OPEN)) {
            return named(start - 1, i, from);
        }
        int bracket = own.bare() && start > from && tokens.get(start - 1).is(CLOSE)
                ? Brackets.opening(tokens, start - 1, from)
                : -1;
        if (bracket > from && !stops(bracket - 1)) {
            return overBracket(bracket, start, from);
        }
        boolean mayReach = start > from
                && (tokens.get(start - 1).is(COMMA)
                        || tokens.get(start - 1).is(COLON)
                        || tokens.get(start - 1).is(CLOSE));
        if (own.bare() && mayReach && !own.has(PART) && !own.has(REST) && !namesCase(i)) {
            int back = start - 1;
            while (back > from && !stops(back - 1)) {
                back--;
            }
            boolean ofOthers = tokens.get(i + 1).from() - tokens.get(i).to() <= 2
                    && Term.RESULTS.contains(tokens.get(i + 1).term())
                    && tokens.subList(back, start).stream().anyMatch(token -> Term.RESULTS.contains(token.term()));
            if (ofOthers) {
                // 作出终止决定，1件尚未审结
                return start;
            }
            boolean counted = back > from && tokens.get(back - 1).is(NUMBER) || back == start - 1;
            return counted ? start : back;
        }
        return start;
    }

    /** 针对发生的3件行政复议案件: what the number counts stands right behind it. */
    private boolean namesCase(int i) {
        Token next = tokens.get(i + 1);
        return next.from() - tokens.get(i).to() <= 1
                && (next.is(REVIEW) || next.is(SUIT))
                && (i == 0 || tokens.get(i).from() - tokens.get(i - 1).to() > 1);
    }

    /** 予以公开(15件): what stands right before a bracket that holds nothing but a number. */
    private int named(int open, int i, int from) {
        boolean counts = !tokens.get(i).number().quantity().unit().equals("%");
        // 法人和其他组织申请(15件): who asked stands before it
        int name = open - 1 > from && tokens.get(open - 1).is(ASK) ? open - 2 : open - 1;
        boolean names = name >= from
                && NAMES.contains(tokens.get(name).term())
                && NAMED.matcher(text)
                        .region(tokens.get(name).to(), tokens.get(open).from())
                        .matches();
        return counts && names ? back(name, from) : i;
    }

    /** 不予公开(含第三方权益)3件, 公开率(含部分公开)为57.1%: the words before the bracket, unless they have a number of their own. */
    private int overBracket(int open, int start, int from) {
        int back = back(open - 1, from);
        boolean counted = back > from && tokens.get(back - 1).is(NUMBER);
        boolean carried = tokens.subList(back, open).stream().anyMatch(token -> token.is(NEW))
                && tokens.subList(open, start).stream().anyMatch(token -> token.is(CARRY));
        return counted || carried ? start : back;
    }

    private int back(int k, int from) {
        int back = k;
        while (back > from && !stops(back - 1)) {
            back--;
        }
        return back;
    }

    private boolean stops(int k) {
        Token token = tokens.get(k);
        return token.wall() || token.is(NUMBER);
    }

    /** The words between, without those that still belong to the number before (收到2件行政复议申请、1件诉讼). */
    private List<Token> words(int start, int i) {
        List<Token> words = withoutBrackets(start, i);
        words.removeIf(token -> token.wall() || token.is(NUMBER));
        if (start > 0 && tokens.get(start - 1).is(NUMBER)) {
            int among = among(start, i);
            words.removeIf(token -> token.to() <= among);
            for (int k = 0; k < words.size(); k++) {
                // 3件申请分别作出予以公开、无法提供答复各1件: all that comes after 分别 has a number of its own
                if (words.get(k).is(AND) || words.get(k).is(PART)) {
                    return words.subList(k + 1, words.size());
                }
            }
        }
        return words;
    }

    /** Of a bracket only the outcomes that it adds: 予以公开(含部分公开). */
    private List<Token> withoutBrackets(int start, int i) {
        List<Token> words = new ArrayList<>();
        int k = start;
        while (k < i) {
            int close = tokens.get(k).is(OPEN) ? k + 1 : -1;
            while (close > 0 && close < i && !tokens.get(close).is(CLOSE)) {
                close++;
            }
            if (close < 0 || close == i) {
                words.add(tokens.get(k));
                k++;
                continue;
            }
            List<Token> inside = tokens.subList(k + 1, close);
            boolean adds = !inside.isEmpty()
                    && inside.get(0).is(PART)
                    && text.charAt(inside.get(0).from() - 1) != '不'
                    && inside.stream().noneMatch(token -> token.is(NUMBER));
            if (adds) {
                inside.stream()
                        .filter(token -> Term.GROUPS.contains(token.term()) || Term.REASONS.contains(token.term()))
                        .forEach(words::add);
            }
            k = close + 1;
        }
        return words;
    }

    private List<Token> right(int i, int to) {
        List<Token> right = new ArrayList<>();
        int k = i + 1;
        while (k < to
                && !tokens.get(k).wall()
                && !tokens.get(k).is(NUMBER)
                && !tokens.get(k).is(AND)
                && !tokens.get(k).is(PART)) {
            right.add(tokens.get(k));
            k++;
        }
        if (!right.isEmpty()
                && RESULT_OF
                        .matcher(text)
                        .region(tokens.get(i).to(), text.length())
                        .lookingAt()) {
            return right.subList(0, 1);
        }
        int carried = k + 1 < to && tokens.get(k).is(COMMA) && tokens.get(k + 1).is(CARRY) ? k + 1 : -1;
        if (carried > 0
                && POSTPONED
                        .matcher(text)
                        .region(tokens.get(i).to(), tokens.get(carried).from())
                        .matches()) {
            return afterBracket(carried, to);
        }
        int bracket = right.isEmpty() ? closing(k, to) : -1;
        if (bracket > 0) {
            return afterBracket(bracket + 1, to);
        }
        boolean open = right.stream().allMatch(token -> token.is(PARTIAL) || token.is(UNFINISHED) || token.is(EACH));
        boolean carriesOn = open
                && k + 1 < to
                && tokens.get(k).is(COMMA)
                && tokens.get(k + 1).is(CARRY)
                && CARRIED_ON
                        .matcher(text.substring(
                                tokens.get(k).to(), tokens.get(k + 1).from()))
                        .matches();
        if (carriesOn) {
            List<Token> clause = new ArrayList<>();
            int m = k + 1;
            while (m < to && !stops(m)) {
                clause.add(tokens.get(m));
                m++;
            }
            return m < to && tokens.get(m).is(NUMBER) ? List.of() : clause;
        }
        Token shared = sharedResult(right, k, to);
        if (shared != null) {
            right.add(shared);
        }
        boolean contested = k < to && tokens.get(k).is(NUMBER);
        boolean adjacent = !right.isEmpty()
                && (right.get(0).from() - tokens.get(i).to() <= 4
                        || right.get(0).is(CARRY) && because(i, right.get(0))
                        || namedAsOurs(i, right)
                        || saysWhoAsked(i, right.get(0)));
        return contested || !adjacent ? List.of() : right;
    }

    /** 140件行政复议、49件行政诉讼获维持: the result behind the second case is that of the first, too; else null. */
    private Token sharedResult(List<Token> right, int k, int to) {
        boolean list = right.size() == 1
                && right.get(0).is(REVIEW)
                && k + 3 < to
                && tokens.get(k).is(AND)
                && tokens.get(k + 1).is(NUMBER)
                && tokens.get(k + 2).is(SUIT)
                && tokens.get(k + 1).from() == tokens.get(k).to()
                && tokens.get(k + 2).from() == tokens.get(k + 1).to();
        Token result = list ? tokens.get(tokens.get(k + 3).is(EACH) && k + 4 < to ? k + 4 : k + 3) : null;
        return result != null
                        && Term.RESULTS.contains(result.term())
                        && result.from() - tokens.get(k + 2).to() <= 3
                        && !text.startsWith("率", result.to())
                ? result
                : null;
    }

    /** The bracket that closes the one at {@code k} where no number stands in it: 剩余7件(含上年结转)结转下年度; else -1. */
    private int closing(int k, int to) {
        if (k >= to || !tokens.get(k).is(OPEN)) {
            return -1;
        }
        int close = k + 1;
        while (close < to && !tokens.get(close).is(CLOSE)) {
            if (tokens.get(close).is(NUMBER)) {
                return -1;
            }
            close++;
        }
        boolean carries = close + 1 < to && tokens.get(close + 1).is(CARRY);
        return carries ? close : -1;
    }

    private List<Token> afterBracket(int from, int to) {
        List<Token> words = new ArrayList<>();
        int k = from;
        while (k < to && !stops(k)) {
            words.add(tokens.get(k));
            k++;
        }
        return k < to && tokens.get(k).is(NUMBER) ? List.of() : words;
    }

    /** 13件因未到期转入2025年. */
    private boolean because(int i, Token carried) {
        return BECAUSE.matcher(text).region(tokens.get(i).to(), carried.from()).matches();
    }

    /** 12件申请人提交的政府信息公开申请. */
    private boolean saysWhoAsked(int i, Token next) {
        return ASKERS.matcher(text).region(tokens.get(i).to(), next.from()).matches();
    }

    /** 1起有关政府信息公开的行政复议案件. */
    private boolean namedAsOurs(int i, List<Token> right) {
        int to = tokens.get(i).to();
        return right.stream()
                .filter(token -> Term.DISPUTES.contains(token.term()))
                .findFirst()
                .filter(dispute ->
                        OURS.matcher(text.substring(to, dispute.from())).matches())
                .isPresent();
    }

    /** Whether words that mean nothing to us stand between the number and its verb or after it: they may be its object. */
    private boolean loose(int i, int start) {
        Token number = tokens.get(i);
        int before = i > start ? number.from() - tokens.get(i - 1).to() : 0;
        Token next = tokens.get(i + 1);
        boolean ends = next.wall() || next.is(AND) || next.is(NUMBER);
        return before > 3 || ends && next.from() - number.to() > 2;
    }

    /** Where the words end that tell of the number before {@code start} what it counts, else 0. */
    private int among(int start, int i) {
        Matcher among = AMONG.matcher(text)
                .region(tokens.get(start - 1).to(), tokens.get(i).from());
        return among.lookingAt() ? among.end() : 0;
    }

    int begin(int start, int i) {
        if (start < i && start > 0 && tokens.get(start - 1).is(NUMBER)) {
            for (int k = start; k < i; k++) {
                if (tokens.get(k).is(AND)) {
                    return tokens.get(k).to();
                }
            }
        }
        int begin = start == 0 ? 0 : Math.max(0, tokens.get(start - 1).to());
        if (start > 0 && start < i && tokens.get(start - 1).is(NUMBER)) {
            begin = Math.max(begin, among(start, i));
        }
        while (text.startsWith("其中", begin) && begin + 2 < tokens.get(i).from()) {
            begin += 2;
        }
        return begin;
    }
}
