package io.gallerist.approvals;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.people.CurrentPerson;
import io.gallerist.preview.InBrief;
import io.gallerist.web.Conflict;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several alike at once: chosen in the inbox, decided with one comment, each in a transaction of its own. */
@Path("/inbox")
class SeveralPages {
    private static final UUID NONE = new UUID(0, 0);

    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance several(List<Chosen> chosen, int gone, FormErrors errors, String comment);

        static native TemplateInstance severalDone(String decision, List<Result> results, String inVain);
    }

    /** One that was chosen, with what it would change in one line. */
    @TemplateData
    public record Chosen(Waiting one, String change) {}

    /** What came of one of them. */
    @TemplateData
    public record Result(String title, String path, boolean decided, String words) {}

    @Inject
    Inbox inbox;

    @Inject
    Decisions decisions;

    @Inject
    InBrief inBrief;

    @Inject
    CurrentPerson me;

    @POST
    @Path("/selection")
    public Object choose(@FormParam("stage") List<String> stages, @FormParam("page") @Nullable String at) {
        List<UUID> wanted = stages.stream()
                .map(text -> ReviewPages.uuid(text, NONE))
                .distinct()
                .toList();
        List<Waiting> chosen = inbox.of(wanted);
        Optional<String> wrong = wrong(chosen, wanted.size());
        return wrong.isPresent()
                ? again(stages, Forms.text(at), wrong.get())
                : Templates.several(rows(chosen), wanted.size() - chosen.size(), FormErrors.none(), "");
    }

    private static Optional<String> wrong(List<Waiting> chosen, int wanted) {
        if (chosen.isEmpty()) {
            return Optional.of(
                    wanted == 0
                            ? "Choose the requests that you want to decide on at once."
                            : "None of these waits for you any more.");
        }
        boolean alike = chosen.stream().allMatch(chosen.get(0)::isLike);
        return alike
                ? Optional.empty()
                : Optional.of(
                        "Only what is alike can be decided at once: the same kind of change, for one gallery, at one"
                                + " stage. Choose fewer, or open them one by one.");
    }

    /** The page of the inbox on which they were chosen. */
    private Response again(List<String> stages, String at, String why) {
        FormErrors errors = FormErrors.none().add(why);
        return Forms.again(InboxPage.Templates.inbox(inbox.page(Keyset.parse(at)), at, stages, errors));
    }

    private List<Chosen> rows(List<Waiting> chosen) {
        return chosen.stream()
                .map(one -> new Chosen(one, inBrief.of(one.request())))
                .toList();
    }

    @POST
    @Path("/decisions")
    public Object decide(
            @FormParam("item") List<String> items,
            @FormParam("decision") @Nullable String word,
            @FormParam("comment") @Nullable String typed) {
        if (items.isEmpty()) {
            return again(List.of(), "", "Choose the requests that you want to decide on at once.");
        }
        Decision decision = ReviewPages.decision(word);
        String comment = Forms.text(typed);
        List<UUID> stages = items.stream().map(item -> part(item, 1)).toList();
        List<Waiting> known = inbox.of(stages);
        boolean wordsWanted = known.stream().anyMatch(one -> one.stage().round.commentToApprove);
        try {
            NeedsWords.check(new Said(decision, comment, "", NONE, me.id()), wordsWanted);
        } catch (NeedsWords needed) {
            FormErrors errors = FormErrors.none().add("comment", needed.message());
            return Forms.again(Templates.several(rows(known), items.size() - known.size(), errors, comment));
        }
        List<Result> results = new ArrayList<>();
        for (String item : items) {
            results.add(result(item, known, decision, comment));
        }
        boolean allDecided = results.stream().allMatch(Result::decided);
        return Templates.severalDone(decision.label(), results, allDecided ? "" : comment);
    }

    /** One that fails keeps none of the others back. */
    private Result result(String item, List<Waiting> known, Decision decision, String comment) {
        UUID request = part(item, 0);
        String title = known.stream()
                .filter(one -> one.request().id.equals(request))
                .map(one -> one.request().label() + " " + one.request().title)
                .findFirst()
                .orElse("A request that does not wait for you any more");
        String path = "/requests/" + request;
        try {
            return new Result(title, path, true, decisions.decide(request, said(item, decision, comment)));
        } catch (NotFound unknown) {
            return new Result(title, path, false, "You do not decide on it.");
        } catch (Conflict | NeedsWords conflict) {
            return new Result(title, path, false, String.valueOf(conflict.getMessage()));
        } catch (AzureRefusal refusal) {
            return new Result(title, path, false, ReviewPages.notAsked(refusal));
        }
    }

    private Said said(String item, Decision decision, String comment) {
        String[] parts = item.split(" ");
        String digest = parts.length > 2 ? parts[2] : "";
        UUID whom = parts.length > 3 ? ReviewPages.uuid(parts[3], me.id()) : me.id();
        return new Said(decision, comment, digest, part(item, 1), whom);
    }

    private static UUID part(String item, int index) {
        String[] parts = item.split(" ");
        return parts.length > index ? ReviewPages.uuid(parts[index], NONE) : NONE;
    }
}
