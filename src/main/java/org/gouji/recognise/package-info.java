/** Document to facts: form, figures and gaps, sections, claims, office and year. */
package org.gouji.recognise;
