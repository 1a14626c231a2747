/** What the rules say of a report: findings with their evidence, outcomes, and the key that survives re-runs. */
package org.gouji.findings;
