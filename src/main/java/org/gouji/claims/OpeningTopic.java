package org.gouji.claims;

import static org.gouji.claims.SentenceReader.CASES;
import static org.gouji.claims.SentenceReader.VERBS;
import static org.gouji.claims.Term.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimSubject;

/** Tells what a sentence speaks of before it names it: whether 申请, 结转 and the like are those of requests for information. */
final class OpeningTopic {

    private static final Pattern WHO_ASKS = Pattern.compile(
            "向[一-龥]{1,8}?(?:提出|提交)|群众|公众|社会|个人|公民|法人|组织|当事人|提出|提交|有效|书面|各类|各种|新|的|各|等|到|了|共|该|此|这|上述|所有|全部|来信|件|线上|线下|其他|合计|累计|并|及|和|与|方式|渠道|通过|以|邮件|信件|函|现场|过|任何");

    private static final Pattern DIVIDED = Pattern.compile("(?:当)?中|里|主要涉及|涉及|按|由");

    /** What 申请 counts in the tables. */
    private static final List<List<CellId>> ASKED = Metrics.requests(ClaimSubject.HANDLED);

    private static final Pattern HAN = Pattern.compile("[一-龥]{2,10}");

    /** Where a sentence begins to tell what the requests are about. */
    private static final Pattern SUBJECTS = Pattern.compile("(?<=.)(?:主要)?(?:涉及|集中在|集中于|内容|事由|领域)");

    /** What else people apply for, or an office carries from one year to the next. */
    private static final Pattern FOREIGN = Pattern.compile(
            "救助|低保|补贴|补助|资助|奖补|公租房|住房|廉租|贷款|认定|社保|参保|入学|专利|商标|仲裁|法律援助|强制执行|报名|审批|许可|证照|立案|注册|鉴定|业务|政务服务|企业开办|资金|经费|预算|项目|案件|指标|问题|会费|入党|农户|诉求");

    private final SentenceState state;

    OpeningTopic(SentenceState state) {
        this.state = state;
    }

    /** The topic before the sentence names one: what it names first may already be meant by the numbers before it. */
    Term of(int from, int to) {
        if (state.topic == DISPUTE) {
            String sentence = sentence(from, to);
            return sentence.contains("法院") && !sentence.contains("复议") ? SUIT : DISPUTE;
        }
        int clues = ofReceived(from, to) ? 1 : 0;
        int end = to;
        Set<Term> applicants = EnumSet.noneOf(Term.class);
        for (int i = from; i < to; i++) {
            Term term = state.tokens.get(i).term();
            if (state.topic == OTHER && (term == REQUEST || term == MENTION)) {
                return REQUEST;
            }
            if (term == OTHER || term == FEE || Term.DISPUTES.contains(term) || Term.TABLE_TWO.contains(term)) {
                end = i;
                break;
            }
            clues += clue(i, from, to);
            if (Term.APPLICANTS.contains(term) && applicants.add(term)) {
                clues += i + 1 < to && state.tokens.get(i + 1).is(ASK) ? 2 : 1;
            }
        }
        boolean requests = state.topic == OTHER
                && clues >= 2
                && !FOREIGN.matcher(SUBJECTS.split(sentence(from, Math.max(from + 1, end)))[0])
                        .find();
        return requests ? REQUEST : state.topic;
    }

    /** 21件中，网站提交13件: as many as the tables have requests. */
    private boolean ofReceived(int from, int to) {
        Token first = state.tokens.get(from);
        return first.is(NUMBER)
                && from + 1 < to
                && CASES.contains(first.number().quantity().unit())
                && DIVIDED.matcher(state.text)
                        .region(first.to(), state.text.length())
                        .lookingAt()
                && state.readings.bear(ASKED, first.number().quantity());
    }

    /** How much a word tells that requests for information are spoken of where the sentence only says 申请 or nothing. */
    private int clue(int i, int from, int to) {
        Term term = state.tokens.get(i).term();
        if (Term.GROUPS.contains(term) || Term.REASONS.contains(term)) {
            return 1;
        }
        if (term == CARRY) {
            boolean year = state.near(i, from, LAST) || state.near(i, from, NEXT) || state.near(i, from, YEAR);
            return !year ? 0 : casesFollow(i, to) || casesBefore(i, from) ? 2 : 1;
        }
        if (term == UNFINISHED) {
            boolean before = state.near(i, from, LAST) || state.near(i, from, YEAR);
            return before && casesFollow(i, to) ? 2 : 0;
        }
        if (term == HANDLE || term == RECEIVE || term == RESOLVE) {
            char last = state.text.charAt(state.tokens.get(i).to() - 1);
            boolean compared =
                    last == '量' && i + 1 < to && state.tokens.get(i + 1).is(COMPARE);
            return last == '数' || compared && term != RESOLVE ? 1 : 0;
        }
        boolean begins = term == NEW
                && from == 0
                && casesFollow(i, Math.min(to, i + 2))
                && state.text.charAt(state.tokens.get(i).from() + 1) != '增';
        if (begins) {
            // 全年新收33件，办结32件: at the head of a paragraph nothing else has been spoken of
            return 2;
        }
        if (term == DONE_RATE
                || term == NEW && i + 1 < to && state.tokens.get(i + 1).is(NUMBER)) {
            return 1;
        }
        if (term != ASK) {
            return 0;
        }
        boolean counted = i > from
                && state.tokens.get(i - 1).is(NUMBER)
                && state.tokens.get(i - 1).to() == state.tokens.get(i).from()
                && CASES.contains(state.tokens.get(i - 1).number().quantity().unit());
        boolean volume = state.tokens.get(i).to() - state.tokens.get(i).from() > 2
                && state.text.charAt(state.tokens.get(i).to() - 1) == '量';
        if (counted) {
            boolean received =
                    i - 1 > from && VERBS.contains(state.tokens.get(i - 2).term());
            return received
                            || divided(i)
                            || state.readings.bear(
                                    ASKED, state.tokens.get(i - 1).number().quantity())
                    ? 2
                    : 1;
        }
        boolean asked =
                i > from && VERBS.contains(state.tokens.get(i - 1).term()) && !otherKind(state.tokens.get(i), i, from);
        int next = i + 1 < to && state.tokens.get(i + 1).is(AND) ? i + 2 : i + 1;
        boolean compared = next < to
                && (state.tokens.get(next).is(COMPARE)
                        || state.tokens.get(next).is(UP)
                        || state.tokens.get(next).is(DOWN)
                        || state.tokens.get(next).is(LAST)
                        || state.tokens.get(next).is(YEAR));
        // 申请量：97件
        int number = i + 1 < to && state.tokens.get(i + 1).is(COLON) ? i + 2 : i + 1;
        boolean numbered = volume
                && number < to
                && state.tokens.get(number).is(NUMBER)
                && CASES.contains(state.tokens.get(number).number().quantity().unit());
        return asked || compared || numbered ? 2 : volume && i == from ? 1 : 0;
    }

    /** Whether what is carried over is counted in cases: 上年结转6件. */
    private boolean casesFollow(int i, int to) {
        for (int k = i + 1; k < Math.min(i + 4, to); k++) {
            Token token = state.tokens.get(k);
            if (token.is(NUMBER)) {
                return CASES.contains(token.number().quantity().unit());
            }
        }
        return false;
    }

    /** 57件因未到答复期限转至2024年. */
    private boolean casesBefore(int i, int from) {
        for (int k = i - 1; k >= Math.max(from, i - 3) && !state.tokens.get(k).wall(); k--) {
            Token token = state.tokens.get(k);
            if (token.is(NUMBER)) {
                return CASES.contains(token.number().quantity().unit());
            }
        }
        return false;
    }

    /** 612件申请中, 38件申请涉及: requests are what is divided. */
    private boolean divided(int ask) {
        return DIVIDED.matcher(state.text)
                .region(state.tokens.get(ask).to(), state.text.length())
                .lookingAt();
    }

    /** 收到低保申请86件: a word that we do not know says what is asked for. */
    boolean otherKind(Token ask, int i, int from) {
        if (i == from || !VERBS.contains(state.tokens.get(i - 1).term())) {
            return false;
        }
        String between = state.text.substring(state.tokens.get(i - 1).to(), ask.from());
        return HAN.matcher(between).matches()
                && !between.contains("信息")
                && !between.contains("公开")
                && WHO_ASKS.matcher(between).replaceAll("").length() > 1;
    }

    private String sentence(int from, int to) {
        return state.text.substring(
                state.tokens.get(from).from(),
                state.tokens.get(Math.max(from, to - 1)).to());
    }
}
