package org.gouji.findings;

import org.gouji.document.Place;
import org.gouji.facts.CellId;

/**
 * One place that a finding rests on: a cell, a passage, or a part that is not there.
 *
 * @param cell the cell, null where the evidence is a passage or a part
 * @param section number of the part, 0 before part one
 * @param text as printed; empty for what is absent
 * @param absent whether the finding is that nothing stands here
 */
public record Evidence(CellId cell, int section, Place place, String text, boolean absent) {}
