package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.changes.access.ShareAccess;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** Access to myGallery as an owner gives it, for several and for a time, and how far it is. */
@ApplicationScoped
class Shares {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    ChangeKinds kinds;

    @Inject
    Clock clock;

    /** Nobody has or gets access. */
    void tidy() {
        estate.tidy();
        Estate.azure().directoryDelay(Duration.ZERO);
    }

    /** The path of a request that its own policy has approved. */
    String by(Visitor owner, Instant until, Recipient... recipients) {
        return by(owner, RoleAssignments.READER, until, recipients);
    }

    private String by(Visitor owner, String role, Instant until, Recipient... recipients) {
        UUID draft = QuarkusTransaction.requiringNew().call(() -> draft(role, until, recipients));
        return estate.submit(owner, "/requests/" + draft);
    }

    /** The narrower role, without end. */
    String narrow(Visitor owner, String mail) {
        return by(owner, RoleAssignments.IMAGE_READER, null, Recipient.ofMail(mail));
    }

    String by(Visitor owner, Instant until, String mail) {
        return by(owner, until, Recipient.ofMail(mail));
    }

    /** The same, carried out. */
    String given(Visitor owner, Instant until, String mail) {
        String path = by(owner, until, mail);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        return path;
    }

    @SuppressWarnings("unchecked")
    private UUID draft(String role, Instant until, Recipient... recipients) {
        Gallery gallery = Gallery.find("name = 'myGallery' and goneAt is null").firstResult();
        Person olivia = Person.find("mail", "olivia@contoso.example").firstResult();
        ShareAccess change = new ShareAccess(
                gallery.id, gallery.resourceId, List.of(recipients), role, until == null ? null : until.toString());
        ChangeKind<ShareAccess> kind = (ChangeKind<ShareAccess>) kinds.named("access.share");
        return Request.draft(kind, change, olivia, gallery, UUID.randomUUID(), Act.by(olivia, clock)).id;
    }

    /** Carries out the requests so far that grants are there whose tasks wait: their steps are taken one by one. */
    void carryOutTheRequestsOnly() {
        estate.sql(
                "create or replace function hold() returns trigger language plpgsql as"
                        + " $$ begin if new.task_name = 'grant' then new.execution_time = '2999-01-01'; end if; return new; end $$");
        estate.sql(
                "create trigger hold before insert or update on scheduled_tasks for each row execute function hold()");
        scheduler.tick();
        estate.sql("drop trigger hold on scheduled_tasks");
    }

    /** And lets those tasks go on. */
    void goOn() {
        estate.sql(
                "update scheduled_tasks set picked = false, execution_time = ? where task_name = 'grant'",
                java.sql.Timestamp.from(clock.instant()));
    }

    /** The id of a request's only grant. */
    UUID grant(String request) {
        return (UUID) estate.one("select id from access_grant where request_id = ?", Estate.id(request));
    }

    String page(String request) {
        return "/grants/" + grant(request);
    }

    Object of(String request, String column) {
        return estate.one("select " + column + " from access_grant where request_id = ?", Estate.id(request));
    }

    String state(String request) {
        return (String) of(request, "state");
    }

    /** What the trail tells of a request's grants, oldest first. */
    List<String> events(String request) {
        return estate.events(request).stream()
                .filter(event -> event.startsWith("access."))
                .toList();
    }

    /** How often the principal is named among the role assignments of myGallery. */
    static int assignments(String principal) {
        String all = Outside.get(
                SampleEstate.MY_GALLERY + "/providers/Microsoft.Authorization/roleAssignments", "2022-04-01");
        return all.split(Pattern.quote(principal), -1).length - 1;
    }

    static List<Integer> answers(String method, String path) {
        return Estate.calls(method).stream()
                .filter(call -> call.path().toLowerCase(Locale.ROOT).contains(path.toLowerCase(Locale.ROOT)))
                .map(Call::status)
                .toList();
    }
}
