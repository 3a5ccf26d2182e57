package io.gallerist.web;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every tag in every state on one page, to look at while changing the style sheets; not in a production build. */
@Path("/_style")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@IfBuildProfile(anyOf = {"dev", "test"})
class StylePage {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance style(
                FormErrors errors,
                String version,
                List<Option> regions,
                Page<String> page,
                Instant now,
                Instant earlier,
                Duration took,
                int percent);

        static native TemplateInstance style$running(int percent);

        private Templates() {}
    }

    private static final List<Option> REGIONS = List.of(
            Option.of("westeurope", "West Europe", "Home region, always kept"),
            Option.of("northeurope", "North Europe"),
            Option.of("swedencentral", "Sweden Central").disabled("Not offered to this subscription"));

    private final Flash flash;

    StylePage(Flash flash) {
        this.flash = flash;
    }

    @GET
    public Object show() {
        if (Live.wanted()) {
            return Live.part(Templates.style$running(100), true);
        }
        return page(FormErrors.none(), "1.4.0");
    }

    @GET
    @Path("/wrong")
    public Object wrong() {
        return page(mistakes(), "latest");
    }

    @POST
    public Response send(@FormParam("version") @Nullable String version) {
        if (version == null || !version.matches("\\d+\\.\\d+\\.\\d+")) {
            return Forms.again(page(mistakes(), version == null ? "" : version));
        }
        flash.good("Version " + version + " was asked for. The owners of the gallery have been told.");
        return Forms.done("/_style");
    }

    private static FormErrors mistakes() {
        return FormErrors.none()
                .add("version", "Write three numbers, such as 1.4.0")
                .add("source", "Choose what the version is made from")
                .add("regions", "Choose at least one region")
                .add("mode", "Choose how to replicate")
                .add("reason", "Say why this version is needed")
                .add("agree", "Confirm that the image was generalised")
                .add("The gallery was changed by somebody else a moment ago.");
    }

    private static TemplateInstance page(FormErrors errors, String version) {
        Instant now = Instant.now();
        Optional<Keyset> at = Optional.of(new Keyset(false, List.of("a", "1")));
        Page<String> page = Page.of(List.of("b", "c", "d"), at, 2, List::of);
        return Templates.style(errors, version, REGIONS, page, now, now.minusSeconds(260), Duration.ofSeconds(260), 62);
    }
}
