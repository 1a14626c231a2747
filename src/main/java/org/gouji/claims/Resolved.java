package org.gouji.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gouji.facts.ClaimSubject;

/** 其中办结 N 件 counts a part of the total, unless what was carried over is the only other part. */
final class Resolved {

    private static final Pattern NOT_YET = Pattern.compile("正在|尚在|尚未|尚有|暂未|未办结|在办|未到|待|延期|继续办理|跨年|期限|结转");

    private Resolved() {}

    static List<Said> inLists(Passage passage, List<Said> said, List<Breakdowns.Group> groups) {
        List<Said> told = new ArrayList<>(said);
        for (Breakdowns.Group group : groups) {
            boolean carried =
                    group.parts().stream().anyMatch(part -> part.meaning().subject() == ClaimSubject.CARRIED_OUT);
            BigDecimal total = group.total().quantity().value();
            List<Said> parts = group.parts().stream()
                    .filter(part -> part.meaning().subject() != ClaimSubject.CARRIED_IN)
                    .toList();
            BigDecimal sum = Said.sum(parts);
            boolean requests = group.total().meaning().subject().isAboutRequests();
            if (!requests || !carried || parts.size() != 2 || sum.compareTo(total) != 0) {
                continue;
            }
            for (Said part : parts) {
                if (!part.meaning().held() && part.meaning().key() == Meaning.Kind.VERB) {
                    told.set(
                            told.indexOf(part),
                            part.with(Meaning.of(
                                    ClaimSubject.RESOLVED,
                                    Metrics.requests(ClaimSubject.RESOLVED),
                                    Meaning.Kind.VERB)));
                }
            }
        }
        answered(passage, told);
        return told;
    }

    /** 办结17件（含上年结转1件）: those carried in are among them. */
    static boolean withCarriedIn(List<Said> said, int i) {
        Said resolved = said.get(i);
        if (resolved.meaning().subject() != ClaimSubject.RESOLVED || resolved.part()) {
            return false;
        }
        boolean among = i + 1 < said.size()
                && said.get(i + 1).part()
                && said.get(i + 1).meaning().subject() == ClaimSubject.CARRIED_IN;
        return among || balanced(resolved, said);
    }

    /** 新收47件，上年结转2件，办结44件，结转下年5件: by the sentence itself nothing is left out. */
    private static boolean balanced(Said resolved, List<Said> said) {
        BigDecimal in = of(said, ClaimSubject.NEWLY_RECEIVED);
        in = in == null ? of(said, ClaimSubject.RECEIVED) : in;
        BigDecimal before = of(said, ClaimSubject.CARRIED_IN);
        BigDecimal after = of(said, ClaimSubject.CARRIED_OUT);
        return in != null
                && before != null
                && after != null
                && in.add(before).compareTo(resolved.quantity().value().add(after)) == 0;
    }

    private static BigDecimal of(List<Said> said, ClaimSubject subject) {
        return said.stream()
                .filter(one -> one.count()
                        && one.meaning().held()
                        && one.year() == 0
                        && one.meaning().subject() == subject)
                .map(one -> one.quantity().value())
                .findFirst()
                .orElse(null);
    }

    /** 收到8件，撤回1件，实际答复7件: the number of all that came in, with nothing before {@code k} that has a cell of its own; or -1. */
    private static int wholeBefore(List<Said> told, int k) {
        int first = k - 1;
        while (first > 0
                && told.get(first).count()
                && !told.get(first).meaning().held()
                && told.get(first).year() == 0
                && !told.get(first).meaning().subject().isAboutRequests()) {
            first--;
        }
        return told.get(first).count() ? first : -1;
    }

    /** The words of a number with those after it, up to the next mark. */
    private static String clause(String text, Said one) {
        int end = one.to();
        while (end < text.length() && ",;。".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(one.from(), end);
    }

    /** 受理12件，答复7件，不予受理4件，内容不明确1件: with what follows it makes up what came in, so it is one item of it. */
    private static void answered(Passage passage, List<Said> told) {
        for (int k = 1; k < told.size(); k++) {
            Said resolved = told.get(k);
            int first = wholeBefore(told, k);
            if (first < 0) {
                continue;
            }
            Said whole = told.get(first);
            if (resolved.meaning().subject() != ClaimSubject.RESOLVED
                    || !resolved.meaning().held()
                    || !resolved.count()
                    || !whole.count()
                    || !whole.meaning().subject().isAboutRequests()) {
                continue;
            }
            BigDecimal sum = resolved.quantity().value();
            boolean carried = false;
            int items = 0;
            for (Said one : told.subList(first + 1, told.size())) {
                if (one.count() && one != resolved) {
                    sum = sum.add(one.quantity().value());
                    carried |= one.meaning().subject() == ClaimSubject.CARRIED_OUT
                            || one.meaning().subject() == ClaimSubject.CARRIED
                            || NOT_YET.matcher(clause(passage.text(), one)).find();
                    items++;
                }
            }
            if (items > 0 && !carried && sum.compareTo(whole.quantity().value()) == 0) {
                told.set(k, resolved.with(Meaning.none("与其后各数合计才是全部申请", Meaning.Kind.VERB)));
            }
        }
    }
}
