package org.gouji.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;

/** Finds totals that stand behind their parts: 县本级41件，乡镇22件，合计63件; 上半年43件，下半年50件，全年共93件. */
final class SumsBehind {

    private static final Pattern SUMS = Pattern.compile("[,;]?(?:全[省市县区州镇年]|全年度|两项|以上|上述|三项)?(?:合计|共计|总计)");

    /** 两个渠道合计: how many parts there are. */
    private static final Pattern SO_MANY =
            Pattern.compile("(?<n>[两二三四五六2-6])(?:个|项|类|种|大)?(?:渠道|平台|方面|部分|途径|载体|项|类)?(?:合计|共计|总计|共)");

    /** 上半年43件，下半年50件，全年共93件. */
    private static final Pattern OF_YEAR = Pattern.compile("[,;]?全年度?(?:总)?共?(?:新收|收到|受理|接收)?(?:申请)?(?:共|计)?\\d");

    private static final Pattern HALF_YEAR = Pattern.compile("[上下]半年");

    private static final Pattern QUARTER = Pattern.compile("[一二三四1-4]季度");

    private static final int QUARTERS = 4;

    private static final String MANY = "两二三四五六23456";

    private static final String NUMERALS = "〇一二三四五六";

    private final Passage passage;
    private final List<Said> said;
    private final List<Breakdowns.Group> groups;

    SumsBehind(Passage passage, List<Said> said, List<Breakdowns.Group> groups) {
        this.passage = passage;
        this.said = said;
        this.groups = groups;
    }

    /** 县本级41件，乡镇22件，合计63件: parts before their total. */
    void add(int i, Said total) {
        if (i < 2 || total.part()) {
            return;
        }
        int named = named(i, total);
        boolean sums = named > 0 || SUMS.matcher(words(total)).lookingAt();
        if (!sums && !OF_YEAR.matcher(words(total)).lookingAt()) {
            return;
        }
        List<Said> parts = new ArrayList<>();
        for (int k = i - (counted(i, total) ? 2 : 1); k >= 0; k--) {
            Said part = said.get(k);
            boolean money = part.kind() == ClaimKind.FEE;
            boolean same = (part.count() || money)
                    && !part.reference()
                    && part.year() == total.year()
                    && part.quantity().unit().equals(total.quantity().unit());
            if (same) {
                parts.add(0, part);
            } else if (!(total.kind() == ClaimKind.FEE && part.count())) {
                break;
            }
        }
        boolean items = parts.size() > 1
                && (timesOfYear(parts)
                        || sums
                                && (parts.size() == named
                                        || total.kind() == ClaimKind.FEE
                                        || FromBefore.byOffice(parts)
                                        || parts.stream()
                                                .allMatch(part -> part.meaning().key() == Meaning.Kind.CHANNEL)
                                        || parts.stream()
                                                .allMatch(part -> part.meaning().subject() == ClaimSubject.APPLICANT)));
        if (items) {
            groups.add(new Breakdowns.Group(total, List.copyOf(parts), true));
        }
    }

    /** 上半年43件，下半年50件; four quarters. */
    private boolean timesOfYear(List<Said> parts) {
        Pattern each = parts.size() == 2 ? HALF_YEAR : parts.size() == QUARTERS ? QUARTER : null;
        return each != null
                && parts.stream().allMatch(part -> each.matcher(words(part)).find())
                && parts.stream().map(part -> time(each, part)).distinct().count() == parts.size();
    }

    private String time(Pattern each, Said part) {
        Matcher time = each.matcher(words(part));
        return time.find() ? time.group() : "";
    }

    /** How many parts the words before a total name, 0 where they name none. */
    private int named(int i, Said total) {
        int from = counted(i, total) ? said.get(i - 1).from() : total.from();
        boolean comma = from < total.to() && ",;".indexOf(passage.text().charAt(from)) >= 0;
        int start = comma ? from + 1 : from;
        if (start >= total.to() || MANY.indexOf(passage.text().charAt(start)) < 0) {
            return 0;
        }
        Matcher soMany = SO_MANY.matcher(passage.text()).region(start, total.to());
        return soMany.lookingAt() ? number(soMany.group("n").charAt(0)) : 0;
    }

    /** Whether the number before a total only counts its parts: 两个渠道合计. */
    private boolean counted(int i, Said total) {
        return i > 0
                && said.get(i - 1).to() == total.from()
                && said.get(i - 1).quantity().unit().equals("个");
    }

    private static int number(char numeral) {
        int value = NUMERALS.indexOf(numeral);
        return value > 0 ? value : numeral == '两' ? 2 : numeral - '0';
    }

    private String words(Said one) {
        return passage.text().substring(one.from(), one.to());
    }
}
