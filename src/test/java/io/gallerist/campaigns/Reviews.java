package io.gallerist.campaigns;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.policies.SharingRules;
import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.Visitor;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Access to myGallery, and reviews of it. */
final class Reviews {
    private final Estate estate;

    Reviews(Estate estate) {
        this.estate = estate;
    }

    /** Nobody has access, and there was no review. */
    void none() {
        estate.tidy();
    }

    /** Somebody of a directory of their own has had access since yesterday, as far as the database knows. */
    void granted(String who) {
        granted(who, who + "@fabrikam.example", null);
    }

    void granted(String who, String mail, @Nullable String principal) {
        estate.sql(
                "insert into access_grant (id, gallery_id, scope, scope_key, mail, role_id, state, principal_type,"
                        + " principal_id, principal_name, external, assignment, assigned_at) select gen_random_uuid(), id,"
                        + " resource_id, resource_key, ?, ?, 'ASSIGNED', 'User', coalesce(?, gen_random_uuid()::text), ?, true,"
                        + " gen_random_uuid(), ? from gallery where name = 'myGallery'",
                mail,
                RoleAssignments.READER,
                principal,
                who,
                at(Duration.ofDays(-1)));
    }

    /** Every so many days for so many days, and what becomes of the undecided. */
    static void policy(@Nullable Integer everyDays, int days, SharingRules.Undecided undecided) {
        Policed.sharing(false, new SharingRules(null, true, List.of(), List.of(), everyDays, days, undecided));
    }

    /** A review that somebody started, with two weeks to decide. */
    Document started(Visitor who) {
        return started(who, 14);
    }

    Document started(Visitor who, int days) {
        String list = estate.myGallery() + "/reviews";
        Map<String, String> form = Map.of("deadline", day(days), "note", "Once a year");
        return who.follow(who.submit(who.page(list), "/reviews", form));
    }

    static String day(int days) {
        return LocalDate.ofInstant(Estate.azure().now(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    static List<String> items(Document page, String... who) {
        return List.of(who).stream()
                .map(name -> page.selectFirst("input[name=item][aria-label^=Choose " + name + "]")
                        .attr("value"))
                .toList();
    }

    static Map<String, Object> decision(String word, String reason, List<String> items) {
        return Map.of("item", items, "decision", word, "reason", reason);
    }

    String state(String who) {
        return String.valueOf(estate.one("select state from access_grant where principal_name = ?", who));
    }

    /** What the trail tells of the newest review, oldest first. */
    List<String> events() {
        return estate
                .all("select action from audit_event where object_type = 'campaign' and object_id ="
                        + " (select id::text from campaign order by id desc limit 1) order by id")
                .stream()
                .map(String::valueOf)
                .toList();
    }

    static Timestamp at(Duration later) {
        return Timestamp.from(Estate.azure().now().plus(later));
    }
}
