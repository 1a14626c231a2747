/** Wrong versions of the rules, one small change each: the cases beside a rule must tell every one of them from it. */
package org.gouji.mutants;
