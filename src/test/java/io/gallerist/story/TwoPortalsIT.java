package io.gallerist.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Packaged;
import io.gallerist.support.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two packaged portals work on one database. */
class TwoPortalsIT extends PackagedStory {
    @Test
    void two_portals_on_one_database_carry_out_a_request_once() {
        Packaged one = Packaged.start("one", outside.settings());
        portal = one;
        second = Packaged.start("two", outside.settings());
        one.ready();
        second.ready();
        azureWasRead();
        Visitor rita = visitor("Rita");
        Visitor olivia =
                Visitor.named("Olivia", second::address, outside.azure().signInUrl());

        List<String> versions = List.of("2.0.0", "2.0.1", "2.0.2");
        List<UUID> requests =
                versions.stream().map(version -> asked(rita, version)).toList();
        requests.forEach(request -> approve(olivia, request));
        soon("all are replicating", () -> requests.stream()
                .allMatch(request -> status(request).equals("UNDERWAY")));
        assertThat(one.stop()).as("stopped as asked").isIn(0, 143);
        outside.azure().advance(A_REPLICATION);
        soon("the other one follows them to the end", () -> requests.stream()
                .allMatch(request -> status(request).equals("SUCCEEDED")));

        assertThat(requests).allSatisfy(request -> {
            assertThat(events(request)).isEqualTo(LIFE);
            assertThat(outcomes(request)).containsExactly("ACCEPTED");
        });
        assertThat(versions).allSatisfy(version -> assertThat(puts(version)).containsExactly(201));
    }
}
