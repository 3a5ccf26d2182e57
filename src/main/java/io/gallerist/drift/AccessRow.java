package io.gallerist.drift;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.RoleNames;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the access page: a role assignment, a grant, or both where they are one.
 *
 * @param level null for a grant whose role is not there
 * @param made PORTAL, PIM or OUTSIDE
 * @param approvedBy the names of those who approved it; null where a rule did, and for what was adopted
 * @param approvedBecause the rules that approved it alone; null where people did
 */
@TemplateData
record AccessRow(
        String id,
        String who,
        String mail,
        String type,
        boolean guest,
        boolean gone,
        String role,
        Level level,
        String scope,
        @Nullable String definition,
        @Nullable Instant since,
        @Nullable Instant until,
        String made,
        @Nullable UUID grant,
        AccessGrant.@Nullable State state,
        boolean accepted,
        @Nullable Instant invitedAt,
        boolean trouble,
        @Nullable String askedBy,
        @Nullable UUID request,
        @Nullable String approvedBy,
        @Nullable String approvedBecause,
        @Nullable String createdBy,
        @Nullable Instant verified) {
    private static final Pattern NAME = Pattern.compile("“[^”]*”");

    /** Who approved it, or by which rules that was done without anybody. */
    static final String COLUMNS = """
            e.*, (select string_agg(distinct w.name, ', ') from review v join person w on w.id = v.reviewer_id
              where v.request_id = e.request_id and v.decision = 'APPROVE' and v.void_at is null) as approved_by,
            (select array_to_string(n.because, ' ') from round n where n.request_id = e.request_id
              and n.outcome = 'APPROVED' and n.void_at is null) as approved_because""";

    static AccessRow of(Tuple row) {
        String state = row.get("state", String.class);
        String role = row.get("role", String.class);
        return new AccessRow(
                row.get("id", String.class),
                row.get("who", String.class),
                row.get("mail", String.class),
                row.get("type", String.class),
                row.get("guest", Boolean.class),
                row.get("gone", Boolean.class),
                RoleNames.known(role).orElse(role),
                Level.valueOf(row.get("level", String.class)),
                row.get("scope", String.class),
                row.get("definition", String.class),
                row.get("since", Instant.class),
                row.get("until", Instant.class),
                row.get("made", String.class),
                row.get("grant_id", UUID.class),
                state == null ? null : AccessGrant.State.valueOf(state),
                row.get("accepted", Boolean.class),
                row.get("invited_at", Instant.class),
                row.get("trouble", Boolean.class),
                row.get("asked_by", String.class),
                row.get("request_id", UUID.class),
                row.get("approved_by", String.class),
                row.get("approved_because", String.class),
                row.get("created_by", String.class),
                row.get("verified", Instant.class));
    }

    /** "Person", "Group", "Application". */
    public String typeWord() {
        return switch (type) {
            case "User" -> guest ? "guest" : "person";
            case "ServicePrincipal" -> "application";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }

    public String where() {
        return switch (level) {
            case DEFINITION -> "Definition " + (definition == null ? last() : definition);
            case VERSION -> "Version " + last();
            case RESOURCE_GROUP, MANAGEMENT_GROUP -> level.words() + " " + last();
            default -> level.words();
        };
    }

    private String last() {
        return scope.substring(scope.lastIndexOf('/') + 1);
    }

    public String grantPath() {
        return "/grants/" + grant;
    }

    public String requestPath() {
        return "/requests/" + request;
    }

    public String word() {
        if (state == null) {
            return gone ? "Nobody any more" : "Has access";
        }
        return switch (state) {
            case WANTED -> trouble ? "Not given yet, with trouble" : "Being given";
            case INVITED -> trouble ? "Invited, with trouble" : "Invited";
            case ASSIGNED -> accepted ? "Has access" : "Invitation not accepted yet";
            case LOST -> "Taken away outside";
            case ENDING -> trouble ? "Not taken away yet, with trouble" : "Being taken away";
            case ENDED -> "Ended";
        };
    }

    public String tone() {
        if (state == null) {
            return gone ? "warn" : made.equals("PORTAL") ? "good" : "neutral";
        }
        return switch (state) {
            case WANTED, INVITED, ENDING -> trouble ? "warn" : "working";
            case ASSIGNED -> accepted ? "good" : "waiting";
            case LOST -> "bad";
            case ENDED -> "neutral";
        };
    }

    /** Of the rules that approved it the names; what they say stands on the request's page. */
    public String approvedByRule() {
        String because = approvedBecause == null ? "" : approvedBecause;
        String names = NAME.matcher(because).results().map(MatchResult::group).collect(Collectors.joining(", "));
        return names.isEmpty() ? because : names;
    }
}
