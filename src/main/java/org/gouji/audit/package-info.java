/** The stages in order, from files to an audited batch, and its JSON. */
package org.gouji.audit;
