package io.gallerist.azure;

import static io.gallerist.support.PortalServices.azure;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Outside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is in which group and whose manager, through the real client. */
@QuarkusTest
class PeopleAndGroupsTest {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @Inject
    Directory directory;

    @AfterEach
    void back_to_the_beginning() {
        azure().pageSize(50);
        azure().reset();
    }

    @Test
    void a_group_in_a_group_counts() {
        assertThat(directory.groupsOf(SamplePeople.RAVI))
                .extracting(DirectoryGroupFacts::name)
                .containsExactlyInAnyOrder("Platform team", "Cloud department");
        assertThat(directory.membersOf(SamplePeople.CLOUD_DEPARTMENT))
                .extracting(DirectoryUser::id)
                .containsExactlyInAnyOrder(SamplePeople.ADA, SamplePeople.MONA, SamplePeople.RAVI);
        assertThat(directory.membersOf(NOBODY)).isEmpty();
    }

    @Test
    void long_lists_come_whole() {
        azure().pageSize(1);

        assertThat(directory.groupsOf(SamplePeople.RAVI)).hasSize(2);
        assertThat(directory.membersOf(SamplePeople.CLOUD_DEPARTMENT)).hasSize(3);
    }

    @Test
    void who_leaves_a_group_is_out_of_those_around_it_at_once() {
        Outside.leave(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);
        assertThat(directory.groupsOf(SamplePeople.RAVI)).isEmpty();

        Outside.join(SamplePeople.PLATFORM_TEAM, SamplePeople.RITA);
        assertThat(directory.groupsOf(SamplePeople.RITA)).hasSize(2);
    }

    @Test
    void a_group_is_found_by_its_name() {
        assertThat(directory.findGroup(" image owners "))
                .contains(new DirectoryGroupFacts(SamplePeople.IMAGE_OWNERS, "Image owners"));
        assertThat(directory.findGroup("Image owner")).isEmpty();
    }

    @Test
    void some_have_a_manager() {
        assertThat(directory.managerOf(SamplePeople.RITA).orElseThrow().id()).isEqualTo(SamplePeople.MONA);
        assertThat(directory.managerOf(SamplePeople.MONA)).isEmpty();
        assertThat(directory.managerOf(NOBODY)).isEmpty();
    }

    @Test
    void two_accounts_of_one_human_being_have_one_employee_number() {
        DirectoryUser olivia = directory.find(SamplePeople.OLIVIA).orElseThrow();
        DirectoryUser second =
                directory.findByMail("olivia.admin@contoso.example").orElseThrow();

        assertThat(second.id()).isNotEqualTo(olivia.id());
        assertThat(second.employeeId()).isNotNull().isEqualTo(olivia.employeeId());
    }
}
