package org.gouji.facts;

import org.gouji.document.Place;

/**
 * A phrase of one of the lists in {@code rules/phrases.yaml} found in the narrative.
 *
 * @param list name of the list, such as 错别字
 * @param found the words found, as printed
 * @param better what to write instead; empty where the list does not say
 * @param note why, as the list says; empty where it does not say
 * @param printed the words with a little of what stands around them
 */
public record PhraseHit(String list, int section, String found, String better, String note, String printed, Place place)
        implements Quotable {}
