package org.gouji.findings;

import java.math.BigDecimal;
import org.gouji.facts.CellId;

/** A correction of one cell that would clear a finding. */
public record Repair(CellId cell, BigDecimal value) {}
