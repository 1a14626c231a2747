package org.gouji.claims;

import static org.gouji.claims.Term.*;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Column;
import org.gouji.facts.Quantity;
import org.gouji.facts.Row;

/** What the form of the year, the decisions counted before and the word 撤销 say of a count. */
final class DecisionCounts {

    /** Where decisions are counted as well, items are those of the form. */
    private static final Pattern DECISIONS_TOO = Pattern.compile("处理决定|(?:许可|处罚|强制)决定(?:数量|数)?为?\\d");
    /** Who sets a decision aside, or another word for taking back. */
    private static final Pattern REVOKED_BY = Pattern.compile("法院|判决|复议机关|复议决定|被撤销|予以撤销|撤诉|撤回");
    /** 撤销3件、责令履行2件: other ways to correct, which the table counts together with it. */
    private static final Pattern CORRECTED_OTHERWISE = Pattern.compile("责令|变更|确认|纠");

    /** Nothing but the name of the decision, so that it may be all of them. */
    private static final Pattern BARE = Pattern.compile(
            "[,;:、。和及]?(?:其中)?,?(?:全年度?|本年度?|20\\d{2}年度?|年内|我[省市县区镇局委办]|全[省市县区镇]|共|共计|共有|办理|作出|、|和|,)*(?:(?<field>[一-龥]{1,4})(?=行政))??(?:行政)?(?:许可|处罚|强制)(?:措施|决定|案件)?(?:共|为|有)?");

    private static final Pattern WHEN = Pattern.compile("(?:全年度?|本年度?|20\\d{2}年度?|年内),");

    /** What else may be counted by the names of decisions: entries, items, what other offices or some of them did. */
    private static final Pattern MADE_PUBLIC =
            Pattern.compile("公示|公开|发布|公布|上传|录入|归集|推送|网站|平台|信用|信息|数据|栏目|目录|清单|事项|领域|方面|其中|系统|窗口|大厅|网办|网上");

    private static final int AHEAD = 14;

    private final SentenceState state;

    DecisionCounts(SentenceState state) {
        this.state = state;
    }

    /** Whether 撤销 says what was done, and neither that a court corrected nor that the request was taken back. */
    boolean revokedByEither(Window window) {
        return revoked(window)
                && (!REVOKED_BY.matcher(state.text).find()
                        || CORRECTED_OTHERWISE.matcher(state.text).find());
    }

    /** 行政许可事项292项，…作出处理决定5021件: as the form of 2019 counts them, and no list that was made public. */
    boolean items(Window window, Quantity quantity, Term about) {
        return quantity.unit().equals("项")
                && !window.has(DECIDED)
                && (window.has(SHEETS) || about == SERVICE)
                && !window.has(PUBLISH)
                && onForm(Row.PERMITS, Column.PRIOR_ITEMS)
                && DECISIONS_TOO.matcher(state.text).find();
    }

    boolean onForm(Row row, Column column) {
        return state.readings.have(Metrics.cell(row, column));
    }

    /** 作出行政许可决定12件，行政处罚3件: the verb of the first is that of the second. */
    boolean afterDecision() {
        for (int k = state.open.size() - 1; k >= 0; k--) {
            Said one = state.open.get(k);
            if (one.count()) {
                ClaimSubject subject = one.meaning().subject();
                return one.meaning().held()
                        && (subject == ClaimSubject.PERMITS
                                || subject == ClaimSubject.PENALTIES
                                || subject == ClaimSubject.COERCIVE_MEASURES);
            }
        }
        return false;
    }

    /** 行政许可12件，行政处罚5312件: a list whose next item holds the number of its cell, too great for chance, counts decisions. */
    boolean beforeDecision(int i, int begin) {
        if (besideHandedOut(i)) {
            return true;
        }
        boolean bare = bare(begin, i);
        Term named = null;
        for (int k = i + 1; bare && k < Math.min(state.tokens.size(), i + AHEAD); k++) {
            Token token = state.tokens.get(k);
            if (token.is(STOP) || token.is(PUBLISH) || token.is(ITEMS) || token.is(SHEETS)) {
                return false;
            }
            named = Meanings.DECISIONS.contains(token.term()) ? token.term() : named;
            Quantity next = token.is(NUMBER) ? token.number().quantity() : null;
            boolean cases = next != null && named != null && !next.unit().equals("%");
            if (cases && next.value().compareTo(CountMeaning.NO_CHANCE) >= 0) {
                return state.readings.bear(List.of(Metrics.cell(Meanings.row(named), Column.DECISIONS)), next);
            }
        }
        return false;
    }

    /** Nothing but the name of the decision, or that of the office's own field before it: 水行政处罚 of a water office. */
    private boolean bare(int begin, int i) {
        Matcher name =
                BARE.matcher(state.text.substring(begin, state.tokens.get(i).from()));
        return name.matches() && (name.group("field") == null || state.scopes.namedIn(name.group("field")));
    }

    /** Whether a sentence begins there, but for the time that it speaks of: 2024年，. */
    private boolean opens(int begin) {
        String before = state.text.substring(state.text.lastIndexOf('。', begin - 1) + 1, begin);
        return before.isEmpty() || WHEN.matcher(before).matches();
    }

    /**
     * 行政处罚3381件，同比下降4.1%: a sentence of part two that begins with nothing but the name of the decision, where the
     * paragraph says nothing of what was made public.
     */
    boolean plainlyTold(int i, int begin, Quantity quantity) {
        boolean plain = state.passage.section() == 2
                && quantity.unit().equals("件")
                && !state.parts
                && opens(begin)
                && bare(begin, i);
        String heading = state.passage.heading();
        return plain && !MADE_PUBLIC.matcher(state.text).find() && !heading.contains("公示") && !heading.contains("平台");
    }

    /** 行政许可、行政处罚分别为12件、5312件: another number of the list is that of its cell. */
    private boolean besideHandedOut(int i) {
        int first = i;
        while (first > 0
                && (state.tokens.get(first - 1).is(NUMBER)
                        || state.tokens.get(first - 1).is(AND))) {
            first--;
        }
        if (first == 0 || !state.tokens.get(first - 1).is(PART)) {
            return false;
        }
        List<Term> names = new ArrayList<>();
        for (int k = first - 2; k >= 0 && !state.tokens.get(k).wall(); k--) {
            Token word = state.tokens.get(k);
            if (Meanings.DECISIONS.contains(word.term())) {
                names.add(0, word.term());
            } else if (!word.is(AND) && !word.is(DECIDED) && !word.is(THIS) && !word.is(YEAR) && !word.is(AREA)) {
                return false;
            }
        }
        int at = 0;
        for (int k = first; k < state.tokens.size() && at < names.size(); k++) {
            Token token = state.tokens.get(k);
            if (token.is(NUMBER)) {
                Quantity other = token.number().quantity();
                boolean borne = k != i
                        && other.value().compareTo(CountMeaning.NO_CHANCE) >= 0
                        && state.readings.bear(
                                List.of(Metrics.cell(Meanings.row(names.get(at)), Column.DECISIONS)), other);
                if (borne) {
                    return true;
                }
                at++;
            } else if (!token.is(AND)) {
                return false;
            }
        }
        return false;
    }

    /** 维持2件、撤销1件: the decision was set aside, or else the request taken back. */
    private boolean revoked(Window window) {
        return window.left().stream().anyMatch(this::revokes)
                || window.right().stream().anyMatch(this::revokes);
    }

    private boolean revokes(Token word) {
        return word.is(CORRECTED) && word.to() - word.from() == 2 && state.text.startsWith("撤销", word.from());
    }
}
