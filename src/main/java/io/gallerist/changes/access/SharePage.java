package io.gallerist.changes.access;

import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.form.Asking;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.Entry;
import io.gallerist.changes.form.PutAside;
import io.gallerist.policies.SharingRules;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking that somebody, oneself too, may see a gallery or one of its definitions. */
@Path("/galleries/{gallery}/access")
class SharePage {
    @CheckedTemplate(basePath = "changes/access")
    static class Templates {
        static native TemplateInstance form(ShareView view, FormErrors errors);
    }

    @Inject
    ShareAccessKind kind;

    @Inject
    SharingChecks checks;

    @Inject
    Picking picking;

    @Inject
    Overlaps overlaps;

    @Inject
    VisibleRequests requests;

    @Inject
    Asking asking;

    @Inject
    PutAside putAside;

    @Inject
    Clock clock;

    /** @param definition the only one that access is asked for */
    @GET
    @Path("new")
    public TemplateInstance fresh(
            UUID gallery,
            @QueryParam("request") @Nullable UUID draft,
            @QueryParam("like") @Nullable UUID like,
            @QueryParam("definition") @Nullable UUID definition,
            @QueryParam("unfinished") @Nullable UUID unfinished) {
        Gallery shared = gallery(gallery);
        SharingRules rules = checks.rules(shared.id);
        String lastDay = ShareView.lastDay(rules, shared, clock.instant());
        ShareForm form = putAside.again(unfinished, ShareForm.class)
                .or(() -> requests.toStartFrom(draft, like).map(request -> filled(request, shared, lastDay)))
                .orElseGet(() -> ShareForm.fresh(definition, lastDay));
        form.request = draft == null ? form.request : draft;
        return page(shared, rules, Asking.fresh(form), Matches.none(), gathering(false), FormErrors.none());
    }

    @POST
    public Response ask(UUID gallery, @BeanParam ShareForm form) {
        Gallery shared = gallery(gallery);
        SharingRules rules = checks.rules(shared.id);
        if (form.isSearch()) {
            form.press = ShareForm.FIND;
            FormErrors errors = FormErrors.none();
            Matches matches = picking.find(form, errors);
            TemplateInstance page = page(shared, rules, form, matches, gathering(false), errors);
            return errors.any() ? Forms.again(page) : Response.ok(page).build();
        }
        Gathering gathering = gathering(form.isPressed(ShareForm.WITHOUT));
        if (form.isPressed(ShareForm.WITHOUT)) {
            form.press = null;
        }
        return asking.answer(
                kind,
                form,
                errors -> new ShareEntry(form, shared, rules, new Entry(errors, clock.instant()), clock.instant())
                        .read(gathering),
                (change, errors) -> new Checked<>(change, gathering.notes()),
                errors -> page(shared, rules, form, Matches.none(), gathering, errors));
    }

    private ShareForm filled(Request request, Gallery shared, @Nullable String lastDay) {
        if (!request.kind.equals(ShareAccessKind.NAME)) {
            throw new NotFound();
        }
        ShareAccess change = CanonicalJson.read(request.change, ShareAccess.class);
        if (!change.galleryId().equals(shared.id)) {
            throw new NotFound();
        }
        ShareForm form = ShareForm.fresh(null, lastDay);
        change.recipients().forEach(recipient -> form.choose(Choice.of(recipient)));
        form.role = change.roleId();
        form.scope = ShareEntry.definitions(shared)
                .filter(definition -> definition.resourceId.equalsIgnoreCase(change.scope()))
                .findFirst()
                .map((ImageDefinition definition) -> definition.id.toString())
                .orElse("");
        change.end()
                .filter(end -> end.isAfter(clock.instant()))
                .ifPresent(end ->
                        form.until = end.atZone(shared.zoneId()).toLocalDate().toString());
        return form;
    }

    private Gathering gathering(boolean withoutTheWrong) {
        return new Gathering(picking, overlaps, withoutTheWrong);
    }

    private TemplateInstance page(
            Gallery gallery,
            SharingRules rules,
            ShareForm form,
            Matches matches,
            Gathering gathering,
            FormErrors errors) {
        return Templates.form(
                ShareView.of(gallery, form, rules, clock.instant(), myself(), matches, gathering), errors);
    }

    private List<Choice> myself() {
        return picking.myself();
    }

    private static Gallery gallery(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }
}
