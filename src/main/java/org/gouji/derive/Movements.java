package org.gouji.derive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gouji.facts.Approximation;
import org.gouji.facts.Claim;
import org.gouji.facts.ClaimKind;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Direction;
import org.gouji.facts.Quantity;
import org.gouji.facts.Ratio;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Sentence;

/**
 * Percentages that one sentence states with both numbers they are reckoned on, whatever these count: 从20家增加到30家，增长50%;
 * 抽查40家，合格30家，合格率75%. Only plain numbers of one unit side by side are taken.
 */
final class Movements {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)(万|亿)?([一-龥]{1,2}?)";
    private static final String PERCENT = "(\\d+(?:\\.(\\d+))?)%(?=[,。;)]|$)";

    /** From one number to another, and right behind it how much that is. */
    private static final Pattern FROM_TO = Pattern.compile("(?:从|由)[^,。;\\d]{0,12}?" + NUMBER
            + "[^,。;\\d]{0,4}?(?<way>增加|增长|增|提高|提升|上升|升|扩大|减少|减|下降|降低|降|压缩)(?:到|至)[^,。;\\d]{0,6}?"
            + NUMBER
            + ",(?<told>增长|增幅|增加|提高|提升|上升|下降|减少|降低|降幅|减幅)(?:率|幅度)?(?:了|为|达|是)?" + PERCENT);

    /** So many were looked at, so many of them passed, and their share. */
    private static final Pattern RATE =
            Pattern.compile("(?:抽查|检查|抽检|测评|评估|检测|征集|征求|收集|收到|收回|发放|发出|发现|排查)(?:了|到|出)?(?:[一-龥]{2,10}?)??" + NUMBER
                    + "(?:单位|部门|网站|栏目|账号|意见建议|意见|建议|问卷|问题)?,(?:其中)?(?:已|共)?(?<what>合格|达标|采纳|回收|整改|回复)(?:的|了)?" + NUMBER
                    + "(?:单位|部门|网站|栏目|账号)?,\\k<what>率(?:为|达|达到|是)?" + PERCENT);

    /**
     * So many sheets went out, so many came back; so many were looked at, faults were found with so many. 有效率 and
     * 回收有效率 may be of what came back, whose number nobody tells: neither is looked at.
     */
    private static final Pattern CAME_OF_IT =
            Pattern.compile("(?:发放|发出|抽查|检查|抽检|排查|检测)(?:了|出)?(?:[一-龥]{2,10}?)??" + NUMBER
                    + "(?:单位|部门|网站|栏目|账号|调查问卷|问卷)?,(?:(?:收回|回收|收到)(?:有效(?:调查)?问卷|有效)" + NUMBER
                    + "(?:问卷)?,有效回收率|(?:其中)?(?:发现)?(?:存在)?问题(?:单位|网站|栏目|账号)?" + NUMBER
                    + ",问题(?:发现|发生)?率|(?:收回|回收)(?:问卷)?" + NUMBER + "(?:问卷)?,回收率)(?:为|达|达到|是)?" + PERCENT);

    private static final Map<String, BigDecimal> TIMES =
            Map.of("万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));

    private Movements() {}

    /** The claims and what each of them comes to, but for sentences of which the claim reader has told as much already. */
    static List<Object> of(ReportFacts report, List<Object> reckoned) {
        List<Object> facts = new ArrayList<>();
        for (Sentence sentence : report.all(Sentence.class)) {
            String text = sentence.text();
            if (sentence.heading() || text.indexOf('%') < 0) {
                continue;
            }
            Matcher moved = FROM_TO.matcher(text);
            if (moved.find() && moved.group(3).equals(moved.group(7)) && !told(sentence, reckoned)) {
                boolean down = "减降压".indexOf(moved.group("way").charAt(0)) >= 0;
                boolean saysDown = "减降下".indexOf(moved.group("told").charAt(0)) >= 0;
                BigDecimal before = number(moved, 1);
                BigDecimal now = number(moved, 5);
                if (down == saysDown && before.signum() > 0) {
                    Direction way = down ? Direction.DOWN : Direction.UP;
                    Claim claim = claim(sentence, moved, 9, ClaimKind.CHANGE, way, now, before);
                    BigDecimal change = down ? before.subtract(now) : now.subtract(before);
                    if (!byRounding(claim, change, before, step(moved, 1), step(moved, 5))) {
                        add(facts, claim, change, before);
                    }
                }
            }
            Matcher rate = RATE.matcher(text);
            if (rate.find() && rate.group(3).equals(rate.group(7)) && !told(sentence, reckoned)) {
                BigDecimal all = number(rate, 1);
                BigDecimal some = number(rate, 5);
                boolean whole = rate.group(2) == null && rate.group(6) == null;
                if (all.signum() > 0 && whole) {
                    add(facts, claim(sentence, rate, 8, ClaimKind.SHARE, Direction.NONE, some, all), some, all);
                }
            }
            cameOfIt(sentence, reckoned, facts);
        }
        return facts;
    }

    private static void cameOfIt(Sentence sentence, List<Object> reckoned, List<Object> facts) {
        Matcher rate = CAME_OF_IT.matcher(sentence.text());
        if (!rate.find() || told(sentence, reckoned)) {
            return;
        }
        // one of three kinds of sentence, each with its own number
        int some = rate.group(4) != null ? 4 : rate.group(7) != null ? 7 : 10;
        BigDecimal all = number(rate, 1);
        boolean plain = rate.group(2) == null && rate.group(some + 1) == null;
        if (plain && all.signum() > 0 && rate.group(3).equals(rate.group(some + 2))) {
            BigDecimal part = number(rate, some);
            add(facts, claim(sentence, rate, 13, ClaimKind.SHARE, Direction.NONE, part, all), part, all);
        }
    }

    /** Whether the percentage may be that of the numbers before they were rounded: 2万 and 3万 leave almost any. */
    private static boolean byRounding(
            Claim claim, BigDecimal change, BigDecimal before, BigDecimal one, BigDecimal two) {
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal off = one.add(two).multiply(half);
        BigDecimal hundred = BigDecimal.valueOf(100);
        boolean plain = one.compareTo(BigDecimal.ONE) <= 0 && two.compareTo(BigDecimal.ONE) <= 0;
        BigDecimal smallest = before.subtract(one.multiply(half));
        if (plain || smallest.signum() <= 0) {
            return !plain;
        }
        BigDecimal low = change.subtract(off).multiply(hundred);
        BigDecimal high = change.add(off).multiply(hundred);
        return claim.value().multiply(before.add(one.multiply(half))).compareTo(low) >= 0
                && claim.value().multiply(smallest).compareTo(high) <= 0;
    }

    /** Worth of the last place that is printed. */
    private static BigDecimal step(Matcher found, int group) {
        BigDecimal last = BigDecimal.ONE.movePointLeft(Math.max(0, new BigDecimal(found.group(group)).scale()));
        String times = found.group(group + 1);
        return times == null ? last : last.multiply(TIMES.get(times));
    }

    private static void add(List<Object> facts, Claim claim, BigDecimal part, BigDecimal whole) {
        facts.add(claim);
        facts.add(ClaimFigures.ratio(claim, "原文", part, whole, true));
    }

    private static boolean told(Sentence sentence, List<Object> reckoned) {
        return reckoned.stream()
                .anyMatch(fact -> fact instanceof Ratio ratio
                        && ratio.inSentence()
                        && sentence.printed().contains(ratio.claim().printed()));
    }

    private static BigDecimal number(Matcher found, int group) {
        BigDecimal plain = new BigDecimal(found.group(group));
        String times = found.group(group + 1);
        return times == null ? plain : plain.multiply(TIMES.get(times));
    }

    private static Claim claim(
            Sentence sentence,
            Matcher found,
            int percent,
            ClaimKind kind,
            Direction way,
            BigDecimal counted,
            BigDecimal base) {
        String places = found.group(percent + 1);
        int decimals = places == null ? 0 : places.length();
        Quantity quantity = new Quantity(
                new BigDecimal(found.group(percent)),
                "%",
                decimals,
                BigDecimal.ONE.movePointLeft(decimals),
                Approximation.EXACT);
        return new Claim(
                sentence.section(),
                kind,
                ClaimSubject.OTHER,
                quantity,
                way,
                0,
                List.of(),
                counted,
                base,
                "",
                false,
                sentence.printed(),
                sentence.place());
    }
}
