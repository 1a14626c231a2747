package org.gouji.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of a file that draws no lines, told by where their texts stand. */
final class AlignedTables {

    private AlignedTables() {}

    /**
     * The tables in reading order.
     *
     * @param lines a file's printed lines, in reading order
     * @param sharp whether places are in points and not in columns and lines of a text
     */
    static List<AlignedTable> find(List<List<Chunk>> lines, boolean sharp) {
        List<AlignedTable> tables = new ArrayList<>();
        Optional<AlignedTable> requests = AlignedRequests.find(lines, sharp);
        if (sharp) {
            AlignedProactive.find(lines, requests.map(AlignedTable::first).orElse(lines.size()))
                    .ifPresent(tables::add);
        }
        requests.ifPresent(tables::add);
        AlignedDisputes.find(lines, requests.map(table -> table.last() + 1).orElse(0), sharp)
                .ifPresent(tables::add);
        return tables;
    }
}
