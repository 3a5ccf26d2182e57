package io.gallerist.campaigns;

import io.gallerist.access.RoleNames;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a review as CSV, written while it is read: a review may have thousands of grants. */
record Export(UUID campaign) implements StreamingOutput {
    static final String TYPE = "text/csv;charset=UTF-8";

    private static final int BATCH = 500;
    private static final List<String> HEADS = List.of(
            "Who",
            "Mail",
            "Type",
            "Object id",
            "From outside",
            "Scope",
            "Role",
            "Asked by",
            "Since",
            "Until",
            "Until now",
            "Last verified",
            "Decision",
            "Decided by",
            "Decided at",
            "Reason",
            "Access now");

    static String fileName(Campaign campaign) {
        return "review-" + campaign.gallery.name.replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                + campaign.startedAt.atZone(ZoneOffset.UTC).toLocalDate() + ".csv";
    }

    @Override
    public void write(OutputStream body) throws IOException {
        Writer out = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        out.write(Csv.BEGIN);
        out.write(Csv.line(HEADS));
        UUID last = new UUID(0, 0);
        List<List<String>> lines;
        do {
            UUID after = last;
            Batch batch = QuarkusTransaction.requiringNew().call(() -> batch(after));
            lines = batch.lines();
            last = batch.last();
            for (List<String> line : lines) {
                out.write(Csv.line(line));
            }
            out.flush();
        } while (lines.size() == BATCH);
    }

    private record Batch(List<List<String>> lines, UUID last) {}

    private Batch batch(UUID after) {
        List<CampaignItem> items = CampaignItem.<CampaignItem>find(
                        "from CampaignItem i join fetch i.grant left join fetch i.decidedBy"
                                + " where i.campaign.id = :campaign and i.id > :after order by i.id",
                        Map.of("campaign", campaign, "after", after))
                .range(0, BATCH - 1)
                .list();
        UUID last = items.isEmpty() ? after : items.get(items.size() - 1).id;
        return new Batch(items.stream().map(Export::line).toList(), last);
    }

    private static List<String> line(CampaignItem item) {
        return List.of(
                item.who,
                item.mail,
                item.principalType,
                text(item.principalId),
                item.external ? "yes" : "no",
                item.scope,
                RoleNames.of(item.roleId),
                text(item.askedBy),
                text(item.since),
                text(item.until),
                item.grant.until == null ? "no end" : item.grant.until.toString(),
                text(item.verifiedAt),
                item.decision == null ? "undecided" : item.decision.name().toLowerCase(Locale.ROOT),
                item.decision == null ? "" : item.decision == CampaignItem.Decision.GONE ? "" : item.decider(),
                text(item.decidedAt),
                text(item.reason),
                now(item));
    }

    /** What became of the access, as far as it is known just now. */
    private static String now(CampaignItem item) {
        return switch (item.grant.state) {
            case ENDING -> "being removed";
            case ENDED -> item.grant.givenElsewhere ? "left in place" : "removed";
            case WANTED, INVITED -> "being given";
            case LOST -> "taken away in Azure";
            case ASSIGNED -> "has access";
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
