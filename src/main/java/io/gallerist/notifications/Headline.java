package io.gallerist.notifications;

import io.gallerist.access.AccessGrant;
import io.gallerist.requests.Request;
import org.jspecify.annotations.Nullable;

/** The one sentence that says what happened: the subject of a mail, the first line of a card. */
final class Headline {
    private static final int LONGEST = 140;

    private Headline() {}

    /** @param concern null for a channel, which is told of what happened and not asked to decide */
    static String of(News news, @Nullable Concern concern, Words words) {
        Request request = news.request();
        return oneLine(
                request == null
                        ? ofOther(news, concern, words)
                        : ofRequest(news, concern, request.label(), request.title, words));
    }

    /** As it is told to one person: to whoever has the access, of the own one. */
    static String personal(News news, Told told, Words words) {
        AccessGrant grant = news.grant();
        boolean isHolder = grant != null && told.person().objectId.equals(grant.principalId);
        return isHolder && news.gallery() != null
                ? oneLine(ofOwnAccess(news, told.concern(), news.gallery().name, words))
                : of(news, told.concern(), words);
    }

    private static String ofOwnAccess(News news, Concern concern, String gallery, Words words) {
        return switch (news.topic()) {
            case ACCESS_ENDING_SOON ->
                days(news) == 1 ? words.yoursEndsWithinADay(gallery) : words.yoursEndsWithin(gallery, days(news));
            case ACCESS_GIVEN -> words.yoursGiven(gallery);
            case ACCESS_ENDED -> words.yoursEnded(gallery);
            default -> of(news, concern, words);
        };
    }

    private static String ofRequest(News news, @Nullable Concern concern, String label, String title, Words words) {
        return switch (news.topic()) {
            case SUBMITTED, STAGE_OPENED ->
                concern == Concern.DECIDE
                        ? words.decide(label, title)
                        : concern == Concern.OWN
                                ? words.behalf(label, title)
                                : news.decidedAtOnce()
                                        ? words.submittedOnly(label, title)
                                        : words.submitted(label, title);
            case REMINDED -> concern == null ? words.submitted(label, title) : words.remind(label, title);
            case ESCALATED -> concern == null ? words.submitted(label, title) : words.escalate(label, title);
            case COMMENTED -> words.commented(label, title);
            case APPROVED -> words.approved(label, title);
            case REJECTED -> words.rejected(label, title);
            case SENT_BACK -> words.sentBack(label, title);
            case RECALLED -> words.recalled(label, title);
            case MOVED -> concern == Concern.DECIDE ? words.decideAgain(label, title) : words.moved(label, title);
            case EXPIRED -> words.expired(label, title);
            case WITHDRAWN -> words.withdrawn(label, title);
            case CANCELLED -> words.cancelled(label, title);
            case SUCCEEDED -> words.succeeded(label, title);
            case FAILED -> words.failed(label, title);
            default -> news.topic().label() + ": " + title;
        };
    }

    private static String ofOther(News news, @Nullable Concern concern, Words words) {
        String object = news.gallery() == null ? news.event().objectLabel : news.gallery().name;
        if (concern == null) {
            return news.topic().label() + ": " + object;
        }
        return switch (news.topic()) {
            case DELEGATION_GIVEN -> words.delegated(news.delegation() == null ? object : news.delegation().from.name);
            case POLICY_PROPOSED -> words.proposed(object);
            case POLICY_IN_FORCE -> words.accepted(object);
            case POLICY_DECLINED -> words.declined(object);
            case OWNER_ADDED -> words.owner(object);
            case ACCESS_ENDING_SOON -> endingSoon(news, object, words);
            case ACCESS_ENDED -> words.accessEnded(who(news), object);
            case ACCESS_LEFT -> words.leftInPlace(who(news), object);
            case ACCESS_OVERRUN -> words.overrun(who(news), object);
            case ACCESS_FOUND -> words.drift(object);
            case INVITATION_EXPIRED -> words.invitationExpired(who(news), object);
            case CAMPAIGN_STARTED -> words.campaignStarted(object);
            case CAMPAIGN_REMINDED -> words.campaignReminded(object);
            case CAMPAIGN_ENDED -> words.campaignEnded(object);
            default -> news.topic().label() + ": " + object;
        };
    }

    private static String endingSoon(News news, String gallery, Words words) {
        return days(news) == 1
                ? words.endsWithinADay(who(news), gallery)
                : words.endsWithin(who(news), gallery, days(news));
    }

    private static int days(News news) {
        return Integer.parseInt(news.event().details.getOrDefault("days", "1"));
    }

    private static String who(News news) {
        return news.grant() == null ? news.event().objectLabel : news.grant().who();
    }

    /** Without line breaks, which a mail's header must not have, and not longer than a list of mails shows. */
    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
