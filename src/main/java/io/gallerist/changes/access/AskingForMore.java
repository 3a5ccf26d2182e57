package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.changes.Asked;
import io.gallerist.people.CurrentPerson;
import io.gallerist.policies.SharingRules;
import io.gallerist.requests.Deciding;
import io.gallerist.requests.Drafts;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Conflict;
import io.gallerist.web.LocalTimes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One click: a request for as much time again, written and submitted. Two clicks are one request. */
@ApplicationScoped
class AskingForMore {
    /** @param words what became of it, for whoever clicked */
    record Answer(String path, String words) {}

    private static final String NO_MORE = "The policy gives you no more time.";
    private static final String UNASKED = "The directory could not be asked. Try again later.";

    @Inject
    Renewals renewals;

    @Inject
    ExtendAccessKind kind;

    @Inject
    SharingChecks checks;

    @Inject
    Drafts drafts;

    @Inject
    VisibleRequests requests;

    @Inject
    Deciding deciding;

    @Inject
    CurrentPerson me;

    @Inject
    LocalTimes times;

    @Inject
    Clock clock;

    /**
     * @param back where to go on when it can't be asked for
     * @throws Conflict when it can't
     */
    Answer ask(AccessGrant grant, String back) {
        Instant now = clock.instant();
        Instant before = grant.until;
        if (before == null || !grant.isExtendable(now)) {
            throw new Conflict(
                    before == null
                            ? "This access has no end, so it needs no more time."
                            : "This access has ended or is not there yet. Ask for it anew.",
                    back);
        }
        var open = renewals.open(grant);
        if (open.isPresent()) {
            String path = requests.shows(open.get()) ? open.get().path() : back;
            return new Answer(path, renewals.pending(grant).orElse(""));
        }
        renewals.rejected(grant).ifPresent(rejected -> {
            throw new Conflict(
                    "More time was not given lately. You may ask again " + times.local(Renewals.again(rejected)) + ".",
                    back);
        });
        SharingRules rules = checks.rules(grant.gallery.id);
        int days = Renewals.days(grant, before);
        Instant until = Renewals.end(before, days, rules, grant.gallery.zoneId(), now);
        if (until == null) {
            throw new Conflict(
                    words(
                            "This access lasts as long as the gallery's policy allows from today on. Ask again when less of it is left.",
                            NO_MORE),
                    back);
        }
        ExtendAccess change = ExtendAccess.of(grant, until, days);
        List<String> against = against(change, grant, back);
        if (!against.isEmpty()) {
            throw new Conflict(words(String.join(" ", against), NO_MORE), back);
        }
        return submitted(change, drafts.keep(kind, change, key(grant, before), null), back);
    }

    private List<String> against(ExtendAccess change, AccessGrant grant, String back) {
        try {
            return kind.misfits(change, grant.id);
        } catch (AzureRefusal refusal) {
            throw new Conflict(
                    words(
                            "The directory could not be asked: " + refusal.message() + " Try again in a moment.",
                            UNASKED),
                    back);
        }
    }

    /** Guests are not told who decides, what the policy says, or what Azure answered. */
    private String words(String whole, String forGuests) {
        return me.isMember() ? whole : forGuests;
    }

    private Answer submitted(ExtendAccess change, String path, String back) {
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        Request draft = requests.own(id);
        Deciding.Entering entering;
        try {
            entering = deciding.prepare(draft, new Asked<>(kind, change), null);
        } catch (AzureRefusal refusal) {
            throw new Conflict(
                    words(
                            "The directory could not be asked who decides: " + refusal.message()
                                    + " Try again in a moment.",
                            UNASKED),
                    back);
        }
        String reason = "As much time again, until " + times.local(change.end()) + ".";
        String next = QuarkusTransaction.requiringNew().call(() -> {
            Request request = requests.ownLocked(id);
            if (!request.status.isEditable()) {
                return "It waits already.";
            }
            Act act = Act.by(me.get(), clock);
            request.submit(reason, null, act);
            return entering.enter(request, act);
        });
        return new Answer(
                path,
                words(
                        "Asked for more time as " + draft.label() + ". " + next,
                        "Asked for as " + draft.label() + ". You will be told."));
    }

    /** The same until one of them was decided: then more may be asked for again. */
    private static UUID key(AccessGrant grant, Instant until) {
        return UUID.nameUUIDFromBytes(
                ("renewal|" + grant.id + "|" + until + "|" + Renewals.past(grant)).getBytes(StandardCharsets.UTF_8));
    }
}
