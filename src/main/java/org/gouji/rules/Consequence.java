package org.gouji.rules;

import java.util.Set;

/**
 * The one statement of a {@code then}.
 *
 * @param statement source text as checked
 * @param key argument of {@code raise}, empty where there is none
 * @param names bindings that the key uses
 * @param unchecked whether it raises nothing and only says that a thing cannot be judged or need not be
 */
record Consequence(String statement, String key, Set<String> names, boolean unchecked) {}
