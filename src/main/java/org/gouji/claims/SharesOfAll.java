package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.facts.Breakdown;
import org.gouji.facts.ClaimKind;

/** Finds lists of shares that are of one whole and yet do not make up 100 %: 城建类占28%，资源类占22%，其他占61%. */
final class SharesOfAll {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern REST = Pattern.compile("[,;、]?(?:其[余他它]|剩余|余下)[^,;、]{0,8}占");

    private SharesOfAll() {}

    /** The lists of a sentence whose sum is further from 100 than rounding can explain. */
    static List<Breakdown> of(Passage passage, List<Said> said) {
        List<Breakdown> wrong = new ArrayList<>();
        List<Said> list = new ArrayList<>();
        for (Said one : said) {
            boolean share = one.kind() == ClaimKind.SHARE
                    && one.quantity().unit().equals("%")
                    && one.quantity().exact();
            if (!share || !list.isEmpty() && !next(passage, list.get(list.size() - 1), one)) {
                list.clear();
            }
            if (share && words(passage, one).contains("占")) {
                list.add(one);
            }
            if (list.size() > 2 && list.get(list.size() - 1) == one && closes(passage, one)) {
                fact(passage, list, wrong);
                list.clear();
            }
        }
        return wrong;
    }

    private static boolean next(Passage passage, Said before, Said one) {
        String between = passage.text().substring(before.to(), one.to());
        return one.from() >= before.to() && !between.contains("其中") && between.indexOf('(') < 0;
    }

    private static boolean closes(Passage passage, Said one) {
        return REST.matcher(words(passage, one)).lookingAt();
    }

    private static void fact(Passage passage, List<Said> list, List<Breakdown> wrong) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal rounding = BigDecimal.ZERO;
        for (Said one : list) {
            sum = sum.add(one.quantity().value());
            rounding = rounding.add(one.quantity().step());
        }
        if (sum.subtract(WHOLE).abs().compareTo(rounding) > 0) {
            Said first = list.get(0);
            wrong.add(new Breakdown(
                    passage.section(),
                    WHOLE,
                    list.stream().map(one -> one.quantity().value()).toList(),
                    true,
                    "%",
                    passage.printed(first.from(), list.get(list.size() - 1).to()),
                    passage.place()));
        }
    }

    private static String words(Passage passage, Said one) {
        return passage.text().substring(one.from(), one.to());
    }
}
