package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gouji.facts.Approximation;
import org.gouji.facts.Breakdown;
import org.gouji.facts.CellId;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Row;

/** Finds the totals whose parts the same sentence gives. */
final class Breakdowns {

    /** A total with its parts, as the sentence reader took them. */
    record Group(Said total, List<Said> parts, boolean closed) {

        BigDecimal sum() {
            return Said.sum(parts);
        }

        /** Whether the sum may be held against the total: of rounded numbers only where it misses by more than rounding does. */
        boolean exact() {
            return total.quantity().exact()
                            && parts.stream().allMatch(part -> part.quantity().exact())
                    || beyondRounding();
        }

        /** 21.6万条，其中1.9万条、8.8万条、12.9万条. */
        private boolean beyondRounding() {
            BigDecimal rounding = total.quantity().step();
            boolean plain = total.quantity().approximation() == Approximation.EXACT;
            for (Said part : parts) {
                rounding = rounding.add(part.quantity().step());
                plain &= part.quantity().approximation() == Approximation.EXACT;
            }
            return plain && sum().subtract(total.quantity().value()).abs().compareTo(rounding) > 0;
        }
    }

    private static final Pattern THE_REST = Pattern.compile("[,;]?(?:[^,;\\d]{0,12}外,?)?(?:其余|剩余|剩下|余下|尚余|剩)");
    /** What is said of cases that are not yet finished. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:申请|件|的|均|已|将|尚|仍|按|依|在|规定|法定|程序|期限|时限|内|依法|依规|正在|继续)*(?:延期|办理|处理|答复|结转|转入|转至|跨年|顺延)");

    private static final Pattern TIME = Pattern.compile("延期|延长|逾期|超期|按期|按时|提前");
    /** 208件(不含上年结转5件). */
    private static final Pattern NOT_AMONG = Pattern.compile("(?:不含|不包括|不包含|未含|未包括|不计)");

    private static final Pattern EXCEPT = Pattern.compile("[,;]?除(?:了)?");
    /** 除2件结转下年外，其他13件: behind 除 the others are all the others. */
    private static final Pattern OTHERS = Pattern.compile("[,;]?(?:外,?)?(?:其他|其它)(?:的)?\\d");
    /** 主要包括…，如…: some of the parts. */
    private static final Pattern FOR_INSTANCE = Pattern.compile("[,:(、](?:如|例如|比如|诸如)|主要(?:有|包括|包含|涉及|为|是)|主要包括");

    /** (部分信息两个平台同时发布): the office itself says that the parts overlap. */
    private static final Pattern OVERLAPS = Pattern.compile("(?:同时|并用|重复|重合|交叉|兼)[^()。]{0,12}\\)");

    private static final int MOST_OVERLAP = 14;
    /** 建成“1+12”个专区: a sum of unlike things, not a number. */
    private static final Pattern SUM_IN_SIGNS = Pattern.compile("\\d\\+|\\+\\d");

    private static final Pattern BY_WAY =
            Pattern.compile("(?:从|按)(?:申请|提交|受理|接收)?(?:的)?(?:渠道|方式|途径|形式)(?:来)?(?:看|分|统计|划分)[^。;]*$");
    private static final Set<ClaimSubject> ASKED = Set.of(ClaimSubject.NEWLY_RECEIVED, ClaimSubject.RECEIVED);

    private static final List<List<CellId>> ALL_TO_DO = List.of(Metrics.totals(Row.RECEIVED, Row.CARRIED_IN));

    private static final Set<Meaning.Kind> OFFICE_OR_VERB = Set.of(Meaning.Kind.OFFICE, Meaning.Kind.VERB);
    private static final Pattern VERB = Pattern.compile("收到|接收|接到|受理|承办|办理|办结|答复|制发|印发");

    /** An office or a way by which requests come, and its number. */
    private static final Pattern DIVIDER = Pattern.compile(
            "[,、;(]?[一-龥、()]{0,12}(?:本级|部门|单位|政府|政府办|办公室|街道|乡镇|镇|乡|局|委|中心|[市县区旗]|网络|网上|信函|邮寄|当面|现场|传真|邮箱)(?:申请)?(?:共)?\\d+\\D{1,2}");

    /** 2件信函、4件网站渠道申请: the number stands before the way. */
    private static final Pattern BY_WAYS =
            Pattern.compile("\\d+\\D{1,2}?(?:[一-龥]{0,4}(?:网络|网上|网站|在线|线上|线下|信函|来信|邮寄|当面|现场|窗口|传真|邮箱|邮件)[一-龥]{0,6})");

    private final Passage passage;
    private final List<Said> said;
    private final BigDecimal carriedIn;
    private final Readings readings;
    private final List<Group> groups = new ArrayList<>();
    /** How many brackets are open before each character; null until a list asks for it. */
    private int[] depths;

    private Breakdowns(Passage passage, List<Said> said, BigDecimal carriedIn, Readings readings) {
        this.passage = passage;
        this.readings = readings;
        this.said = said;
        this.carriedIn = carriedIn;
    }

    /**
     * @param before the total that the sentence before gave, whose parts a sentence that begins with 其中 names; or null
     * @param earlier the counts of the sentences before it
     */
    static List<Group> of(Passage passage, List<Said> said, Said before, List<Said> earlier, Readings readings) {
        if (said.isEmpty()) {
            return List.of();
        }
        List<Said> all = new ArrayList<>(said);
        if (before != null && !said.isEmpty() && said.get(0).part()) {
            all.add(0, meant(before, said, earlier));
        }
        if (all.size() < 2 || overlapping(passage.text())) {
            return List.of();
        }
        Breakdowns breakdowns = new Breakdowns(passage, all, carriedIn(all, earlier), readings);
        breakdowns.find();
        breakdowns.channels(earlier);
        return breakdowns.groups;
    }

    /** 新收168件，办结171件。其中自然人141件、法人27件: the parts are those of the number that they add up to. */
    private static Said meant(Said before, List<Said> said, List<Said> earlier) {
        BigDecimal sum = Said.sum(said.stream().filter(Said::count).toList());
        return sum.compareTo(before.quantity().value()) == 0
                ? before
                : earlier.stream()
                        .filter(one -> one.count()
                                && one.year() == before.year()
                                && one.quantity()
                                        .unit()
                                        .equals(before.quantity().unit())
                                && one.quantity().value().compareTo(sum) == 0)
                        .findFirst()
                        .orElse(before);
    }

    /** Whether {@link #OVERLAPS} is found: only right before a closing bracket can it be. */
    private static boolean overlapping(String text) {
        for (int close = text.indexOf(')'); close >= 0; close = text.indexOf(')', close + 1)) {
            Matcher before = OVERLAPS.matcher(text).region(Math.max(0, close - MOST_OVERLAP), close + 1);
            if (before.find()) {
                return true;
            }
        }
        return false;
    }

    /** 从申请渠道看，网络申请52件，信函申请113件: parts of the requests that a sentence before counted, perhaps not all. */
    private void channels(List<Said> earlier) {
        List<Said> parts = said.stream().filter(Said::count).toList();
        boolean ways = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> part.meaning().key() == Meaning.Kind.CHANNEL
                                && !part.part()
                                && part.year() == 0
                                && part.quantity()
                                        .unit()
                                        .equals(parts.get(0).quantity().unit()))
                && BY_WAY.matcher(passage.text().substring(0, parts.get(0).to()))
                        .find();
        List<Said> asked = earlier.stream()
                .filter(one -> ASKED.contains(one.meaning().subject()) && !one.part() && one.year() == 0)
                .toList();
        if (!ways || asked.size() != 1) {
            return;
        }
        Said total = asked.get(0);
        BigDecimal sum = Said.sum(parts);
        boolean more = sum.compareTo(total.quantity().value().add(carriedIn)) > 0;
        if (more && total.scope().isEmpty()) {
            groups.add(new Group(total, parts, false));
        }
    }

    private static BigDecimal carriedIn(List<Said> said, List<Said> earlier) {
        return Stream.concat(earlier.stream(), said.stream())
                .filter(one -> one.count() && one.meaning().subject() == ClaimSubject.CARRIED_IN)
                .map(one -> one.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    static Breakdown fact(Passage passage, Group group) {
        Said last = group.parts().get(group.parts().size() - 1);
        return new Breakdown(
                passage.section(),
                group.total().quantity().value(),
                group.parts().stream().map(part -> part.quantity().value()).toList(),
                group.closed(),
                group.total().quantity().unit(),
                passage.printed(
                        Math.min(group.total().from(), group.parts().get(0).from()),
                        Math.max(group.total().to(), last.to())),
                passage.place());
    }

    /** 办理73件，除5件结转下年外，其余68件均已答复: what is left out and what is left are all of it. */
    private void except(int i, Said rest) {
        boolean others = OTHERS.matcher(words(rest)).lookingAt();
        if (i < 2 || !others && !THE_REST.matcher(words(rest)).lookingAt()) {
            return;
        }
        Said left = said.get(i - 1);
        Said total = null;
        for (int k = i - 2; k >= 0 && total == null; k--) {
            boolean all = said.get(k).count()
                    && !said.get(k).part()
                    && said.get(k).meaning().subject() != ClaimSubject.CARRIED_IN;
            total = all ? said.get(k) : null;
        }
        boolean alike = total != null
                && (!others || last(i) || said.get(i + 1).meaning().subject().isAboutDisputes())
                && left.count()
                && EXCEPT.matcher(words(left)).lookingAt()
                && left.sameUnit(rest)
                && total.sameUnit(rest)
                && left.year() == rest.year()
                && total.year() == rest.year()
                && total.scope().isEmpty()
                && !withCarriedIn(total.quantity().value(), List.of(left, rest));
        if (alike) {
            groups.add(new Group(total, List.of(left, rest), true));
        }
    }

    /** 共计679件，办结635件，其余44件延期办理: what was resolved and what is left are all that was to be dealt with. */
    private void left(int i, Said rest) {
        if (i < 2 || !THE_REST.matcher(words(rest)).lookingAt() || !last(i)) {
            return;
        }
        Said done = said.get(i - 1);
        Said total = said.get(i - 2);
        boolean all = total.count()
                && (total.meaning().metrics().equals(ALL_TO_DO) || sumOfBoth(i - 2, total))
                && done.count()
                && done.meaning().subject() == ClaimSubject.RESOLVED
                && !total.part()
                && !done.part()
                && total.year() == 0
                && done.year() == 0
                && total.scope().isEmpty()
                && total.sameUnit(done)
                && total.sameUnit(rest);
        int end = rest.to();
        if (all
                && GOES_ON.matcher(passage.text())
                        .region(end, passage.text().length())
                        .lookingAt()) {
            groups.add(new Group(total, List.of(done, rest), true));
        }
    }

    /** 新收93件，上年结转6件，一并办理99件. */
    private boolean sumOfBoth(int i, Said total) {
        BigDecimal sum = Said.sum(said.subList(0, i).stream()
                .filter(one -> one.count()
                        && one.year() == 0
                        && (ASKED.contains(one.meaning().subject())
                                || one.meaning().subject() == ClaimSubject.CARRIED_IN))
                .toList());
        return total.meaning().metrics().containsAll(ALL_TO_DO)
                && carriedIn.signum() > 0
                && sum.compareTo(total.quantity().value()) == 0;
    }

    private boolean last(int i) {
        for (int k = i + 1; k < said.size(); k++) {
            if (said.get(k).count()) {
                return false;
            }
        }
        return true;
    }

    private boolean inSigns(Said one) {
        return passage.text().indexOf('+') >= 0
                && SUM_IN_SIGNS.matcher(words(one)).find();
    }

    private String words(Said one) {
        return passage.text().substring(one.from(), one.to());
    }

    private void find() {
        SumsBehind behind = new SumsBehind(passage, said, groups);
        for (int i = 0; i < said.size(); i++) {
            Said total = said.get(i);
            if ((total.count() || total.kind() == ClaimKind.FEE) && !inSigns(total)) {
                behind.add(i, total);
                except(i, total);
                left(i, total);
            }
            boolean carried = total.meaning().subject() == ClaimSubject.CARRIED_IN
                    || total.meaning().subject() == ClaimSubject.CARRIED_OUT;
            if (total.count()
                    && !total.part()
                    && !carried
                    && !inSigns(total)
                    && !total.quantity().unit().isEmpty()) {
                listed(i, total);
                bracketed(i, total);
                loose(i, total);
            }
        }
    }

    /** The items after 其中, 分别 or an opening bracket; a new way of dividing begins a new list. */
    private void listed(int i, Said total) {
        List<Said> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = i + 1; k < said.size(); k++) {
            Said part = said.get(k);
            // 登记97件，较上年80件增长21.2%，其中县直部门51件: the other year's number divides nothing
            boolean compared = part.reference() && parts.isEmpty() && !part.part() && !total.reference();
            if (!part.count() && part.kind() != ClaimKind.FEE || compared) {
                continue;
            }
            boolean carried = !part.part()
                    && parts.isEmpty()
                    && (part.meaning().subject() == ClaimSubject.CARRIED_IN
                            || part.meaning().subject() == ClaimSubject.CARRIED_OUT);
            if (carried) {
                continue;
            }
            if (!part.part()
                    || sinceEver(total, part)
                    || outside(total, part)
                    || k > i + 1 && divided(said.get(k - 1), part)) {
                break;
            }
            if (NOT_AMONG.matcher(words(part)).find()) {
                continue;
            }
            boolean within =
                    !parts.isEmpty() && depth(part.to()) > depth(parts.get(0).to());
            if (within) {
                continue;
            }
            boolean other = !part.quantity().unit().equals(total.quantity().unit());
            boolean anew = !parts.isEmpty()
                    && parts.get(0).meaning().key() != part.meaning().key()
                    && !sameVerb(parts.get(0), part)
                    && part.meaning().key() != Meaning.Kind.ANY
                    && parts.get(0).meaning().key() != Meaning.Kind.ANY;
            if (other || anew) {
                close(total, parts);
                parts = new ArrayList<>();
                sum = BigDecimal.ZERO;
            }
            if (!other) {
                parts.add(part);
                sum = sum.add(part.quantity().value());
            }
            boolean complete = parts.size() > 1
                    && sum.signum() > 0
                    && sum.compareTo(total.quantity().value()) == 0;
            if (complete && !more(k, parts)) {
                // what stands after parts that already add up to the total is no part of it
                break;
            }
        }
        close(total, parts);
    }

    /** 收到4件，其中当面1件、信函3件，历年累计20件: a number of other years is no part of this one's. */
    private static boolean sinceEver(Said total, Said part) {
        return part.meaning().why().equals(CountReading.NOT_OF_YEAR)
                && !total.meaning().why().equals(CountReading.NOT_OF_YEAR);
    }

    /** 网络9件、信函10件，其余传真3件: more of the same, however much the others came to. */
    private boolean more(int k, List<Said> parts) {
        Said next = k + 1 < said.size() ? said.get(k + 1) : null;
        return next != null
                && next.part()
                && next.meaning().key() == Meaning.Kind.CHANNEL
                && parts.stream().allMatch(part -> part.meaning().key() == Meaning.Kind.CHANNEL)
                && THE_REST.matcher(words(next)).lookingAt();
    }

    /** 县政府收到7件，县直部门收到6件: the same was done by different offices. */
    private boolean sameVerb(Said first, Said part) {
        Matcher verb = VERB.matcher(words(first));
        boolean byOffice = OFFICE_OR_VERB.contains(first.meaning().key())
                && OFFICE_OR_VERB.contains(part.meaning().key());
        return byOffice && verb.find() && words(part).contains(verb.group());
    }

    /** 已审结24件，其中维持15件: what follows divides the item before it and no longer the total. */
    private boolean divided(Said item, Said next) {
        return item.part()
                && depth(item.to()) == depth(next.from())
                && (passage.text().charAt(item.to()) == ':'
                        || passage.text().substring(item.to(), next.to()).contains("其中"))
                && next.from() >= item.to() - 1;
    }

    /** 收到14件（信函4件、网络10件），其中…: what stands in a bracket is no total of a list after it. */
    private boolean outside(Said total, Said part) {
        return total.at() < part.at() && total.to() <= part.from() && depth(part.from()) < depth(total.from());
    }

    /** How many brackets are open at {@code to}: a list in brackets divides an item, not the total. */
    private int depth(int to) {
        if (depths == null) {
            String text = passage.text();
            depths = new int[text.length() + 1];
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depths[i + 1] = depths[i] + (c == '(' ? 1 : c == ')' && depths[i] > 0 ? -1 : 0);
            }
        }
        return depths[to];
    }

    private void close(Said total, List<Said> parts) {
        if (parts.size() < 2) {
            return;
        }
        BigDecimal most = total.quantity().value();
        if (besides(most, parts)) {
            return;
        }
        boolean larger = parts.stream().anyMatch(part -> part.quantity().value().compareTo(most) > 0);
        boolean years = larger || parts.stream().anyMatch(part -> part.year() != total.year());
        if (!years && !overlap(most, parts) && !withCarriedIn(most, parts) && !handedOut(total, parts)) {
            groups.add(new Group(total, List.copyOf(parts), closed(parts)));
        }
    }

    /** 其中延期1件，予以公开10件、不掌握5件: how long it took, and not what came of them. */
    private boolean besides(BigDecimal total, List<Said> parts) {
        BigDecimal sum = Said.sum(parts);
        BigDecimal others = Said.sum(
                parts.stream().filter(part -> !TIME.matcher(words(part)).find()).toList());
        return sum.compareTo(total) > 0 && others.compareTo(total) <= 0 && others.compareTo(sum) < 0;
    }

    /** 现行有效67件，其中标注“有效”的67件、“已修改”的3件: marks of which one thing may bear several. */
    private static boolean overlap(BigDecimal total, List<Said> parts) {
        return parts.stream().anyMatch(part -> part.quantity().value().compareTo(total) == 0)
                && parts.stream()
                        .noneMatch(part -> part.meaning().held()
                                        && !part.meaning().subject().isAboutTableTwo()
                                || part.meaning().key() == Meaning.Kind.CHANNEL);
    }

    /** 行政复议26件、行政诉讼19件，其中信息公开类分别为1件、0件: one part of each total before, not two of the last. */
    private boolean handedOut(Said total, List<Said> parts) {
        int at = said.indexOf(total);
        if (at < 1 || !parts.stream().allMatch(Said::closed)) {
            return false;
        }
        Said other = said.get(at - 1);
        String between = passage.text().substring(other.to(), total.to());
        return parts.size() == 2
                && other.count()
                && !other.part()
                && other.sameUnit(total)
                && (between.startsWith("、") || between.startsWith("和") || between.startsWith("及"));
    }

    /** Parts of more than the total may be those of the total and what was carried in: 受理54件，办理上年结转2件。其中…. */
    private boolean withCarriedIn(BigDecimal total, List<Said> parts) {
        BigDecimal sum = Said.sum(parts);
        return sum.compareTo(total) > 0 && sum.compareTo(total.add(carriedIn)) <= 0;
    }

    private boolean closed(List<Said> parts) {
        Said last = parts.get(parts.size() - 1);
        boolean column = last.meaning().held()
                && last.meaning().subject() == ClaimSubject.APPLICANT
                && readings.bear(last.meaning().metrics().subList(0, 1), last.quantity());
        String words = passage.text().substring(last.from(), last.to());
        boolean category = words.startsWith("其他处理") || words.startsWith("其他结果");
        boolean rest =
                !category && !column && words.startsWith("其他") || words.startsWith("其余") || words.startsWith("其它");
        if (rest && (goesOn(last) || forInstance(parts))) {
            return false;
        }
        return parts.stream().allMatch(Said::closed) || rest || bothKindsOfApplicant(parts);
    }

    /** 其中规章11条、其他文件102条；工作报告2条、讲话1条: the list goes on after what is called the others. */
    private boolean goesOn(Said last) {
        int next = said.indexOf(last) + 1;
        return next < said.size()
                && said.get(next).count()
                && !said.get(next).meaning().held()
                && said.get(next).sameUnit(last)
                && said.get(next).year() == last.year()
                && last.to() < passage.text().length()
                && ";、".indexOf(passage.text().charAt(last.to())) >= 0;
    }

    /** 如预决算6条、其他财政信息10条等: what is named are examples, the others among them. */
    private boolean forInstance(List<Said> parts) {
        Said first = parts.get(0);
        Said last = parts.get(parts.size() - 1);
        int from = Math.max(0, first.from() - 1);
        return passage.text().startsWith("等", last.to())
                || FOR_INSTANCE
                        .matcher(passage.text().substring(from, first.to()))
                        .find();
    }

    private boolean bothKindsOfApplicant(List<Said> parts) {
        if (parts.size() != 2 || parts.stream().anyMatch(part -> part.meaning().subject() != ClaimSubject.APPLICANT)) {
            return false;
        }
        String words =
                passage.text().substring(parts.get(0).from(), parts.get(1).to());
        boolean persons = words.contains("自然人") || words.contains("公民") || words.contains("个人");
        return persons && words.contains("法人") && words.contains("组织");
    }

    /** 收到143件(县本级50件、乡镇103件): offices or ways in a bracket right after a number divide it. */
    private void bracketed(int i, Said total) {
        String text = passage.text();
        int open = total.to();
        if (open >= text.length() || text.charAt(open) != '(') {
            return;
        }
        int close = text.indexOf(')', open);
        List<Said> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = i + 1; k < said.size() && said.get(k).to() <= close; k++) {
            Said part = said.get(k);
            boolean item = part.count()
                    && !part.part()
                    && !part.reference()
                    && part.year() == total.year()
                    && part.quantity().unit().equals(total.quantity().unit())
                    && (DIVIDER.matcher(words(part)).matches() || byWay(part));
            if (!item) {
                return;
            }
            parts.add(part);
            sum = sum.add(part.quantity().value());
        }
        BigDecimal most = total.quantity().value();
        if (parts.size() > 1 && sum.compareTo(most) > 0 && !withCarriedIn(most, parts)) {
            groups.add(new Group(total, List.copyOf(parts), false));
        }
    }

    private boolean byWay(Said part) {
        int number = part.from();
        while (number < part.to() && !Character.isDigit(passage.text().charAt(number))) {
            number++;
        }
        return BY_WAYS.matcher(passage.text())
                .region(number, passage.text().length())
                .lookingAt();
    }

    /** Numbers right after a total that add up to it although no word says that they are its parts. */
    private void loose(int i, Said total) {
        List<Said> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = i + 1; k < said.size() && parts.size() < 30; k++) {
            Said part = said.get(k);
            if (part.part() || !part.count() || part.kind() == ClaimKind.FEE) {
                break;
            }
            if (!part.quantity().unit().equals(total.quantity().unit()) || part.year() != total.year()) {
                break;
            }
            parts.add(part);
            sum = sum.add(part.quantity().value());
            boolean verbs = parts.stream().anyMatch(one -> one.meaning().key() == Meaning.Kind.VERB);
            if (parts.size() > 1
                    && sum.signum() > 0
                    && sum.compareTo(total.quantity().value()) == 0
                    && !verbs) {
                groups.add(new Group(total, List.copyOf(parts), true));
                return;
            }
        }
    }
}
