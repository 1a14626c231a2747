package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Direction;
import org.gouji.facts.FormCell;
import org.gouji.facts.LooseNumber;
import org.gouji.facts.OfficeKind;
import org.gouji.facts.Quantity;

/**
 * Reads what the narrative states that can be held against something: claims, totals with their parts, and the numbers
 * that are held against nothing, with the reason.
 */
public final class ClaimReader {

    private static final List<String> ABOUT_DISCLOSURE = List.of("信息公开", "依申请", "政务公开", "公开工作", "公开申请", "政府信息", "不服答复");
    /** What a sentence says that goes on with the cases of the one before it. */
    private static final Pattern OF_CASES = Pattern.compile("复议|诉讼|起诉|败诉|维持|纠正|审结|撤诉");

    /** What an office does with cases of others: those it decides or answers for are not all about disclosure. */
    private static final Pattern OTHERS_CASES = Pattern.compile("办理|受理|(?<!正在|尚在|未)审理(?!中)|(?<!未|待)审结|应诉|承办|代理|出庭");

    /** Cases that an office answers for or decides on whatever they are about. */
    private static final Pattern ALL_CASES = Pattern.compile("应诉|承办|代理|出庭|复议机关|法院审结");

    private static final Pattern NOT_DISCLOSURE =
            Pattern.compile("(?:不|未|均不|均未)涉及(?:政府)?信息公开|非(?:政府)?信息公开|与(?:政府)?信息公开(?:工作)?无关|不属于(?:政府)?信息公开");
    private static final Pattern PARTS = Pattern.compile(
            "(?:由|包括|包含|分为|分|共|含|涵盖)[^。]{0,200}?(?<n>[二三四五六七八九两2-9])(?:个)?(?:大)?(?:部分(?:内容)?(?:组成|构成)?|方面(?:内容)?(?:组成|构成))");
    private static final Set<ClaimSubject> ASKED =
            EnumSet.of(ClaimSubject.NEWLY_RECEIVED, ClaimSubject.RECEIVED, ClaimSubject.HANDLED);
    private static final Pattern ALL_OF_THEM =
            Pattern.compile("(?:截至[^,。]{2,12},)?(?:本年度|全年)?(?:以上|上述|所有|全部|所收到的|收到的|各项)*申请(?:件|事项)?(?:已|均|全部|办结率|都)");
    private static final Pattern ALL_OF = Pattern.compile("[,、]?(?:案件|申请|诉讼|复议)*[,、]?(?:结果)?(?:已)?(?:均|都|全部|皆)");
    private static final Pattern OTHER_CAUSE = Pattern.compile(
            "因(?:不服)?(?![^,;。]{0,16}(?:公开|答复|申请|告知|信息))(?:[^,;。]{0,6})(?:行政处罚|行政许可|行政强制|行政征收|征收|征地|拆迁|补偿|工伤|劳动|治安|交通|执法|确权|登记|规划)[^,;。]{0,6}(?:引发|引起|产生|提起|导致)的?(?:行政)?(?:复议|诉讼)");
    private static final Pattern YEAR_BEFORE = Pattern.compile("上年|上一年|去年|往年");
    private static final Pattern NAMES_A_YEAR = Pattern.compile("20\\d{2}年|上年|上一年|去年|往年|本年|今年|全年|当年");
    private static final Pattern CARRIED_IN = Pattern.compile("上一?年度?(?:结转|转入|遗留)");
    private static final Pattern THE_REST = Pattern.compile("其余|余下|剩余|其他(?!组织)");
    private static final Pattern OLDER_CASES =
            Pattern.compile("(?:上一?年度?|去年|以前年度?|往年|20\\d{2}年度?)[^,;。]{0,10}(?:未审结|未结|尚未审结|延续|遗留|结转|转入|受理)");
    private static final Pattern HALF_NUMBER = Pattern.compile("20\\d{2}年");

    /** Numbers of one paragraph that are kept to find what a share is reckoned on. */
    private static final int MOST_COUNTS = 100;

    private final int reportYear;
    private final OfficeKind kind;
    private final String office;
    private final Readings readings;
    private final List<Object> facts = new ArrayList<>();
    /** The last paragraph that spoke of requests, null where another matter came after it. */
    private Passage aboutRequests;

    private ClaimReader(int reportYear, OfficeKind kind, String office, List<FormCell> cells) {
        this.reportYear = reportYear;
        this.kind = kind;
        this.office = office;
        this.readings = new Readings(cells);
    }

    /**
     * @param passages paragraphs of the narrative in reading order
     * @param reportYear year reported on, 0 where unknown
     * @param cells the cells of the report's form: readings that the form has no cell for are left out, and of several
     *     readings those that the tables bear out are kept
     * @return {@link Claim}, {@link org.gouji.facts.Breakdown} and {@link LooseNumber} facts in reading order
     */
    public static List<Object> read(
            List<Passage> passages, int reportYear, OfficeKind kind, String office, List<FormCell> cells) {
        ClaimReader reader = new ClaimReader(reportYear, kind, office, cells);
        passages.forEach(reader::passage);
        return reader.facts;
    }

    private void passage(Passage passage) {
        List<Token> tokens = Tokens.of(passage, reportYear);
        Term always = always(passage);
        Term topic = always == Term.OTHER && goesOn(passage) ? Term.REQUEST : always;
        boolean asked = always == Term.REQUEST || topic == Term.REQUEST;
        Scopes scopes = new Scopes(passage.text(), kind, office);
        Understanding words = new Understanding(passage.text(), tokens, office);
        Said before = null;
        List<Said> counts = new ArrayList<>();
        int from = 0;
        boolean oursBefore = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(Term.STOP)) {
                continue;
            }
            int start = from == 0 ? 0 : tokens.get(from - 1).to();
            String text = passage.text().substring(start, tokens.get(i).from());
            boolean ours = (passage.section() == 4
                            || aboutDisclosure(text)
                            || inWordsOfTheForm(text)
                            || passage.heading().contains("复议")
                            || passage.heading().contains("诉讼")
                            || underRequests(passage, text)
                            || oursBefore
                                    && OF_CASES.matcher(text).find()
                                    && !OTHERS_CASES.matcher(text).find())
                    && !(text.contains("信息公开") && notDisclosure(text))
                    && !otherCause(text);
            SentenceReader sentence = new SentenceReader(
                    new SentenceState(passage, tokens, scopes, topic, ours, readings), before, counts);
            List<Said> said = sentence.read(from, i);
            List<Said> told = numbers(passage, said, before, counts, words);
            boolean requests = sentence.topic() == Term.REQUEST;
            boolean counted = false;
            for (Said one : said) {
                requests |= one.meaning().subject().isAboutRequests();
                counted |= one.count();
                if (one.count() && counts.size() < MOST_COUNTS) {
                    counts.add(one);
                }
            }
            asked |= requests;
            oursBefore = requests || ours && Term.DISPUTES.contains(sentence.topic());
            absences(passage, tokens, text, start, requests, asked, ours, told, words);
            topic = sentence.topic() == Term.REQUEST || Term.DISPUTES.contains(sentence.topic())
                    ? sentence.topic()
                    : always;
            before = counted ? sentence.headOfNext() : null;
            from = i + 1;
        }
        aboutRequests = asked ? passage : null;
        parts(passage);
    }

    /** (二)依申请公开情况。…办理行政复议6件: what the part on requests tells of cases is about these. */
    private static boolean underRequests(Passage passage, String sentence) {
        String heading = passage.heading();
        return (heading.contains("依申请公开") || heading.contains("公开申请"))
                && OF_CASES.matcher(sentence).find()
                && !ALL_CASES.matcher(sentence).find();
    }

    /** 因行政处罚引发的行政复议11件: a cause that is none of disclosure. */
    private static boolean otherCause(String sentence) {
        return sentence.indexOf('因') >= 0 && OTHER_CAUSE.matcher(sentence).find();
    }

    private static boolean notDisclosure(String sentence) {
        return (sentence.contains("涉及")
                        || sentence.contains("非")
                        || sentence.contains("无关")
                        || sentence.contains("不属于"))
                && NOT_DISCLOSURE.matcher(sentence).find();
    }

    /**
     * Whether a sentence speaks of suits by the form's own row names and of no other cases: 全年未经复议直接起诉3件. Beside 应诉案件 and
     * the like the names may stand for all suits against the office.
     */
    private static boolean inWordsOfTheForm(String sentence) {
        String rest = sentence.replace("未经复议直接起诉", "").replace("复议后起诉", "");
        return rest.length() < sentence.length() && !rest.contains("诉") && !rest.contains("案");
    }

    private static boolean aboutDisclosure(String sentence) {
        for (String words : ABOUT_DISCLOSURE) {
            if (sentence.contains(words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a paragraph goes on with the requests of the one before it: 所有申请已全部办结. */
    private boolean goesOn(Passage passage) {
        return aboutRequests != null
                && aboutRequests.section() == passage.section()
                && aboutRequests.heading().equals(passage.heading())
                && ALL_OF_THEM.matcher(passage.text()).lookingAt();
    }

    private static Term always(Passage passage) {
        String heading = passage.heading();
        if (passage.section() == 3 || heading.contains("申请公开") || heading.contains("公开申请")) {
            return Term.REQUEST;
        }
        return passage.section() == 4 || heading.contains("复议") || heading.contains("诉讼") ? Term.DISPUTE : Term.OTHER;
    }

    private List<Said> numbers(Passage passage, List<Said> said, Said before, List<Said> earlier, Understanding words) {
        List<Breakdowns.Group> groups = Breakdowns.of(passage, said, before, earlier, readings);
        Set<Integer> items = new HashSet<>();
        Set<Integer> added = new HashSet<>();
        for (Breakdowns.Group group : groups) {
            group.parts().forEach(part -> items.add(part.at()));
            if (group.exact()) {
                group.parts().forEach(part -> added.add(part.at()));
                added.add(group.total().at());
            }
        }
        List<Said> kept = new ArrayList<>();
        Claim total = null;
        List<Said> told = Resolved.inLists(passage, said, groups);
        told = new Doubts(passage, readings, words).sure(told, before);
        for (int i = 0; i < told.size(); i++) {
            Said one = told.get(i);
            boolean item = !one.scope().isEmpty()
                    && one.count()
                    && one.meaning().subject().isAboutRequests()
                    && items.contains(one.at());
            boolean claim = !item && (one.meaning().held() || Doubts.checkable(one));
            if (claim) {
                Claim read = claim(passage, one, one.part() ? total : null, Resolved.withCarriedIn(told, i));
                total = one.count() && !one.part() ? read : total;
                facts.add(read);
                kept.add(one);
            } else if (!(one.kind() == ClaimKind.FEE && one.meaning().why().equals(CountReading.FEE_MONEY))
                    && !figureOfSpeech(passage, one)
                    && !one.quantity().unit().endsWith("部分")
                    && !added.contains(one.at())) {
                facts.add(new LooseNumber(
                        passage.section(),
                        one.meaning().subject(),
                        one.quantity(),
                        one.meaning().related(),
                        one.meaning().why(),
                        passage.printed(one.from(), one.to()),
                        passage.place()));
            }
        }
        Set<Integer> claimed = kept.stream()
                .filter(one -> one.meaning().held() && one.scope().isEmpty())
                .map(Said::at)
                .collect(Collectors.toSet());
        facts.addAll(SharesOfAll.of(passage, said));
        Documents.together(kept)
                .ifPresent(group ->
                        facts.add(breakdown(passage, group, group.total().meaning())));
        for (Breakdowns.Group group : groups) {
            if (group.exact()) {
                boolean named = group.parts().stream().allMatch(Said::closed)
                        && !words.between(group.total().to(), handedOut(passage, group))
                                .isEmpty();
                // 其中A镇、B街道最多，分别为21件和18件: not all of them
                facts.add(Breakdowns.fact(
                        passage, named ? new Breakdowns.Group(group.total(), group.parts(), false) : group));
            }
            boolean cells = (said.contains(group.total())
                            ? claimed.contains(group.total().at())
                            : group.total().meaning().held())
                    && group.parts().stream().allMatch(part -> claimed.contains(part.at()));
            if (group.exact() && !cells) {
                facts.add(breakdown(passage, group, Meaning.none("", Meaning.Kind.ANY)));
            }
        }
        return told;
    }

    /** Where 分别 begins the list, else where the list ends: what is named before 分别 is what the numbers are handed out to. */
    private static int handedOut(Passage passage, Breakdowns.Group group) {
        int last = group.parts().get(group.parts().size() - 1).to();
        int at = passage.text().indexOf("分别", group.total().to());
        boolean open = passage.text().startsWith("等", last);
        return at < 0 || at > last || open ? last : at;
    }

    /** 一件事、统一部署: a small number in characters that counts nothing we know of. */
    private static boolean figureOfSpeech(Passage passage, Said said) {
        boolean inDigits =
                passage.text().substring(said.from(), said.to()).chars().anyMatch(c -> c >= '0' && c <= '9');
        return !inDigits && said.quantity().value().compareTo(BigDecimal.TEN) <= 0;
    }

    private Claim claim(Passage passage, Said said, Claim total, boolean whole) {
        Claim claim = new Claim(
                passage.section(),
                said.kind(),
                said.meaning().subject(),
                said.quantity(),
                said.direction(),
                said.year(),
                said.meaning().metrics(),
                said.against() == null ? null : said.against().quantity().value(),
                said.base() == null ? null : said.base().quantity().value(),
                said.scope(),
                false,
                passage.printed(said.from(), said.to()),
                passage.place());
        return readings.told(claim, total, whole);
    }

    private Claim breakdown(Passage passage, Breakdowns.Group group, Meaning meaning) {
        Said last = group.parts().get(group.parts().size() - 1);
        return readings.told(
                new Claim(
                        passage.section(),
                        ClaimKind.BREAKDOWN,
                        meaning.subject(),
                        group.total().quantity(),
                        Direction.NONE,
                        group.total().year(),
                        meaning.metrics(),
                        null,
                        null,
                        group.total().scope(),
                        false,
                        passage.printed(
                                Math.min(
                                        group.total().from(),
                                        group.parts().get(0).from()),
                                Math.max(group.total().to(), last.to())),
                        passage.place()),
                null,
                false);
    }

    private void absences(
            Passage passage,
            List<Token> tokens,
            String text,
            int start,
            boolean requests,
            boolean asked,
            boolean ours,
            List<Said> said,
            Understanding understood) {
        for (Absences.None none : Absences.of(passage, text, start, requests, asked, ours)) {
            int clause =
                    Math.max(text.lastIndexOf(',', none.from() - start), text.lastIndexOf(';', none.from() - start))
                            + 1;
            String words = text.substring(clause, none.to() - start);
            boolean carried = none.kind() == ClaimKind.ABSENCE
                    && (none.subject() == ClaimSubject.CARRIED_IN || none.subject() == ClaimSubject.CARRIED_OUT);
            // 无一件转入2024年 says to which year, not of which
            String of = carried ? text.substring(clause, none.from() - start) : words;
            int year = NAMES_A_YEAR.matcher(of).find() ? year(of) : yearBefore(none, said);
            boolean another = none.kind() == ClaimKind.EQUALITY && ofAnother(passage, none, said)
                    || none.kind() == ClaimKind.RESULT && ofSomeCases(passage, none, said);
            // 无新增行政复议，上年未审结的1件已审结: the table counts those of before as well, and the sentence says so
            boolean olderToo = none.newOnly() && OLDER_CASES.matcher(text).find();
            if (another || olderToo) {
                continue;
            }
            Scopes scopes = new Scopes(passage.text(), kind, office);
            tokens.stream()
                    .filter(token -> token.from() >= start && token.to() <= none.from())
                    .forEach(scopes::seen);
            String scope = scopes.at(start, none.from());
            if (scope.isEmpty() && readings.any() && !readings.none(none.metrics())) {
                String word = understood.clause(none.from(), none.to());
                scope = word.isEmpty() ? "" : "“" + word + "”所指";
            }
            Claim claim = new Claim(
                    passage.section(),
                    none.kind(),
                    none.subject(),
                    Quantity.exact(0, "件"),
                    Direction.NONE,
                    year,
                    none.metrics(),
                    null,
                    null,
                    scope,
                    none.newOnly(),
                    passage.printed(none.from(), none.to()),
                    passage.place());
            facts.add(claim);
        }
    }

    /** The year of the number before: 2022年被申请行政复议4件，均获维持 speaks of 2022. */
    private static int yearBefore(Absences.None none, List<Said> said) {
        return said.stream()
                .filter(one -> one.to() <= none.from() && one.count() && !one.reference())
                .reduce((first, second) -> second)
                .map(last -> Math.min(last.year(), 0))
                .orElse(0);
    }

    /** Whether 全部办结 or 均为自然人 follows a number that is not that of this year's requests: 上年结转2件，均已办结. */
    private static boolean ofAnother(Passage passage, Absences.None none, List<Said> said) {
        Said last = null;
        for (Said one : said) {
            boolean aside = one.from() > 0
                    && passage.text().charAt(one.from() - 1) == '('
                    && passage.text().startsWith(")", one.to());
            // 受理3件(上年5件)，均为自然人申请
            last = one.count() && one.from() < none.from() && !(aside && one.year() != 0) ? one : last;
        }
        if (none.subject() == ClaimSubject.APPLICANT && last != null || none.subject() == ClaimSubject.OUTCOME) {
            return last == null
                    || last.year() != 0
                    || last.part()
                    || !ASKED.contains(last.meaning().subject());
        }
        return last != null
                && (last.year() != 0
                        || THE_REST.matcher(passage.text().substring(last.from(), last.to()))
                                .find()
                        || last.part()
                        || !last.meaning().held()
                        || last.meaning().subject() == ClaimSubject.CARRIED_IN
                        || last.meaning().subject() == ClaimSubject.CARRIED_OUT);
    }

    /** 其中6件已审结，均胜诉; 以市政府为被告的6件，均胜诉: not all cases of the table. */
    private static boolean ofSomeCases(Passage passage, Absences.None none, List<Said> said) {
        Said last = null;
        for (Said one : said) {
            last = one.count() && !one.reference() && one.to() <= none.from() ? one : last;
        }
        return last != null
                && ALL_OF.matcher(passage.text().substring(last.to(), none.to()))
                        .lookingAt()
                && (!last.meaning().held() || !last.scope().isEmpty());
    }

    private int year(String clause) {
        if (YEAR_BEFORE.matcher(CARRIED_IN.matcher(clause).replaceAll("")).find()) {
            return -1;
        }
        Matcher year = HALF_NUMBER.matcher(clause);
        return year.find() && reportYear != 0 && !clause.contains("结转")
                ? Integer.parseInt(year.group().substring(0, 4)) - reportYear
                : 0;
    }

    private void parts(Passage passage) {
        if (passage.section() > 1
                || !passage.text().contains("部分") && !passage.text().contains("方面")) {
            return;
        }
        Matcher parts = PARTS.matcher(passage.text());
        if (parts.find()
                && (passage.text().contains("报告")
                        || passage.text().contains("年报")
                        || passage.text().contains("全文"))) {
            int number = "〇一二三四五六七八九".indexOf(parts.group("n").replace('两', '二'));
            int value = number > 0 ? number : Integer.parseInt(parts.group("n"));
            facts.add(new Claim(
                    passage.section(),
                    ClaimKind.PARTS,
                    ClaimSubject.PARTS,
                    Quantity.exact(value, "部分"),
                    Direction.NONE,
                    0,
                    List.of(),
                    null,
                    null,
                    "",
                    false,
                    passage.printed(parts.start(), parts.end()),
                    passage.place()));
        }
    }
}
