package org.gouji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gouji.facts.CellId;
import org.gouji.facts.Column;
import org.gouji.facts.Figure;
import org.gouji.facts.FormCell;
import org.gouji.facts.ReportFacts;
import org.gouji.facts.Row;
import org.gouji.facts.Table;
import org.gouji.findings.Repair;

/**
 * Finds the smallest corrections of cells, one cell, then two, after which the sums and balances of tables three and four
 * hold (the identities of rules A01 to A06). Identities in which a cell holds no number are left out.
 */
final class Corrections {

    /**
     * An identity: the cells that are added less those that are subtracted come to 0.
     *
     * @param number tells it from the other identities of the report, of which a form has 43
     */
    private record Identity(int number, Map<CellId, Integer> signs, BigDecimal off) {

        boolean broken() {
            return off.signum() != 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Identity identity && identity.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /**
     * Faults that hang together and what would mend them.
     *
     * @param cells all cells of the identities that do not hold
     * @param smallest corrections of the fewest cells, each alone enough; empty where two cells are not enough
     */
    record Fault(Set<CellId> cells, List<List<Repair>> smallest) {}

    private final Map<CellId, BigDecimal> values = new LinkedHashMap<>();
    private final List<Identity> identities = new ArrayList<>();
    private final Map<CellId, List<Identity>> through = new HashMap<>();

    private Corrections(ReportFacts facts) {
        for (FormCell cell : facts.cells()) {
            if (cell instanceof Figure figure && cell.table() != Table.PROACTIVE) {
                values.put(cell.id(), figure.value());
            }
        }
        identities(facts);
    }

    static List<Fault> of(ReportFacts facts) {
        Corrections corrections = new Corrections(facts);
        List<Identity> broken =
                corrections.identities.stream().filter(Identity::broken).toList();
        List<Fault> faults = new ArrayList<>();
        List<List<Identity>> unmended = new ArrayList<>();
        for (List<Identity> together : corrections.components(broken)) {
            for (List<Identity> group : corrections.apart(together)) {
                Fault fault = corrections.fault(group);
                if (fault.smallest().isEmpty()) {
                    unmended.add(group);
                } else {
                    faults.add(fault);
                }
            }
        }
        faults.addAll(corrections.acrossGroups(unmended));
        return faults;
    }

    private Fault fault(List<Identity> together) {
        Set<CellId> cells = cells(together);
        List<List<Repair>> smallest = one(together, cells);
        return new Fault(cells, smallest.isEmpty() ? two(together, cells) : smallest);
    }

    /**
     * Two wrong cells can stand in one row whose sum holds all the same, such as a digit put under the wrong applicant: their
     * columns fail apart from each other, and only both cells together mend them.
     */
    private List<Fault> acrossGroups(List<List<Identity>> unmended) {
        List<Fault> faults = new ArrayList<>();
        List<List<Identity>> left = new ArrayList<>(unmended);
        while (!left.isEmpty()) {
            List<Identity> group = left.remove(0);
            Fault fault = new Fault(cells(group), List.of());
            for (List<Identity> other : left) {
                List<Identity> both =
                        Stream.concat(group.stream(), other.stream()).toList();
                List<List<Repair>> ways = two(both, cells(both));
                if (!ways.isEmpty()) {
                    fault = new Fault(cells(both), ways);
                    left.remove(other);
                    break;
                }
            }
            faults.add(fault);
        }
        return faults;
    }

    private static Set<CellId> cells(List<Identity> together) {
        Set<CellId> cells = new LinkedHashSet<>();
        together.forEach(identity -> cells.addAll(identity.signs().keySet()));
        return cells;
    }

    /**
     * Faults that hang together only because their rows and columns cross are told apart: each has a cell in which at least
     * two identities fail by the same amount, and no two of those cells share an identity.
     */
    private List<List<Identity>> apart(List<Identity> together) {
        Set<CellId> cells = cells(together);
        if (!one(together, cells).isEmpty()) {
            return List.of(together);
        }
        Set<List<Identity>> groups = new LinkedHashSet<>();
        for (CellId cell : cells) {
            List<Identity> crossing = new ArrayList<>(together);
            crossing.retainAll(through.get(cell));
            if (crossing.size() > 1 && !one(crossing, Set.of(cell)).isEmpty()) {
                groups.add(crossing);
            }
        }
        List<Identity> left = new ArrayList<>(together);
        for (List<Identity> group : groups) {
            if (!left.containsAll(group)) {
                return List.of(together);
            }
            left.removeAll(group);
        }
        List<List<Identity>> apart = new ArrayList<>(groups);
        if (groups.isEmpty()) {
            return List.of(together);
        }
        apart.addAll(components(left));
        return apart;
    }

    private void identities(ReportFacts facts) {
        Map<Row, List<CellId>> byRow = new LinkedHashMap<>();
        Map<Column, List<CellId>> byColumn = new LinkedHashMap<>();
        for (FormCell cell : facts.cells()) {
            if (cell.table() != Table.PROACTIVE) {
                byRow.computeIfAbsent(cell.row(), row -> new ArrayList<>()).add(cell.id());
            }
            if (cell.table() == Table.REQUESTS) {
                byColumn.computeIfAbsent(cell.column(), column -> new ArrayList<>())
                        .add(cell.id());
            }
        }
        byRow.forEach((row, cells) -> add(cells, new CellId(row, Column.TOTAL)));
        byColumn.forEach((column, cells) -> {
            CellId resolved = new CellId(Row.RESOLVED, column);
            List<CellId> leaves = new ArrayList<>(
                    cells.stream().filter(cell -> cell.row().isLeaf()).toList());
            leaves.add(resolved);
            add(leaves, resolved);
            Map<CellId, Integer> balance = new LinkedHashMap<>();
            balance.put(new CellId(Row.RECEIVED, column), 1);
            balance.put(new CellId(Row.CARRIED_IN, column), 1);
            balance.put(resolved, -1);
            balance.put(new CellId(Row.CARRIED_OUT, column), -1);
            add(balance);
        });
    }

    /** The sum of all cells but one is that one. */
    private void add(List<CellId> cells, CellId total) {
        Map<CellId, Integer> signs = new LinkedHashMap<>();
        cells.forEach(cell -> signs.put(cell, cell.equals(total) ? -1 : 1));
        add(signs);
    }

    private void add(Map<CellId, Integer> signs) {
        if (values.keySet().containsAll(signs.keySet())) {
            BigDecimal off = BigDecimal.ZERO;
            for (Map.Entry<CellId, Integer> sign : signs.entrySet()) {
                off = off.add(values.get(sign.getKey()).multiply(BigDecimal.valueOf(sign.getValue())));
            }
            Identity identity = new Identity(identities.size(), signs, off);
            identities.add(identity);
            signs.keySet()
                    .forEach(cell -> through.computeIfAbsent(cell, each -> new ArrayList<>())
                            .add(identity));
        }
    }

    private List<List<Identity>> components(List<Identity> broken) {
        List<List<Identity>> components = new ArrayList<>();
        Set<Identity> left = new LinkedHashSet<>(broken);
        while (!left.isEmpty()) {
            List<Identity> together = new ArrayList<>();
            Set<CellId> cells = new LinkedHashSet<>();
            Identity next = left.iterator().next();
            while (next != null) {
                left.remove(next);
                together.add(next);
                cells.addAll(next.signs().keySet());
                next = left.stream()
                        .filter(one -> one.signs().keySet().stream().anyMatch(cells::contains))
                        .findFirst()
                        .orElse(null);
            }
            components.add(together);
        }
        return components;
    }

    private List<List<Repair>> one(List<Identity> broken, Set<CellId> cells) {
        List<List<Repair>> found = new ArrayList<>();
        for (CellId cell : cells) {
            BigDecimal change = change(broken.get(0), cell);
            if (change != null && mends(broken, Map.of(cell, change))) {
                repair(Map.of(cell, change), found);
            }
        }
        return found;
    }

    private List<List<Repair>> two(List<Identity> broken, Set<CellId> cells) {
        List<List<Repair>> found = new ArrayList<>();
        List<CellId> all = List.copyOf(cells);
        long[] in = all.stream().mapToLong(cell -> in(broken, cell)).toArray();
        long every = (1L << broken.size()) - 1;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                boolean apart = (in[i] & ~in[j]) != 0 && (in[j] & ~in[i]) != 0;
                if (!apart || (in[i] | in[j]) != every) {
                    continue;
                }
                Map<CellId, BigDecimal> changes = solve(broken, all.get(i), all.get(j));
                if (mends(broken, changes)) {
                    repair(changes, found);
                }
            }
        }
        // What puts two numbers that change places back is likelier than two slips, so it is told first.
        found.sort(Comparator.comparing(way -> !changePlaces(way)));
        return found;
    }

    private boolean changePlaces(List<Repair> way) {
        return way.get(0).value().compareTo(values.get(way.get(1).cell())) == 0
                && way.get(1).value().compareTo(values.get(way.get(0).cell())) == 0;
    }

    /** Which of the identities have the cell, one bit for each. */
    private static long in(List<Identity> broken, CellId cell) {
        long in = 0;
        for (int i = 0; i < broken.size(); i++) {
            in |= broken.get(i).signs().containsKey(cell) ? 1L << i : 0;
        }
        return in;
    }

    /** The changes of two cells that two of the identities force: one that has only the first cell, one that has the second. */
    private static Map<CellId, BigDecimal> solve(List<Identity> broken, CellId a, CellId b) {
        BigDecimal first = null;
        BigDecimal second = null;
        for (Identity identity : broken) {
            boolean hasA = identity.signs().containsKey(a);
            boolean hasB = identity.signs().containsKey(b);
            first = hasA && !hasB ? change(identity, a) : first;
            second = hasB && !hasA ? change(identity, b) : second;
        }
        return Map.of(a, first, b, second);
    }

    private static BigDecimal change(Identity identity, CellId cell) {
        Integer sign = identity.signs().get(cell);
        return sign == null ? null : identity.off().negate().multiply(BigDecimal.valueOf(sign));
    }

    /** Whether after the changes all these identities hold and no other one is broken by them. */
    private boolean mends(List<Identity> broken, Map<CellId, BigDecimal> changes) {
        return broken.stream().allMatch(identity -> holds(identity, changes))
                && changes.keySet().stream()
                        .flatMap(cell -> through.get(cell).stream())
                        .allMatch(identity -> identity.broken() || holds(identity, changes));
    }

    private static boolean holds(Identity identity, Map<CellId, BigDecimal> changes) {
        BigDecimal off = identity.off();
        for (Map.Entry<CellId, BigDecimal> change : changes.entrySet()) {
            Integer sign = identity.signs().get(change.getKey());
            off = sign == null ? off : off.add(change.getValue().multiply(BigDecimal.valueOf(sign)));
        }
        return off.signum() == 0;
    }

    private void repair(Map<CellId, BigDecimal> changes, List<List<Repair>> found) {
        List<Repair> repairs = new ArrayList<>();
        for (Map.Entry<CellId, BigDecimal> change : changes.entrySet()) {
            BigDecimal value = values.get(change.getKey()).add(change.getValue());
            if (value.signum() < 0 || value.stripTrailingZeros().scale() > 0) {
                return;
            }
            repairs.add(new Repair(change.getKey(), value));
        }
        repairs.sort((x, y) -> x.cell().code().compareTo(y.cell().code()));
        found.add(repairs);
    }
}
