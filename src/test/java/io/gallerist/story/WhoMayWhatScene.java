package io.gallerist.story;

import io.gallerist.requests.Status;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the table of who may do what begins with, and how it is written. */
final class WhoMayWhatScene {
    private static final String GUEST = "guest" + UUID.randomUUID() + "@fabrikam.example";

    private final UUID request;

    WhoMayWhatScene(Estate estate, Scheduler scheduler) {
        Visitor olivia = Visitor.named("Olivia");
        Estate.azure().directoryDelay(Duration.ZERO);
        String share = estate.share(olivia, GUEST);
        scheduler.until(() -> estate.status(share).equals("SUCCEEDED"));
        olivia.submit(olivia.page(estate.myGallery() + "/owners"), "/groups", Map.of("group", "Image owners"));
        Visitor rita = Visitor.named("Rita");
        this.request = Estate.id(estate.submitted(rita));
        // An id that Java sorts before that of the first stage: its update must not be sent first for that.
        estate.sql(
                "insert into stage (id, round_id, request_id, position, name, approvals, rejections, state)"
                        + " select overlay(gen_random_uuid()::text placing 'f' from 1)::uuid, round_id, request_id, 2, 'Second look', 1, 1, 'COMING' from stage where request_id = ?",
                request);
    }

    UUID request() {
        return request;
    }

    Visitor visitor(String who) {
        return Visitor.named(who.equals("guest") ? GUEST : who);
    }

    static String table(Map<Deed, Map<Actor, List<String>>> seen) {
        StringBuilder text = new StringBuilder("""
                # Who may do what with a request

                Tried out by `WhoMayWhatTest`, which compares this page with what the portal does. Rita asked, Olivia owns the
                gallery; the request has two stages, of which the first is the owners' and open while it waits for review.
                "→" says where the request goes; "counts": the vote or comment is kept and the request stays; "page": leads to
                a page that says how things stand or asks once more; "refused": a page says why; "not found": the same page as
                for a request that does not exist.
                """);
        seen.forEach((deed, rows) -> {
            text.append("\n## ").append(deed.words).append("\n\n| |");
            for (Status status : Status.values()) {
                text.append(' ').append(status.label()).append(" |");
            }
            text.append("\n|---|").append("---|".repeat(Status.values().length)).append('\n');
            rows.forEach((actor, cells) -> text.append("| ")
                    .append(actor.words)
                    .append(" | ")
                    .append(String.join(" | ", cells))
                    .append(" |\n"));
        });
        return text.toString();
    }

    static String cell(String table, Deed deed, Actor actor, Status status) {
        String section = table.substring(table.indexOf("## " + deed.words + "\n"));
        String row = section.lines()
                .filter(line -> line.startsWith("| " + actor.words + " |"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(deed + " by " + actor + " is not in the table"));
        List<String> cells = Arrays.stream(row.split("\\|")).map(String::strip).collect(Collectors.toList());
        return cells.get(2 + status.ordinal());
    }
}
