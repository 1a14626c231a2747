package org.gouji.web;

import java.nio.file.Path;
import org.gouji.audit.LiveRulebook;
import org.gouji.store.RuleVersions;

/**
 * What a service is started with.
 *
 * @param versions rulebooks of earlier runs, by which a run that was killed finds its own again
 * @param reports the folder in which reports are dropped
 * @param data the folder of the database that comes along
 * @param address the address to listen on
 * @param open whether programs on this machine may ask for audits and rules without logging in
 */
public record ServiceSettings(
        LiveRulebook rulebook,
        RuleVersions versions,
        Path reports,
        Path data,
        String address,
        int port,
        boolean open) {}
