/** Facts to further facts: what a rule cannot search for itself. */
package org.gouji.derive;
