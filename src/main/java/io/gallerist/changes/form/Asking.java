package io.gallerist.changes.form;

import io.gallerist.changes.Change;
import io.gallerist.changes.ChangeKind;
import io.gallerist.requests.Drafts;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** From a sent form to a draft to review: the way that all kinds share. */
@ApplicationScoped
public class Asking {
    @Inject
    Drafts drafts;

    @Inject
    PutAside putAside;

    @Inject
    Flash flash;

    /**
     * Answers a sent form: with the form again as long as something is wrong or a button only changes it, else with
     * the way to the draft.
     *
     * @param read the form as a change, empty when the errors say why not
     * @param checks asked only of a form that could be read; they may look at Azure and add what they found
     * @param page the form's page with these errors
     */
    public <C extends Change> Response answer(
            ChangeKind<C> kind,
            ChangeForm form,
            Function<FormErrors, Optional<C>> read,
            BiFunction<C, FormErrors, Checked<C>> checks,
            Function<FormErrors, TemplateInstance> page) {
        FormErrors errors = FormErrors.none();
        if (form.isPressed("save")) {
            putAside.keep(form, kind.label());
            flash.good("Put aside. It is among your requests, under unfinished forms.");
            return Forms.done("/requests");
        }
        if (form.isOnlyChanged()) {
            return Response.ok(page.apply(errors)).build();
        }
        UUID key = Drafts.key(form.key);
        Optional<String> submitted = drafts.alreadySubmitted(key);
        if (submitted.isPresent()) {
            return Forms.done(submitted.get());
        }
        Optional<Checked<C>> checked =
                read.apply(errors).filter(change -> !errors.any()).map(change -> checks.apply(change, errors));
        if (checked.isEmpty() || errors.any()) {
            return Forms.again(page.apply(errors));
        }
        String path = drafts.keep(kind, checked.get().change(), key, form.request);
        putAside.done(form);
        if (!checked.get().warnings().isEmpty()) {
            flash.note("Before you submit: " + String.join(" ", checked.get().warnings()));
        }
        return Forms.done(path);
    }

    /** A form that was not sent yet. */
    public static <F extends ChangeForm> F fresh(F form) {
        form.key = UUID.randomUUID().toString();
        return form;
    }
}
