package org.gouji.facts;

import java.math.BigDecimal;

/** What all offices directly below carried out of the year before (结转下年度继续办理, 总计), where all those reports are in. */
public record ChildrenCarriedOut(BigDecimal value, int reports) {}
