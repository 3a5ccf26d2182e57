package io.gallerist.approvals;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.BadRequest;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/requests/{id}/reviews")
class ReviewPages {
    private static final UUID NONE = new UUID(0, 0);

    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance decideAgain(Ballot ballot);
    }

    @Inject
    Decisions decisions;

    @Inject
    Ballots ballots;

    @Inject
    VisibleRequests requests;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @POST
    public Response review(
            UUID id,
            @FormParam("decision") @Nullable String word,
            @FormParam("comment") @Nullable String typed,
            @FormParam("digest") @Nullable String seen,
            @FormParam("stage") @Nullable String stage,
            @FormParam("for") @Nullable String whom) {
        Said said =
                new Said(decision(word), Forms.text(typed), Forms.text(seen), uuid(stage, NONE), uuid(whom, me.id()));
        try {
            return reviewed(id, said);
        } catch (Conflict conflict) {
            throw conflict.keeping(said.comment());
        }
    }

    private Response reviewed(UUID id, Said said) {
        try {
            flash.good(decisions.decide(id, said));
        } catch (NeedsWords needed) {
            return again(id, said, FormErrors.none().add("comment", needed.message()));
        } catch (AzureRefusal refusal) {
            return again(id, said, FormErrors.none().add(notAsked(refusal)));
        }
        return Forms.done("/requests/" + id);
    }

    private Response again(UUID id, Said said, FormErrors errors) {
        Request request = requests.one(id);
        Ballot ballot = ballots.of(request)
                .orElseThrow(() -> new Conflict("There is nothing to decide for you any more.", request.path()));
        if (!ballot.isOn(said)) {
            throw new Conflict(
                    "It was changed after you opened it. Look at what it asks for now, then decide.", request.path());
        }
        return Forms.again(Templates.decideAgain(ballot.again(errors, said.comment())));
    }

    static String notAsked(AzureRefusal refusal) {
        return "The directory could not be asked whether you may decide, so nothing was decided: " + refusal.message()
                + " " + refusal.advice();
    }

    static UUID uuid(@Nullable String text, UUID otherwise) {
        try {
            return text == null ? otherwise : UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return otherwise;
        }
    }

    static Decision decision(@Nullable String word) {
        try {
            return Decision.valueOf(word == null ? "" : word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Approve, reject, send back or comment.");
        }
    }
}
