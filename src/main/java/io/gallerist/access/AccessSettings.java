package io.gallerist.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How galleries are shared. */
@ConfigMapping(prefix = "gallerist.access")
public interface AccessSettings {
    /** How often the directory is asked whether invited guests have accepted, and who left. */
    @WithDefault("PT5M")
    Duration watch();

    /** How long after one comparison of grants and Azure's role assignments the next begins. */
    @WithDefault("PT15M")
    Duration reconcile();

    /** Whether an owner's sharing of an own gallery needs nobody else's approval; when false it is reviewed too. */
    @WithDefault("true")
    boolean ownersShareDirectly();

    /** Where an invitation leads a guest: the portal's public address. */
    @WithDefault("http://localhost:8080")
    String portalUrl();

    /** The portal's own words in an invitation, after the name of what is shared. */
    @WithDefault("Accept this invitation, and you see there what you may use and how.")
    String invitationMessage();

    /** How long after an invitation whose answer was lost the directory may need to show the guest. */
    @WithDefault("PT2M")
    Duration invitationShows();

    /** How long after an invitation the guest is reminded, once. */
    @WithDefault("P7D")
    Duration invitationReminder();

    /** How long after an invitation the portal calls it expired. */
    @WithDefault("P30D")
    Duration invitationExpiry();

    /** How long Azure may need until an assignment applies everywhere; then it is read once more. */
    @WithDefault("PT10M")
    Duration applies();

    /** How long a write that nobody heard of again may still arrive. */
    @WithDefault("PT2M")
    Duration late();

    /** The first wait after a step that did not get through; each further one is twice as long. */
    @WithDefault("PT10S")
    Duration firstRetry();

    @WithDefault("PT1H")
    Duration slowestRetry();

    /** The longest wait where access is to end, and while the directory makes a new guest known. */
    @WithDefault("PT5M")
    Duration slowestUrgentRetry();

    /** How long after its end access may last before that is reported. */
    @WithDefault("PT15M")
    Duration overrun();

    /** How long the directory has to miss who has access, and to be asked again, before the access ends. */
    @WithDefault("PT1H")
    Duration missing();

    /** How long the catalogue has to miss a gallery or a definition before Azure is asked whether it was deleted. */
    @WithDefault("PT1H")
    Duration gone();

    /** How long an account has to stay blocked before its access ends. */
    @WithDefault("P1D")
    Duration blocked();

    /** How long after an invitation somebody may ask for another one. */
    @WithDefault("PT1H")
    Duration inviteAgain();

    /** How often it is made sure that all access that has not ended is on the schedule. */
    @WithDefault("PT10M")
    Duration adrift();
}
