package io.gallerist.notifications;

import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** How the signed-in person wants to be told. */
@Path("/me/notifications")
class PreferencePages {
    @CheckedTemplate(basePath = "notifications")
    static class Templates {
        static native TemplateInstance preferences(
                PreferenceEntry entry,
                FormErrors errors,
                String mail,
                boolean sends,
                List<Option> paces,
                List<Option> hours,
                List<Option> languages);
    }

    @Inject
    NotificationSettings settings;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @GET
    public TemplateInstance show() {
        return page(PreferenceEntry.of(Preference.of(me.id())), FormErrors.none());
    }

    @POST
    public Response save(@BeanParam PreferenceEntry entry) {
        FormErrors errors = entry.check();
        if (errors.any()) {
            return Forms.again(page(entry, errors));
        }
        QuarkusTransaction.requiringNew().run(() -> entry.saveTo(Preference.of(me.id())));
        flash.good("Saved.");
        return Forms.done("/me/notifications");
    }

    private TemplateInstance page(PreferenceEntry entry, FormErrors errors) {
        return Templates.preferences(
                entry,
                errors,
                me.email(),
                settings.from().isPresent(),
                PreferenceEntry.paces(),
                PreferenceEntry.hours(),
                PreferenceEntry.languages());
    }
}
