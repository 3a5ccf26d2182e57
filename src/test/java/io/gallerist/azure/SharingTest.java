package io.gallerist.azure;

import static io.gallerist.support.PortalServices.azure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A guest's way from an address to a role and back, against the emulator. */
@QuarkusTest
class SharingTest {
    private static final ResourceId GALLERY = ResourceId.of(SampleEstate.MY_GALLERY);
    private static final String MAIL = "o'brien@fabrikam.example";

    @Inject
    Directory directory;

    @Inject
    RoleAssignments assignments;

    @AfterEach
    void nothing_fails_any_more() {
        azure().clearFaults();
    }

    @Test
    void aGuestIsInvitedAndCanRead() {
        azure().directoryDelay(Duration.ofSeconds(86));
        assertThat(directory.findByMail(MAIL)).isEmpty();
        var invitation = directory.invite(MAIL, "https://portal.example/shared", "Have a look");
        assertThat(invitation.status()).isEqualTo("PendingAcceptance");
        var guest = directory.findByMail(MAIL.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(guest.id()).isEqualTo(invitation.userId());
        assertThat(guest.guest()).isTrue();
        assertThat(guest.externalUserState()).isEqualTo("PendingAcceptance");
        assertThat(directory.find(guest.id())).contains(guest);

        var tooEarly = catchThrowableOfType(AzureRefusal.class, () -> assign(guest.id()));
        assertThat(tooEarly.code()).isEqualTo("PrincipalNotFound");
        assertThat(tooEarly.isTransient()).isTrue();

        azure().advance(Duration.ofMinutes(2));
        var assigned = assign(guest.id());
        assertThat(assigned.principalType()).isEqualTo("User");
        assertThat(assigned.roleDefinitionId()).endsWith(RoleAssignments.READER);
        assertThat(ResourceId.of(assigned.scope())).isEqualTo(GALLERY);
        assertThat(assign(guest.id()).name()).isEqualTo(assigned.name());

        var name = RoleAssignments.nameFor(GALLERY, guest.id(), RoleAssignments.READER);
        assertThat(assigned.name()).isEqualTo(name.toString());
        assertThat(assignments.read(GALLERY, name)).contains(assigned);
        assertThat(assignments.at(GALLERY, null).items())
                .extracting(RoleAssignment::principalId)
                .contains(guest.id(), SamplePeople.OLIVIA);

        assignments.remove(GALLERY, name);
        assignments.remove(GALLERY, name);
        assertThat(assignments.read(GALLERY, name)).isEmpty();
    }

    @Test
    void peopleAreFoundWithTheirGroups() {
        var olivia = directory.findByMail("olivia@contoso.example").orElseThrow();
        assertThat(olivia.id()).isEqualTo(SamplePeople.OLIVIA);
        assertThat(olivia.guest()).isFalse();
        assertThat(olivia.enabled()).isTrue();
        assertThat(directory.groupsOf(olivia.id()))
                .containsExactly(new DirectoryGroupFacts(SamplePeople.IMAGE_OWNERS, "Image owners"));
        assertThat(directory.groupsOf("00000000-0000-0000-0000-000000000000")).isEmpty();
        assertThat(directory.find("00000000-0000-0000-0000-000000000000")).isEmpty();
    }

    @Test
    void graphThrottlesToo() {
        azure().fail(Fault.named("GraphTooManyRequests"));
        var throttled = catchThrowableOfType(AzureRefusal.class, () -> directory.find(SamplePeople.RITA));
        assertThat(throttled.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aMemberIsNotInvited() {
        var refused = catchThrowableOfType(
                AzureRefusal.class, () -> directory.invite("rita@contoso.example", "https://portal.example", null));
        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.message()).contains("already exists");
    }

    private RoleAssignment assign(String person) {
        return assignments.assign(GALLERY, person, "User", RoleAssignments.READER);
    }
}
