package org.gouji.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gouji.document.Place;
import org.gouji.facts.CellId;
import org.gouji.facts.Figure;
import org.gouji.facts.Form;
import org.gouji.facts.FormCell;
import org.gouji.facts.FormLayout;

/** The tables of a made-up report, whose numbers tie, by the names that {@code wording.txt} gives to them. */
final class WordingTable {

    private static final String[] REASONS = {
        "秘密", "refused.state_secret", "法禁", "refused.forbidden_by_law", "三安全", "refused.security_and_stability",
        "第三方", "refused.third_party_rights", "内部", "refused.internal_affairs", "过程", "refused.process_information",
        "案卷", "refused.enforcement_file", "查询", "refused.administrative_inquiry", "不掌握", "unavailable.not_held",
        "制作", "unavailable.needs_creation", "不明确", "unavailable.still_unclear", "信访", "not_processed.petition",
        "重复", "not_processed.duplicate", "出版物", "not_processed.publication", "反复", "not_processed.abusive",
        "重出", "not_processed.reconfirmation", "不补正", "other.not_corrected_in_time", "不缴费", "other.fee_unpaid",
        "另外", "other.other", "公开", "granted", "部分", "partly_granted"
    };
    private static final Map<String, String> GROUPS =
            Map.of("不公开", "refused.", "缺", "unavailable.", "不处理", "not_processed.", "其他", "other.");
    private static final Map<String, String> CASES =
            Map.of("复议", "review", "直诉", "litigation_direct", "后诉", "litigation_after_review");
    private static final Map<String, String> RESULTS =
            Map.of("维持", "upheld", "纠正", "corrected", "其他", "other", "未结", "pending");

    /** Cells by name; the value of a name is the sum of its cells. */
    private static final Map<String, List<String>> CELLS = names();

    private final Map<String, BigDecimal> values = new HashMap<>();
    private final Map<String, Integer> before = new HashMap<>();

    WordingTable(Random random) {
        FormLayout.cells(Form.FORM_2021, false).forEach(id -> values.put(id.code(), BigDecimal.ZERO));
        int received = 12 + random.nextInt(90);
        int carriedIn = 1 + random.nextInt(8);
        int out = 1 + random.nextInt(8);
        put("新收", received);
        put("结转", carriedIn);
        put("下年", out);
        int organisations = 1 + random.nextInt(received / 3);
        put("自然人", received - organisations);
        put("企业", organisations);
        int left = received + carriedIn - out;
        put("办结", left);
        for (int i = 0; i < REASONS.length; i += 2) {
            int some = random.nextInt(3) == 0 ? 0 : random.nextInt(1 + Math.min(left, 9));
            boolean last = i == REASONS.length - 4;
            put(REASONS[i], last ? left : some);
            left -= last ? left : some;
        }
        CASES.values().forEach(row -> {
            int sum = 0;
            for (String result : RESULTS.values()) {
                int some = random.nextInt(4);
                values.put("disputes." + row + "." + result, BigDecimal.valueOf(some));
                sum += some;
            }
            values.put("disputes." + row + ".total", BigDecimal.valueOf(sum));
        });
        put("制发", 2 + random.nextInt(20));
        put("废止", 1 + random.nextInt(9));
        put("有效", 30 + random.nextInt(60));
        put("许可", 100 + random.nextInt(9000));
        put("处罚", 100 + random.nextInt(900));
        put("强制", 1 + random.nextInt(60));
        values.put("proactive.charges.amount", BigDecimal.valueOf(100 + random.nextInt(99999), 2));
        before.put("新收", Math.max(3, received + random.nextInt(40) - 20) + (random.nextBoolean() ? 25 : 0));
        before.put("办结", Math.max(3, value("办结").intValue() + random.nextInt(30) - 15) + 1);
    }

    private void put(String name, int value) {
        values.put(CELLS.get(name).get(0), BigDecimal.valueOf(value));
    }

    BigDecimal value(String name) {
        return sum(cells(name));
    }

    BigDecimal sum(Collection<String> cells) {
        return cells.stream().map(values::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int before(String name) {
        return before.get(name);
    }

    BigDecimal share(String part, String whole) {
        return value(part).multiply(BigDecimal.valueOf(100)).divide(value(whole), 1, RoundingMode.HALF_UP);
    }

    BigDecimal growth(String name) {
        BigDecimal base = BigDecimal.valueOf(before(name));
        return value(name)
                .subtract(base)
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(base, 1, RoundingMode.HALF_UP);
    }

    boolean more(String name) {
        return value(name).intValue() >= before(name);
    }

    static List<String> cells(String name) {
        List<String> cells = CELLS.get(name);
        if (cells == null) {
            throw new IllegalArgumentException("no cell " + name);
        }
        return cells;
    }

    List<FormCell> figures() {
        List<FormCell> figures = new ArrayList<>();
        for (CellId id : FormLayout.cells(Form.FORM_2021, false)) {
            BigDecimal value = values.get(id.code());
            figures.add(new Figure(id.row(), id.column(), value, value.toPlainString(), Place.line(1)));
        }
        return figures;
    }

    private static Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("新收", List.of("requests.received.total"));
        names.put("结转", List.of("requests.carried_in.total"));
        names.put("办结", List.of("requests.resolved.total"));
        names.put("下年", List.of("requests.carried_out.total"));
        names.put("自然人", List.of("requests.received.natural_person"));
        names.put("企业", List.of("requests.received.business"));
        names.put(
                "组织",
                List.of(
                        "requests.received.business",
                        "requests.received.research",
                        "requests.received.public_interest",
                        "requests.received.legal_service",
                        "requests.received.other"));
        for (int i = 0; i < REASONS.length; i += 2) {
            names.put(REASONS[i], List.of("requests." + REASONS[i + 1] + ".total"));
        }
        GROUPS.forEach((name, prefix) -> {
            List<String> group = new ArrayList<>();
            for (int i = 1; i < REASONS.length; i += 2) {
                if (REASONS[i].startsWith(prefix)) {
                    group.add("requests." + REASONS[i] + ".total");
                }
            }
            names.put(name, group);
        });
        CASES.forEach((name, row) -> {
            names.put(name, List.of("disputes." + row + ".total"));
            RESULTS.forEach((result, column) -> names.put(name + result, List.of("disputes." + row + "." + column)));
        });
        for (String result : List.of("", "维持", "纠正", "其他", "未结")) {
            List<String> suits = new ArrayList<>(names.get("直诉" + result));
            suits.addAll(names.get("后诉" + result));
            names.put("诉讼" + result, suits);
        }
        names.put("制发", List.of("proactive.normative_documents.issued"));
        names.put("废止", List.of("proactive.normative_documents.repealed"));
        names.put("有效", List.of("proactive.normative_documents.in_force"));
        names.put("许可", List.of("proactive.permits.decisions"));
        names.put("处罚", List.of("proactive.penalties.decisions"));
        names.put("强制", List.of("proactive.coercive_measures.decisions"));
        names.put("收费", List.of("proactive.charges.amount"));
        return names;
    }
}
