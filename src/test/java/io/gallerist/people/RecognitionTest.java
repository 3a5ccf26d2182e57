package io.gallerist.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Together;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a token to a person: who cannot be shown to belong to the organisation is a guest. */
@QuarkusTest
class RecognitionTest {
    @Inject
    Estate estate;

    @Inject
    Recognition recognition;

    private final String tenant = "tenant-" + UUID.randomUUID();

    @BeforeEach
    void tidy() {
        estate.tidy();
    }

    @Test
    void the_token_says_who_is_a_member_and_who_a_guest() {
        assertThat(recognised(Map.of("tid", tenant, "oid", "m", "acct", 0)).getRoles())
                .containsExactly(Role.MEMBER);
        assertThat(recognised(Map.of("tid", tenant, "oid", "g", "acct", 1)).getRoles())
                .containsExactly(Role.GUEST);
    }

    @Test
    void the_app_roles_of_a_guest_count_for_nothing() {
        Map<String, Object> claims =
                Map.of("tid", tenant, "oid", "g", "acct", 1, "roles", List.of("Gallerist.Administrator", "member"));

        assertThat(recognised(claims).getRoles()).containsExactly(Role.GUEST);
    }

    @Test
    void a_role_of_the_portal_cannot_be_had_by_its_own_name() {
        Map<String, Object> claims =
                Map.of("tid", tenant, "oid", "m", "acct", 0, "roles", List.of("administrator", "auditor"));

        assertThat(recognised(claims).getRoles()).containsExactly(Role.MEMBER);
    }

    @Test
    void where_the_token_does_not_say_the_directory_is_asked_once() {
        Map<String, Object> claims = Map.of("tid", tenant, "oid", SamplePeople.RITA);
        Estate.azure().clearCalls();

        assertThat(recognised(claims).getRoles()).containsExactly(Role.MEMBER);
        assertThat(recognised(claims).getRoles()).containsExactly(Role.MEMBER);
        assertThat(Estate.calls("GET")).hasSize(1);
    }

    @Test
    void whom_the_directory_does_not_know_is_a_guest() {
        assertThat(recognised(Map.of("tid", tenant, "oid", UUID.randomUUID().toString()))
                        .getRoles())
                .containsExactly(Role.GUEST);
    }

    @Test
    void while_the_directory_cannot_be_asked_somebody_new_is_nobody_and_is_not_remembered_as_a_guest() {
        Map<String, Object> claims =
                Map.of("tid", tenant, "oid", SamplePeople.RITA, "roles", List.of("Gallerist.Administrator"));
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));

        assertThat(recognised(claims).getRoles()).isEmpty();
        assertThat(estate.one("select count(*) from person where tenant = ?", tenant))
                .isEqualTo(0L);

        assertThat(recognised(claims).getRoles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ADMINISTRATOR);
    }

    @Test
    void whose_browser_opens_eight_pages_at_once_is_one_person() {
        Map<String, Object> claims = Map.of("tid", tenant, "oid", "new", "acct", 0, "name", "New Person");

        List<SecurityIdentity> all = Together.times(8, () -> recognised(claims));

        assertThat(all).allSatisfy(one -> assertThat(one.getRoles()).containsExactly(Role.MEMBER));
        assertThat(all.stream()
                        .map(one -> CurrentPerson.idOf(one).orElseThrow())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_new_name_is_taken_over_and_the_mail_makes_nobody_the_same() {
        var first = CurrentPerson.idOf(recognised(
                Map.of("tid", tenant, "oid", "1", "acct", 0, "name", "Before", "email", "same@contoso.example")));
        var renamed = CurrentPerson.idOf(recognised(
                Map.of("tid", tenant, "oid", "1", "acct", 0, "name", "After", "email", "same@contoso.example")));
        var other = CurrentPerson.idOf(recognised(
                Map.of("tid", tenant, "oid", "2", "acct", 0, "name", "Other", "email", "same@contoso.example")));

        assertThat(renamed).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        assertThat(estate.one("select name from person where id = ?", first.orElseThrow()))
                .isEqualTo("After");
    }

    private SecurityIdentity recognised(Map<String, Object> claims) {
        JsonWebToken token = new Claims(claims);
        return recognition.recognised(
                QuarkusSecurityIdentity.builder()
                        .setPrincipal(token)
                        .addRole("administrator")
                        .build(),
                token);
    }

    private record Claims(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return String.valueOf(claims.get("oid"));
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
