/**
 * A second opinion: the rules on figures and counts once more, in plain Java from the catalogue and not from the DRL, to be
 * held against what the rulebook says.
 */
package org.gouji.evaluator;
