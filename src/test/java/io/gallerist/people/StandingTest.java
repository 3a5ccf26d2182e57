package io.gallerist.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping up with the directory: who is in which group, who left, and who is one human being with two accounts. */
@QuarkusTest
class StandingTest {
    private static final DirectoryGroupFacts CLOUD =
            new DirectoryGroupFacts(SamplePeople.CLOUD_DEPARTMENT, "Cloud department");

    @Inject
    Estate estate;

    @Inject
    Standing standing;

    @Inject
    Directory directory;

    @Inject
    PeopleSettings settings;

    private Visitor ravi;

    @BeforeEach
    void people() {
        estate.tidy();
        ravi = Visitor.named("Ravi");
    }

    @AfterEach
    void everybody_is_back() {
        estate.tidy();
        standing.readAgain(person(SamplePeople.RAVI));
    }

    @Test
    void as_long_as_no_group_was_named_nobody_is_asked_about() {
        ravi.page("/galleries");
        Estate.azure().clearCalls();
        later(Duration.ofMinutes(30));

        ravi.page("/galleries");

        assertThat(graphCalls()).isEmpty();
    }

    @Test
    void when_a_group_is_named_the_next_page_of_its_people_knows() {
        ravi.page("/galleries");
        named(CLOUD);

        ravi.page("/galleries");

        assertThat(groupsOf(SamplePeople.RAVI)).containsExactly("Cloud department");
    }

    @Test
    void the_directory_is_asked_at_most_every_five_minutes() {
        named(CLOUD);
        ravi.page("/galleries");
        Estate.azure().clearCalls();

        ravi.page("/galleries");
        later(Duration.ofMinutes(4));
        ravi.page("/galleries");
        assertThat(graphCalls()).isEmpty();

        later(Duration.ofMinutes(2));
        Outside.leave(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);
        ravi.page("/galleries");
        assertThat(groupsOf(SamplePeople.RAVI)).isEmpty();
    }

    @Test
    void while_the_directory_is_away_pages_open_and_groups_count_for_an_hour() {
        named(CLOUD);
        ravi.page("/galleries");
        later(Duration.ofMinutes(10));
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));
        ravi.page("/galleries");
        assertThat(groupsOf(SamplePeople.RAVI)).containsExactly("Cloud department");

        later(Duration.ofMinutes(55));
        Estate.azure().fail(Fault.named("GraphTooManyRequests"));
        ravi.page("/galleries");
        assertThat(groupsOf(SamplePeople.RAVI)).isEmpty();
    }

    @Test
    void the_members_of_a_group_are_known_at_once_where_the_people_are() {
        ravi.page("/galleries");
        named(CLOUD);

        assertThat(standing.readMembers(CLOUD)).isEqualTo(3);

        assertThat(groupsOf(SamplePeople.RAVI)).containsExactly("Cloud department");
    }

    @Test
    void whose_account_is_blocked_has_left_and_may_do_nothing_until_it_is_open_again() {
        named(CLOUD);
        ravi.page("/galleries");
        Outside.block(SamplePeople.RAVI);
        UUID person = person(SamplePeople.RAVI);

        assertThat(standing.readAgain(person)).isFalse();
        assertThat(groupsOf(SamplePeople.RAVI)).isEmpty();
        assertThat(ravi.get("/galleries").statusCode()).isEqualTo(403);

        Outside.unblock(SamplePeople.RAVI);
        later(Duration.ofMinutes(6));
        ravi.page("/galleries");
        assertThat(groupsOf(SamplePeople.RAVI)).containsExactly("Cloud department");
        assertThat(estate.all(
                        "select action from audit_event where object_type = 'person' and object_id = ? order by id desc"
                                + " limit 2",
                        person.toString()))
                .containsExactly("person.returned", "person.left");
    }

    @Test
    void two_accounts_of_one_human_being_are_known_as_one() {
        Person olivia = known("olivia@contoso.example");
        Person second = known("olivia.admin@contoso.example");
        Person otto = known("otto@contoso.example");

        assertThat(olivia.id).isNotEqualTo(second.id);
        assertThat(olivia.isSameAs(second)).isTrue();
        assertThat(second.isSameAs(olivia)).isTrue();
        assertThat(olivia.isSameAs(otto)).isFalse();
    }

    @Test
    void the_manager_becomes_known() {
        ravi.page("/galleries");

        Person mona = standing.managerOf(person(SamplePeople.RAVI)).orElseThrow();

        assertThat(mona.name).isEqualTo("Mona Okafor");
        assertThat(standing.managerOf(mona.id)).isEmpty();
    }

    @Test
    void of_people_of_another_provider_the_directory_knows_nothing_and_they_stay() {
        Identity elsewhere =
                new Identity("https://other.example", UUID.randomUUID().toString(), "Elsa", null, false);
        Person elsa = QuarkusTransaction.requiringNew()
                .call(() -> Person.known(elsewhere, Estate.azure().now()));
        Estate.azure().clearCalls();

        assertThat(standing.readAgain(elsa.id)).isTrue();
        assertThat(graphCalls()).isEmpty();
    }

    private Person known(String mail) {
        var user = directory.findByMail(mail).orElseThrow();
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Person.known(user, settings.tenantId(), Estate.azure().now()));
    }

    private static void named(DirectoryGroupFacts group) {
        QuarkusTransaction.requiringNew()
                .run(() -> DirectoryGroup.known(group, Estate.azure().now()));
    }

    private static void later(Duration time) {
        Estate.azure().advance(time);
    }

    private UUID person(String objectId) {
        return (UUID)
                estate.one("select id from person where object_id = ? and tenant = ?", objectId, settings.tenantId());
    }

    private List<Object> groupsOf(String objectId) {
        return estate.all(
                "select g.name from directory_group g join membership m on m.group_id = g.id where m.person_id = ?",
                person(objectId));
    }

    private static List<String> graphCalls() {
        return Estate.calls("GET").stream()
                .map(call -> call.path())
                .filter(path -> path.startsWith("/v1.0/"))
                .toList();
    }
}
