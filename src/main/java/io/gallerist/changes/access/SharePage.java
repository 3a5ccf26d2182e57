package io.gallerist.changes.access;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.requests.Claims;
import io.gallerist.requests.Drafts;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.gallerist.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asking that somebody may see a gallery. */
@Path("/galleries/{gallery}/access")
class SharePage {
    /** One address, no display name; the directory decides whether it exists. */
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final int LONGEST_MAIL = 254;

    @CheckedTemplate(basePath = "changes/access")
    static class Templates {
        static native TemplateInstance form(
                Gallery gallery,
                String mail,
                String role,
                String key,
                @Nullable UUID request,
                List<Option> roles,
                FormErrors errors);
    }

    @Inject
    ShareGalleryKind kind;

    @Inject
    VisibleRequests requests;

    @Inject
    Drafts drafts;

    @GET
    @Path("new")
    public TemplateInstance fresh(
            UUID gallery, @QueryParam("request") @Nullable UUID draft, @QueryParam("like") @Nullable UUID like) {
        Gallery shared = gallery(gallery);
        String key = UUID.randomUUID().toString();
        Request request = requests.toStartFrom(draft, like).orElse(null);
        if (request == null) {
            return page(shared, "", SharedRole.options().get(0).value(), key, null, FormErrors.none());
        }
        if (!request.kind.equals(ShareGalleryKind.NAME)) {
            throw new NotFound();
        }
        ShareGallery change = CanonicalJson.read(request.change, ShareGallery.class);
        return page(shared, change.mail(), change.roleId(), key, draft, FormErrors.none());
    }

    @POST
    public Response ask(
            UUID gallery,
            @FormParam("mail") @Nullable String typed,
            @FormParam("role") @Nullable String role,
            @FormParam("key") @Nullable String keyText,
            @FormParam("request") @Nullable UUID draft) {
        Gallery shared = gallery(gallery);
        String mail = typed == null ? "" : typed.strip();
        String chosen = Forms.text(role);
        UUID key = Drafts.key(keyText);
        Optional<String> submitted = drafts.alreadySubmitted(key);
        if (submitted.isPresent()) {
            return Forms.done(submitted.get());
        }
        ShareGallery change = new ShareGallery(shared.id, shared.resourceId, mail.toLowerCase(Locale.ROOT), chosen);
        FormErrors errors = check(change, draft);
        if (errors.any()) {
            return Forms.again(page(shared, Forms.text(typed), chosen, key.toString(), draft, errors));
        }
        return Forms.done(drafts.keep(kind, change, key, draft));
    }

    private static FormErrors check(ShareGallery change, @Nullable UUID draft) {
        FormErrors errors = FormErrors.none();
        if (change.mail().length() > LONGEST_MAIL
                || !MAIL.matcher(change.mail()).matches()) {
            errors.add("mail", "This is not a mail address. Write one, such as name@example.com.");
        }
        if (SharedRole.of(change.roleId()).isEmpty()) {
            errors.add("role", "Choose what the person may do.");
        }
        if (!errors.any() && Claims.isSpokenFor(ResourceId.of(change.target()), draft)) {
            errors.add("mail", "Somebody has already asked to share this gallery with " + change.mail() + ".");
        }
        return errors;
    }

    private TemplateInstance page(
            Gallery gallery, String mail, String role, String key, @Nullable UUID draft, FormErrors errors) {
        return Templates.form(gallery, mail, role, key, draft, SharedRole.options(), errors);
    }

    private static Gallery gallery(UUID id) {
        return Gallery.present(id).orElseThrow(NotFound::new);
    }
}
