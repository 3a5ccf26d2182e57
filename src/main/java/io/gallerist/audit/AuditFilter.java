package io.gallerist.audit;

import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an auditor looks for; kept in the page's address. */
public class AuditFilter {
    private static final int PAGE = 50;

    /** Steps from one action to the next in the index: as many rows read as there are actions. */
    private static final String DISTINCT_ACTIONS = """
            with recursive step(action) as (
                (select action from audit_event order by action limit 1)
                union all
                select (select e.action from audit_event e where e.action > step.action order by e.action limit 1)
                from step where step.action is not null)
            select action from step where action is not null
            """;

    /** Part of the name of who acted. */
    @QueryParam("who")
    public @Nullable String who;

    @QueryParam("action")
    public @Nullable String action;

    /** Part of what it was done to. */
    @QueryParam("what")
    public @Nullable String what;

    @QueryParam("outcome")
    public @Nullable String outcome;

    Page<AuditEvent> page(Optional<Keyset> at) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        contains(where, parameters, "actorName", "who", who);
        contains(where, parameters, "objectLabel", "what", what);
        if (action != null && !action.isBlank()) {
            where.append(" and action = :action");
            parameters.and("action", Forms.text(action));
        }
        if (outcome != null && (outcome.equals("REFUSED") || outcome.equals("DONE"))) {
            where.append(" and outcome = :outcome");
            parameters.and("outcome", AuditEvent.Outcome.valueOf(outcome));
        }
        boolean newer = at.map(Keyset::newer).orElse(false);
        if (at.isPresent()) {
            where.append(newer ? " and id > :at" : " and id < :at");
            parameters.and("at", at.get().number(0));
        }
        where.append(newer ? " order by id" : " order by id desc");
        List<AuditEvent> rows = AuditEvent.<AuditEvent>find(where.toString(), parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, event -> List.of(event.id, event.id));
    }

    public String href() {
        StringBuilder href = new StringBuilder("/audit?");
        append(href, "who", who);
        append(href, "action", action);
        append(href, "what", what);
        append(href, "outcome", outcome);
        return href.substring(0, href.length() - 1);
    }

    /** The actions there are, for the filter. */
    static List<String> actions() {
        return AuditEvent.getEntityManager()
                .createNativeQuery(DISTINCT_ACTIONS, String.class)
                .getResultList();
    }

    private static void contains(
            StringBuilder where, Parameters parameters, String field, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            where.append(" and position(:")
                    .append(name)
                    .append(" in lower(")
                    .append(field)
                    .append(")) > 0");
            parameters.and(name, Forms.text(text).toLowerCase(Locale.ROOT));
        }
    }

    private static void append(StringBuilder href, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            href.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
