/** What a report states, in the rule author's words, and the statutory form as closed lists with its printed labels. */
package org.gouji.facts;
