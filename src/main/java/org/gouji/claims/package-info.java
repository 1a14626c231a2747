/**
 * Claims: what the sentences of the narrative state that can be held against the tables, last year or themselves.
 *
 * <p>{@link org.gouji.claims.ClaimReader} takes paragraphs in normalised text and gives claims, breakdowns and, for each
 * number that it cannot settle, a loose number with the reason. Which cells a claim may mean is told by its subject, its
 * verb and its scope; the lexicon holds the words, the grammar the order in which they bind to numbers.
 */
package org.gouji.claims;
