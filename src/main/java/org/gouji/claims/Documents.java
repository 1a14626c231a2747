package org.gouji.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gouji.facts.Approximation;
import org.gouji.facts.ClaimSubject;
import org.gouji.facts.Quantity;

/** 县政府现行有效59件，部门乡镇25件: documents given by office, whose sum is what the table shows. */
final class Documents {

    private Documents() {}

    /** The counts of documents in one sentence as parts of a total that the sentence does not name; empty where it names one. */
    static Optional<Breakdowns.Group> together(List<Said> said) {
        if (said.size() < 2) {
            return Optional.empty();
        }
        List<Said> documents = said.stream()
                .filter(one -> one.count() && one.meaning().subject().isAboutTableTwo())
                .filter(one -> one.meaning().subject() == ClaimSubject.NORMATIVE_DOCUMENTS
                        || one.meaning().subject() == ClaimSubject.REGULATIONS)
                .toList();
        return documents.stream()
                .map(first -> together(first, documents))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Breakdowns.Group> together(Said first, List<Said> documents) {
        List<Said> same = documents.stream()
                .filter(one -> one.meaning().metrics().equals(first.meaning().metrics()))
                .filter(one -> one.quantity().exact() && one.year() == 0)
                .toList();
        long scopes = same.stream().map(Said::scope).distinct().count();
        boolean allScoped = same.stream().noneMatch(one -> one.scope().isEmpty());
        if (!allScoped || scopes < 2 || scopes != same.size()) {
            return Optional.empty();
        }
        BigDecimal sum = Said.sum(same);
        Said total = new Said(
                first.at(),
                first.kind(),
                first.meaning(),
                new Quantity(sum, first.quantity().unit(), 0, BigDecimal.ONE, Approximation.EXACT),
                first.direction(),
                0,
                same.stream().map(Said::scope).collect(Collectors.joining("、")),
                false,
                true,
                first.from(),
                first.to(),
                null,
                null,
                false);
        return Optional.of(new Breakdowns.Group(total, same, true));
    }
}
