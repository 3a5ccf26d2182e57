package io.gallerist.access;

import io.gallerist.people.Role;
import io.gallerist.web.Forms;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was shared with the person who looks: with what follows from here, all that a guest ever sees. */
@Path("/")
@RolesAllowed({Role.MEMBER, Role.GUEST})
class SharedPages {
    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance shared(
                List<Row> rows, int all, boolean isWhole, List<AccessGrant> closed, String q, Instant now);
    }

    /**
     * A line of the list.
     *
     * @param pending what became of the wish for more time
     */
    record Row(Share share, boolean mayRenew, Optional<String> pending) {
        public String renewalPath() {
            return "/shared/grants/" + java.util.Objects.requireNonNull(share.grant()).id + "/renewal";
        }
    }

    @Inject
    Seeing seeing;

    @Inject
    @All
    List<Renewal> renewals;

    @Inject
    Clock clock;

    @GET
    @Path("shared")
    public TemplateInstance list(@QueryParam("q") @Nullable String typed) {
        String q = Forms.text(typed);
        Sight sight = seeing.mine();
        List<Row> rows = sight.shares().stream()
                .filter(share -> share.matches(q))
                .map(this::row)
                .toList();
        return Templates.shared(rows, sight.shares().size(), sight.isWhole(), seeing.closed(), q, clock.instant());
    }

    private Row row(Share share) {
        AccessGrant grant = share.grant();
        if (grant == null) {
            return new Row(share, false, Optional.empty());
        }
        return new Row(
                share,
                share.group() == null && renewals.stream().anyMatch(renewal -> renewal.isOffered(grant)),
                renewals.stream()
                        .flatMap(renewal -> renewal.pending(grant).stream())
                        .findFirst());
    }
}
