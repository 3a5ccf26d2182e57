package io.gallerist.policies;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryGroupFacts;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.catalog.CatalogSettings;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.gallerist.people.Standing;
import io.gallerist.web.FormErrors;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Finds the people and groups that a form names. Asks Graph: outside of any transaction. */
@ApplicationScoped
class NamedInDirectory {
    private static final Logger LOG = Logger.getLogger(NamedInDirectory.class);
    private static final int MOST = 20;
    private static final int LONGEST = 254;

    @Inject
    Directory directory;

    @Inject
    Standing standing;

    @Inject
    CatalogSettings settings;

    @Inject
    Clock clock;

    /**
     * @param typed mail addresses of people, names or mail addresses of groups, one a line
     * @param base names some already, which the form shows by name where there is no address
     */
    List<Named> find(String typed, Policy base, String field, FormErrors errors) {
        List<String> lines = typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > MOST) {
            errors.add(field, "Name at most " + MOST + ", or a group of the directory.");
            return List.of();
        }
        return lines.stream()
                .flatMap(line -> one(line, base, field, errors))
                .distinct()
                .toList();
    }

    /** How many human beings they are: two accounts of one count once. From now on the portal knows them. */
    int people(List<Named> named) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Person> distinct = new ArrayList<>();
            for (Named one : named) {
                if (one instanceof Named.One account) {
                    Person person = account.person(clock.instant());
                    if (distinct.stream().noneMatch(person::isSameAs)) {
                        distinct.add(person);
                    }
                }
            }
            return distinct.size();
        });
    }

    /** Reads who is in the groups of stages that were saved, so that those whom the portal knows decide at once. */
    void readMembers(Collection<StageDraft> saved) {
        saved.stream().flatMap(StageDraft::groups).distinct().forEach(group -> {
            try {
                standing.readMembers(group);
            } catch (AzureRefusal refusal) {
                LOG.warnf("Members of the group %s can't be read: %s", group.id(), refusal.message());
            }
        });
    }

    private Stream<Named> one(String line, Policy base, String field, FormErrors errors) {
        if (line.length() > LONGEST) {
            errors.add(field, "Keep each line within " + LONGEST + " characters.");
            return Stream.empty();
        }
        try {
            Optional<Reviewers> already = already(line, base);
            Optional<DirectoryUser> user = already.flatMap(this::userAgain)
                    .or(() -> line.contains("@") ? directory.findByMail(line) : Optional.empty());
            if (user.isPresent()) {
                return person(user.get(), line, field, errors);
            }
            Optional<DirectoryGroupFacts> group =
                    already.flatMap(NamedInDirectory::groupAgain).or(() -> directory.findGroup(line));
            if (group.isPresent()) {
                return group(group.get(), field, errors);
            }
            errors.add(
                    field,
                    "The directory knows nobody and no group called " + line
                            + ". Write a person's mail address, or a group's name as the directory has it.");
            return Stream.empty();
        } catch (AzureRefusal refusal) {
            errors.add(field, "The directory could not be asked about " + line + ": " + refusal.message());
            return Stream.empty();
        }
    }

    /** Whom the policy names so; addresses, and two of one name, are left to the directory. */
    private static Optional<Reviewers> already(String line, Policy base) {
        if (line.contains("@")) {
            return Optional.empty();
        }
        List<Reviewers> named =
                base.named().filter(one -> line.equalsIgnoreCase(one.name())).toList();
        List<UUID> ids = named.stream()
                .map(Reviewers::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Optional<DirectoryUser> userAgain(Reviewers one) {
        return one.type() == Reviewers.Type.PERSON
                ? Person.<Person>findByIdOptional(one.id())
                        .filter(person -> person.tenant.equals(settings.tenantId()))
                        .flatMap(person -> directory.find(person.objectId))
                : Optional.empty();
    }

    private static Optional<DirectoryGroupFacts> groupAgain(Reviewers one) {
        return one.type() == Reviewers.Type.GROUP
                ? DirectoryGroup.<DirectoryGroup>findByIdOptional(one.id())
                        .map(group -> new DirectoryGroupFacts(group.objectId, group.name))
                : Optional.empty();
    }

    private Stream<Named> group(DirectoryGroupFacts group, String field, FormErrors errors) {
        if (standing.readMembers(group) == 0) {
            errors.add(field, "Nobody of the organisation is in " + group.name() + ", so nobody could decide.");
            return Stream.empty();
        }
        return Stream.of(new Named.Group(group));
    }

    private Stream<Named> person(DirectoryUser user, String line, String field, FormErrors errors) {
        if (user.guest()) {
            errors.add(field, line + " is a guest. Reviewers are people of the organisation.");
            return Stream.empty();
        }
        if (!user.enabled()) {
            errors.add(field, "The account of " + line + " is blocked. Name somebody else.");
            return Stream.empty();
        }
        return Stream.of(new Named.One(user, settings.tenantId()));
    }
}
