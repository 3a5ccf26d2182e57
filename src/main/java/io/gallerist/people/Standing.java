package io.gallerist.people;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.azure.DirectoryUser;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the directory says of somebody just now. Asks Graph: outside of any transaction. */
@ApplicationScoped
public class Standing {
    /** One statement for all that was learned: it runs before each decision. Tells whether the person had left before. */
    private static final String NOTE = """
            with before as (
                select id, left_at from person
                where id = :id and (groups_read_at is null or groups_read_at <= :asked) for update
            ), known as (
                select id from directory_group where object_id = any(cast(:groups as text[]))
            ), gone as (
                delete from membership m using before b
                where m.person_id = b.id and m.group_id not in (select id from known)
            ), came as (
                insert into membership (person_id, group_id) select b.id, k.id from before b, known k
                on conflict do nothing
            ), noted as (
                update person p set groups_read_at = :asked, groups_tried_at = :asked,
                    marks = case when :left then p.marks else cast(:marks as varchar[]) end,
                    left_at = case when not :left then null else coalesce(p.left_at, :asked) end
                from before b where p.id = b.id
            )
            select left_at is not null from before
            """;

    @Inject
    Directory directory;

    @Inject
    PeopleSettings settings;

    @Inject
    Event<StandingChanged> changes;

    @Inject
    Clock clock;

    /**
     * Reads somebody's groups, marks and whether the account is still there and enabled, into the person's rows. Of
     * people of another sign-in provider the directory knows nothing: they are in no group, and stay.
     *
     * @return whether the person still belongs to the organisation
     * @throws AzureRefusal when the directory can't be asked
     */
    public boolean readAgain(UUID id) {
        Person person = QuarkusTransaction.requiringNew().call(() -> Person.findById(id));
        if (!person.tenant.equals(settings.tenantId())) {
            return person.leftAt == null;
        }
        return read(id, person.objectId);
    }

    /**
     * The same for whoever is signed in, without looking for the row first.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public boolean readAgain(CurrentPerson me) {
        return me.tenant().equals(settings.tenantId()) ? read(me.id(), me.objectId()) : readAgain(me.id());
    }

    private boolean read(UUID id, String objectId) {
        Instant asked = clock.instant();
        Optional<DirectoryUser> user = directory.find(objectId).filter(DirectoryUser::enabled);
        boolean mayBeInGroups = user.isPresent() && !user.get().guest();
        List<DirectoryGroupFacts> groups = mayBeInGroups ? directory.groupsOf(objectId) : List.of();
        QuarkusTransaction.requiringNew().run(() -> note(id, user, groups, asked));
        return user.isPresent();
    }

    /** An answer that another one has overtaken changes nothing. */
    private void note(UUID id, Optional<DirectoryUser> user, List<DirectoryGroupFacts> groups, Instant asked) {
        boolean left = user.isEmpty();
        List<?> before = Person.getEntityManager()
                .createNativeQuery(NOTE, Boolean.class)
                .setParameter("id", id)
                .setParameter("asked", asked)
                .setParameter("left", left)
                .setParameter("marks", user.map(Marks::of).orElse(List.of()).toArray(String[]::new))
                .setParameter(
                        "groups", groups.stream().map(DirectoryGroupFacts::id).toArray(String[]::new))
                .getResultList();
        if (!before.isEmpty() && !before.get(0).equals(left)) {
            changes.fire(new StandingChanged(Person.findById(id), left));
        }
    }

    /**
     * The manager that the directory knows, as a person that the portal knows from then on; nobody for people of another
     * sign-in provider, and no guest or blocked account.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public Optional<Person> managerOf(UUID id) {
        Person person = QuarkusTransaction.requiringNew().call(() -> Person.findById(id));
        if (!person.tenant.equals(settings.tenantId())) {
            return Optional.empty();
        }
        return directory
                .managerOf(person.objectId)
                .filter(manager -> manager.enabled() && !manager.guest())
                .map(manager -> QuarkusTransaction.requiringNew()
                        .call(() -> Person.known(manager, settings.tenantId(), clock.instant())));
    }

    /**
     * Reads who is in a group, into the rows of those people whom the portal knows.
     *
     * @return how many of the organisation are in it, known to the portal or not; guests and blocked accounts don't count
     * @throws AzureRefusal when the directory can't be asked
     */
    public int readMembers(DirectoryGroupFacts group) {
        Set<String> members = directory.membersOf(group.id()).stream()
                .filter(user -> user.enabled() && !user.guest())
                .map(DirectoryUser::id)
                .collect(Collectors.toSet());
        QuarkusTransaction.requiringNew().run(() -> noteMembers(group.id(), members));
        return members.size();
    }

    /**
     * Reads who is in a group, into the rows of those people whom the portal knows, and makes others known: no more than
     * {@code most}, as a group may be a whole organisation.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public void makeMembersKnown(DirectoryGroup group, int most) {
        List<DirectoryUser> members = directory.membersOf(group.objectId).stream()
                .filter(user -> user.enabled() && !user.guest())
                .toList();
        Set<String> all = members.stream().map(DirectoryUser::id).collect(Collectors.toSet());
        QuarkusTransaction.requiringNew().run(() -> {
            members.stream().limit(most).forEach(user -> Person.known(user, settings.tenantId(), clock.instant()));
            noteMembers(group.objectId, all);
        });
    }

    /**
     * Somebody of the directory, guests too, as a person that the portal knows; nobody where the account is gone or
     * blocked. Who is known already is not asked for.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public Optional<Person> makeKnown(String objectId) {
        Optional<Person> known = QuarkusTransaction.requiringNew().call(() -> Person.of(settings.tenantId(), objectId));
        return known.isPresent()
                ? known
                : directory.find(objectId).filter(DirectoryUser::enabled).map(user -> QuarkusTransaction.requiringNew()
                        .call(() -> Person.known(user, settings.tenantId(), clock.instant())));
    }

    /**
     * Which of these accounts belong to the same human being, by what the directory says of them just now: an account
     * that never signed in has no row here. Empty when the directory can't be asked.
     */
    public Optional<Set<String>> ownAmong(Person me, Collection<String> objectIds) {
        try {
            Set<String> all = new LinkedHashSet<>(objectIds);
            all.add(me.objectId);
            Map<String, DirectoryUser> users = directory.findAll(List.copyOf(all));
            Set<String> marks = me.allMarks();
            if (me.tenant.equals(settings.tenantId()) && users.containsKey(me.objectId)) {
                marks.addAll(Marks.of(users.get(me.objectId)));
            }
            return Optional.of(users.values().stream()
                    .filter(user -> !Collections.disjoint(marks, Marks.of(user)))
                    .map(DirectoryUser::id)
                    .collect(Collectors.toSet()));
        } catch (AzureRefusal refusal) {
            Log.warnf("The directory could not say whose accounts these are: %s", refusal.code());
            return Optional.empty();
        }
    }

    private void noteMembers(String groupObjectId, Set<String> members) {
        DirectoryGroup.<DirectoryGroup>find("objectId", groupObjectId)
                .firstResultOptional()
                .ifPresent(group -> Membership.ofGroup(group.id, people(members)));
    }

    private Set<UUID> people(Set<String> objectIds) {
        return objectIds.isEmpty()
                ? Set.of()
                : Person.<Person>list(
                                "tenant = ?1 and objectId in ?2 and guest = false", settings.tenantId(), objectIds)
                        .stream()
                        .map(person -> person.id)
                        .collect(Collectors.toSet());
    }

    /**
     * Reads somebody again who opens a page, where that is due. Never fails: what was read before counts for a while
     * without the directory, and then not any more.
     *
     * @return whether the person still belongs to the organisation, as far as is known
     */
    boolean keepUp(UUID id, boolean wasHere) {
        try {
            return readAgain(id);
        } catch (AzureRefusal refusal) {
            Log.warnf("The directory could not say in which groups %s is: %s", id, refusal.code());
            QuarkusTransaction.requiringNew().run(() -> forget(id));
            return wasHere;
        }
    }

    private void forget(UUID id) {
        Person person = Person.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (person.groupsReadAt == null
                || person.groupsReadAt.plus(settings.groupsKept()).isBefore(clock.instant())) {
            Membership.delete("id.personId", id);
        }
    }

    /** Whether a page of this person, whose row is locked by nobody, has to ask the directory first. */
    boolean isDue(Person person) {
        return person.tenant.equals(settings.tenantId())
                && person.tryAgain(clock.instant(), settings.groupsFresh())
                && (person.groupsReadAt == null || person.leftAt != null || DirectoryGroup.areKnown());
    }
}
