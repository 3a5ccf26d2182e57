package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One reviewer's decision on exactly what the digest names. */
@Entity
public class Review extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Request request;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person reviewer;

    @Enumerated(EnumType.STRING)
    public Decision decision;

    public @Nullable String comment;
    public String digest;
    public Instant at;

    protected Review() {}

    private Review(Request request, Person reviewer, Decision decision, String comment, Instant at) {
        this.request = request;
        this.reviewer = reviewer;
        this.decision = decision;
        this.comment = comment.isBlank() ? null : comment;
        this.digest = request.digest;
        this.at = at;
    }

    /** Decides: the review, the request's transition and its event are one transaction. */
    static Review give(Request request, Act act, Decision decision, String comment) {
        Person reviewer = java.util.Objects.requireNonNull(act.person(), "Only a person reviews");
        switch (decision) {
            case APPROVE -> request.approve(request.digest, comment, act);
            case REJECT -> request.reject(comment, act);
            case SEND_BACK -> request.sendBack(comment, act);
        }
        Review review = new Review(request, reviewer, decision, comment, act.at());
        review.persist();
        return review;
    }
}
