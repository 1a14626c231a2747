package org.gouji.claims;

import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;

/** Tells by the words around a count that it is of some of the requests or cases only, though its own words name all of them. */
final class OneAmongMany {

    /** 该申请人全年共提出申请21件: the requests of one of those who asked. */
    private static final Pattern ONE_ASKER = Pattern.compile(
            "该申请人|该(?:名|位)?(?:公民|当事人|村民|居民)|该人|此人|同一(?:个|名|位)?(?:申请)?人|同一(?:公民|当事人|主体)|某(?:申请人|公民)|其本人|单个申请人");
    /** 申请人2名，合计申请71件. */
    private static final Pattern PERSONS_BEFORE = Pattern.compile("\\d(?:名|位|人|户)[,(]?(?:其)?$");

    private static final Pattern ADDS_UP = Pattern.compile("^[,(]?(?:其)?(?:全年|年内|本年度?)?(?:合计|共计|累计|一共|总共|共|先后|分别)");
    /** 其中1名申请人提起5件. */
    private static final Pattern BY_PERSONS = Pattern.compile(
            "[\\d一二两三](?:名|位|家|户)(?:申请人|公民|自然人|企业|单位|原告|当事人|村民|居民)?(?:共|分别|先后|各|就|合计|累计)*(?:提起|提出|提交|申请|起诉)(?:了|的)?$");

    /** 涉及第三方合法权益的133件: what it is about, not how it ended. */
    private static final Pattern ABOUT = Pattern.compile("(?:涉及|涉|事关|关于|可能损害|认为)[^,;。\\d]{2,16}的$");
    /** 答复中引用《条例》第三十六条第(五)项的38件. */
    private static final Pattern QUOTING = Pattern.compile("(?:引用|援引|适用|依据|根据|按照)[^,;。]{2,30}的$");
    /** 5件未审结诉讼案件中，3件为直接起诉: kinds of those five. */
    private static final Pattern KIND_AMONG = Pattern.compile(
            "\\d(?:件|起|宗)(?!(?:行政|应诉|政府信息公开|信息公开|类|的)*(?:诉讼|案件|应诉)*中)[^,;。\\d]{1,14}中[,:](?:[^;。]{0,40})$");

    /** 有2件行政复议案件涉及征地, 2件行政复议案件经调解: what is said of them tells which they are. */
    private static final Pattern SAID_OF = Pattern.compile(
            "(?:政府信息公开|信息公开)?(?:类)?(?:行政)?(?:复议|诉讼)(?:申请|案件|案)?(?:均|都|已|分别)*(?:涉及|涉|经|因|系|被|由|属|与|是|为|中|入选)");
    /** 2件行政复议案件 */
    private static final Pattern NAMED_BEHIND = Pattern.compile("(?:政府信息公开|信息公开)?(?:类)?(?:行政)?(?:复议|诉讼)(?:申请|案件|案)");
    /** 针对…, 妥善应对…: what was done about some cases, or all of them. */
    private static final Pattern DEALT_WITH = Pattern.compile("(?<!共)有$|针对|^[,;:]?(?:对|就|围绕|以)|应对|剖析|研究|分析|选取");

    private static final int REACH = 64;

    private final SentenceState state;

    OneAmongMany(SentenceState state) {
        this.state = state;
    }

    /** @param begin where the words of the number at {@code i} begin */
    boolean of(int i, int begin, Meaning meaning) {
        int at = state.tokens.get(i).from();
        String words = state.text.substring(begin, at);
        ClaimSubject subject = meaning.subject();
        if (subject.isAboutRequests()
                && words.endsWith("的")
                && QUOTING.matcher(words).find()) {
            return true;
        }
        if (subject == ClaimSubject.OUTCOME
                && words.endsWith("的")
                && ABOUT.matcher(words).find()) {
            return true;
        }
        boolean cases = subject == ClaimSubject.REVIEW || subject == ClaimSubject.LITIGATION;
        if (cases
                && CountMeaning.holds(sentence(at), "名位家户")
                && BY_PERSONS.matcher(sentence(at)).find()) {
            return true;
        }
        if (NarrowedCount.REQUESTS.contains(subject)) {
            return words.contains("人") && ONE_ASKER.matcher(words).find()
                    || ADDS_UP.matcher(words).find()
                            && PERSONS_BEFORE
                                    .matcher(state.text.substring(Math.max(0, begin - 6), begin))
                                    .find();
        }
        boolean suits = subject == ClaimSubject.LITIGATION_DIRECT || subject == ClaimSubject.LITIGATION_AFTER_REVIEW;
        return suits
                && sentence(at).contains("中")
                && KIND_AMONG.matcher(sentence(at)).find();
    }

    /** Whether a number that stands before 行政复议案件 may be that of some of them only. */
    boolean behind(int i, int begin, Meaning meaning) {
        ClaimSubject subject = meaning.subject();
        boolean cases = subject == ClaimSubject.REVIEW
                || subject == ClaimSubject.LITIGATION
                || subject == ClaimSubject.DISPUTES;
        int from = state.tokens.get(i).from();
        int to = state.tokens.get(i).to();
        int end = Math.min(state.text.length(), to + SentenceState.PART_LENGTH);
        return cases
                && NAMED_BEHIND.matcher(state.text).region(to, end).lookingAt()
                && (SAID_OF.matcher(state.text).region(to, end).lookingAt()
                        || DEALT_WITH.matcher(state.text.substring(begin, from)).find());
    }

    /** What stands before a number in its sentence, as far as it may say of which cases the number is. */
    private String sentence(int to) {
        String before = state.text.substring(Math.max(0, to - REACH), to);
        return before.substring(before.lastIndexOf('。') + 1);
    }
}
