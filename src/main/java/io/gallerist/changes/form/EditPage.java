package io.gallerist.changes.form;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Edit;
import io.gallerist.changes.Rebase;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Conflict;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * Asking that something be otherwise: the form is filled from what is live in Azure, and what was typed over that state
 * is put on top of what is live by the time it is sent. What was typed is kept, whatever Azure says.
 *
 * @param <T> what is changed, as the catalogue knows it
 */
public abstract class EditPage<T, F extends ChangeForm, C extends Edit> {
    @Inject
    GalleryResources resources;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    PutAside putAside;

    @Inject
    Clock clock;

    protected abstract ChangeKind<C> kind();

    protected abstract Present present(T asked);

    protected abstract Class<F> formType();

    /** A form that shows a state; it need not be the live one. */
    protected abstract F filled(String shown);

    /**
     * The base as it was edited, empty when the errors say what is wrong.
     *
     * @param base the state that the form was filled from; where it is none, an {@link IllegalArgumentException}
     */
    protected abstract Optional<String> edited(F form, String base, String live, Entry entry);

    protected abstract C change(T asked, String live, String after);

    protected abstract Checked<C> check(C change, F form, FormErrors errors);

    /** The form's page: of Azure's state it knows no more than the form's base, which may be anything or nothing. */
    protected abstract TemplateInstance page(T asked, F form, FormErrors errors);

    /** The form, with what a request changed on top of what is live by now. */
    protected final TemplateInstance open(T asked, Start start) {
        Present present = present(asked);
        Optional<Request> from = requests.toStartFrom(start.draft, start.like);
        String live = live(present);
        F form = putAside.again(start.unfinished, formType()).orElseGet(() -> {
            F fresh =
                    filled(from.map(request -> rebased(request, present, live)).orElse(live));
            fresh.base = live;
            return fresh;
        });
        form.request = start.draft == null ? form.request : start.draft;
        return page(asked, Asking.fresh(form), FormErrors.none());
    }

    protected final Response answer(T asked, F form) {
        return asking.answer(
                kind(),
                form,
                errors -> read(asked, form, errors),
                (change, errors) -> check(change, form, errors),
                errors -> page(asked, form, errors));
    }

    private Optional<C> read(T asked, F form, FormErrors errors) {
        Present present = present(asked);
        try {
            String live = resources
                    .read(present.id())
                    .orElseThrow(() -> gone(present))
                    .writable();
            return edited(present, form, live, errors).map(after -> change(asked, live, after));
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked what is there: " + refusal.message() + " " + refusal.advice());
            return Optional.empty();
        }
    }

    /** Only what can have come from Azure is a base: anything else would be taken for somebody's wish. */
    private Optional<String> edited(Present present, F form, String live, FormErrors errors) {
        try {
            String base = resources.body(present.id(), Forms.text(form.base));
            return edited(form, base, live, new Entry(errors, clock.instant()))
                    .map(edited -> resources.body(present.id(), Rebase.onto(live, base, edited)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            form.base = live;
            errors.add("This form was out of date, so what is in Azure was read again. What you typed is still here:"
                    + " look through it and send it again.");
            return Optional.empty();
        }
    }

    private String rebased(Request request, Present present, String live) {
        if (!request.kind.equals(kind().name())
                || !request.targetKey.equals(present.id().key())) {
            throw new NotFound();
        }
        C change = CanonicalJson.read(request.change, kind().type());
        return Rebase.onto(live, change.before(), change.after());
    }

    private String live(Present present) {
        try {
            return resources.read(present.id()).orElseThrow(() -> gone(present)).writable();
        } catch (AzureRefusal refusal) {
            throw new Conflict(
                    "Azure could not be asked: " + refusal.message() + " " + refusal.advice(), present.path());
        }
    }

    private static Conflict gone(Present present) {
        return new Conflict(
                present.name() + " is gone from Azure. The catalogue will notice with its next refresh.",
                present.outer());
    }
}
