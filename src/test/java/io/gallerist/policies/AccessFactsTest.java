package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.changes.Change;
import io.gallerist.changes.GivenAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules see of access, and that they see nothing of it elsewhere. */
class AccessFactsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void guests_tell_their_domains_and_days_are_those_of_the_form() {
        assertThat(AccessFacts.of(
                        giving(
                                Instant.parse("2026-12-22T23:59:00Z"),
                                new GivenAccess.To("User", "", "eve@Litware.example", true),
                                new GivenAccess.To("User", "", "bob@fabrikam.example", true),
                                new GivenAccess.To("User", "", "ravi@contoso.example", false),
                                new GivenAccess.To("Group", "", "", false)),
                        Set.of("olivia", "olivia@contoso.example"),
                        NOW,
                        ZoneId.of("Europe/Berlin")))
                .containsEntry("requester.isRecipient", false)
                .containsEntry("external", true)
                .containsEntry("recipients", 4L)
                .containsEntry("recipientTypes", List.of("Group", "User"))
                .containsEntry("domains", List.of("fabrikam.example", "litware.example"))
                .containsEntry("role", "Reader")
                .containsEntry("endless", false)
                .containsEntry("days", 31L);
    }

    @Test
    void days_are_counted_in_the_gallerys_zone() {
        Change change =
                giving(Instant.parse("2026-12-22T22:59:00Z"), new GivenAccess.To("User", "", "eve@x.example", true));

        assertThat(AccessFacts.of(change, Set.of(), NOW, ZoneId.of("Europe/Berlin")))
                .containsEntry("days", 30L);
        assertThat(AccessFacts.of(change, Set.of(), Instant.parse("2026-11-22T23:30:00Z"), ZoneId.of("Europe/Berlin")))
                .containsEntry("days", 29L);
    }

    @Test
    void a_group_with_guests_hides_their_domains_and_the_requester_is_known_by_account_or_address() {
        Change change = giving(
                null,
                new GivenAccess.To("Group", "", "team@contoso.example", true),
                new GivenAccess.To("User", "olivia", "", false));

        assertThat(AccessFacts.of(change, Set.of("olivia"), NOW, ZoneOffset.UTC))
                .containsEntry("external", true)
                .containsEntry("domains", List.of(""))
                .containsEntry("requester.isRecipient", true);
    }

    @Test
    void of_what_has_no_end_no_days_are_known() {
        assertThat(AccessFacts.of(
                        giving(null, new GivenAccess.To("ServicePrincipal", "", "", false)),
                        Set.of(),
                        NOW,
                        ZoneOffset.UTC))
                .containsEntry("external", false)
                .containsEntry("domains", List.of())
                .containsEntry("endless", true)
                .doesNotContainKey("days");
    }

    @Test
    void of_other_changes_nothing_is_known() {
        assertThat(AccessFacts.of(new Other(null), Set.of(), NOW, ZoneOffset.UTC))
                .isEmpty();
    }

    private static Change giving(@Nullable Instant until, GivenAccess.To... to) {
        return new Other(new GivenAccess(List.of(to), "Reader", until));
    }

    private record Other(@Nullable GivenAccess given) implements Change {
        @Override
        public @Nullable UUID galleryId() {
            return null;
        }

        @Override
        public String target() {
            return "/subscriptions/a";
        }

        @Override
        public String title() {
            return "Other";
        }

        @Override
        public Optional<GivenAccess> gives() {
            return Optional.ofNullable(given);
        }
    }
}
