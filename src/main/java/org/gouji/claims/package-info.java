/** Claims: what the sentences of the narrative state that can be held against the tables, last year or themselves. */
package org.gouji.claims;
