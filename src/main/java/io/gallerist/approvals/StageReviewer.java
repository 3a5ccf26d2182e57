package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.gallerist.policies.Reviewers;
import io.gallerist.requests.Request;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Who reviews a stage, as the policy names them; the view of {@code MayReview} turns this into people. */
@Entity
public class StageReviewer extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Stage stage;

    @Enumerated(EnumType.STRING)
    public Reviewers.Type type;

    public @Nullable UUID personId;
    public @Nullable UUID groupId;

    /** Of the person or group when the stage was planned. */
    public @Nullable String name;

    /** Whether they have a say only once the stage has escalated. */
    public boolean alternate;

    /** Whether that person has left since. */
    @Formula("(select p.left_at is not null from person p where p.id = person_id)")
    public @Nullable Boolean left;

    protected StageReviewer() {}

    /** @param manager the requester's, where the directory knows one */
    static void add(Stage stage, Reviewers reviewers, boolean alternate, @Nullable Person manager) {
        StageReviewer added = new StageReviewer();
        added.stage = stage;
        added.type = reviewers.type();
        added.alternate = alternate;
        added.name = reviewers.name();
        switch (reviewers.type()) {
            case GROUP -> added.groupId = reviewers.id();
            case PERSON -> added.personId = reviewers.id();
            case MANAGER -> {
                added.personId = manager == null ? null : manager.id;
                added.name = manager == null ? null : manager.name;
            }
            case OWNERS, ADMINISTRATORS -> {}
        }
        added.persist();
    }

    static List<StageReviewer> of(UUID round) {
        return list("from StageReviewer v where v.stage.round.id = ?1 order by v.stage.position, v.id", round);
    }

    /** Whether the words name more than one. */
    boolean isMany() {
        return type != Reviewers.Type.GROUP && (personId == null || isManagerWhoLeft());
    }

    /** Then the owners decide, as where there was none. */
    private boolean isManagerWhoLeft() {
        return type == Reviewers.Type.MANAGER && Boolean.TRUE.equals(left);
    }

    public String words(Request request) {
        String owners =
                request.gallery == null ? "the portal's administrators" : "the owners of " + request.gallery.name;
        return switch (type) {
            case OWNERS -> owners;
            case ADMINISTRATORS -> "the portal's administrators";
            case GROUP -> "the group " + name;
            case PERSON -> String.valueOf(name);
            case MANAGER -> {
                if (personId == null) {
                    yield owners + ", since the directory knows no manager";
                }
                yield isManagerWhoLeft()
                        ? owners + ", since " + name + ", the requester's manager, has left"
                        : name + ", as the requester's manager";
            }
        };
    }
}
