package org.gouji.rules;

/**
 * A rule in force under a profile.
 *
 * @param meta its metadata with the profile's severity and action
 * @param asks what must be known before it can be asked
 */
record CompiledRule(ParsedRule parsed, RuleMeta meta, boolean enabled, Asks asks) {

    static CompiledRule of(ParsedRule rule, Profile profile) {
        return of(rule, Asks.of(rule), profile);
    }

    static CompiledRule of(ParsedRule rule, Asks asks, Profile profile) {
        return new CompiledRule(rule, profile.apply(rule.meta()), profile.enabled(rule.meta()), asks);
    }

    /** The same rule under another profile. */
    CompiledRule under(Profile other) {
        return of(parsed, asks, other);
    }

    /** The same rule in force, whatever the profile says. */
    CompiledRule on() {
        return new CompiledRule(parsed, meta, true, asks);
    }

    RuleDescription.SubCheck described() {
        return new RuleDescription.SubCheck(
                meta.name(),
                meta.severity(),
                meta.action(),
                enabled,
                meta.forms(),
                meta.applies(),
                meta.since(),
                meta.basis(),
                meta.message(),
                meta.under(),
                !parsed.consequence().unchecked());
    }
}
