package io.gallerist.azure;

import java.util.Locale;
import java.util.Map;

/** What to do about a refusal, in the portal's words: one sentence a code, else one a kind. */
final class Advice {
    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry(
                    "authorizationfailed",
                    "The portal's own principal lacks this permission: an administrator must give it the role that the"
                            + " operations page lists."),
            Map.entry(
                    "linkedauthorizationfailed",
                    "The source is in a subscription that the portal's principal cannot read: give it access there or"
                            + " choose another source."),
            Map.entry(
                    "authenticationfailed", "The portal could not sign in to Azure: check its secret or certificate."),
            Map.entry("invalid_client", "The portal could not sign in to Azure: its secret is wrong or has expired."),
            Map.entry(
                    "principalnotfound",
                    "A new guest is not known everywhere in the directory yet: the portal tries again by itself."),
            Map.entry(
                    "roleassignmentexists",
                    "Somebody gave the same access outside the portal: there is nothing left to do, or adopt it."),
            Map.entry(
                    "roleassignmentlimitexceeded",
                    "The subscription has no room for more role assignments: share with a group instead of people."),
            Map.entry(
                    "unknownsourcetenant",
                    "The portal knows nobody in that tenant: an administrator must add a principal for it."),
            Map.entry("ambiguousmail", "Two people have this address: choose the person by object id."),
            Map.entry(
                    "requestdisallowedbypolicy",
                    "An Azure Policy forbids this: change the request to follow it or ask the policy's owner."),
            Map.entry("scopelocked", "A lock on the resource forbids this: its owner must remove the lock first."),
            Map.entry(
                    "quotaexceeded", "A quota of the subscription is used up: free some of it or ask Azure for more."),
            Map.entry(
                    "deletegalleryimageversionblockedbeforeendoflife",
                    "The version is protected until its end-of-life date: move the date first."),
            Map.entry(
                    "anotheroperationinprogress",
                    "Azure is still busy with an earlier change to it: the portal tries again by itself."),
            Map.entry(
                    "foreignlink",
                    "Azure gave out a link to somewhere else: nothing was sent there; tell an administrator."),
            Map.entry("resourcenotfound", "It is not there, or not any more: look in the catalog what is."),
            Map.entry("parentresourcenotfound", "The gallery or image definition is gone: create it first."));

    private Advice() {}

    static String on(AzureRefusal refusal) {
        return BY_CODE.getOrDefault(refusal.code().toLowerCase(Locale.ROOT), on(refusal.kind()));
    }

    private static String on(AzureRefusal.Kind kind) {
        return switch (kind) {
            case THROTTLED -> "Azure has had too many requests: the portal waits as long as Azure asks.";
            case BUSY -> "Too many copies of one source at once: the portal tries again by itself.";
            case NOT_FOUND -> "It is not there, or the portal's principal may not see it.";
            case DENIED -> "The portal's own principal may not do this: ask an administrator.";
            case INVALID -> "Azure will not accept this as it is: change the request.";
            case CONFLICT -> "It is there already or is being changed: look at it before trying again.";
            case UNAVAILABLE -> "Azure did not answer: it may have happened all the same, so the portal looks again.";
        };
    }
}
