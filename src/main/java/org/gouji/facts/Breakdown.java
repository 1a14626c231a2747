package org.gouji.facts;

import java.math.BigDecimal;
import java.util.List;
import org.gouji.document.Place;

/**
 * A total and its parts as one sentence gives them: 共收到 N 件，其中自然人 a 件、法人 b 件.
 *
 * @param total the total stated
 * @param parts the parts stated, in their order
 * @param closed whether the words say that the parts are all there are (分别, 其余, 自然人 beside 法人或其他组织)
 * @param unit unit of all of them
 * @param printed the sentence from the total to the last part, as printed
 */
public record Breakdown(
        int section, BigDecimal total, List<BigDecimal> parts, boolean closed, String unit, String printed, Place place)
        implements Quotable {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    public BigDecimal sum() {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
