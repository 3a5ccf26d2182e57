package io.gallerist.requests;

import io.gallerist.web.BadRequest;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A form that somebody put aside before it was right; nothing has been asked yet. Only that person finds it. */
@Entity
public class Unfinished extends PanacheEntityBase {
    private static final int MOST = 50;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID personId;
    public String path;
    public String title;

    /** What was typed, as JSON of the form. */
    public String form;

    public Instant savedAt;

    protected Unfinished() {}

    /**
     * Keeps a form, in the place of the one that it went on from.
     *
     * @param path the form's page, relative to the root
     */
    public static Unfinished keep(
            UUID person, @Nullable UUID goneOnFrom, String path, String title, String form, Instant now) {
        Unfinished kept = (goneOnFrom == null ? Optional.<Unfinished>empty() : own(person, goneOnFrom))
                .orElseGet(() -> fresh(person));
        kept.path = path;
        kept.title = title;
        kept.form = form;
        kept.savedAt = now;
        kept.persist();
        return kept;
    }

    private static Unfinished fresh(UUID person) {
        if (count("personId", person) >= MOST) {
            throw new BadRequest("You have put " + MOST + " forms aside. Finish or discard some first.");
        }
        Unfinished fresh = new Unfinished();
        fresh.personId = person;
        return fresh;
    }

    public static Optional<Unfinished> own(UUID person, UUID id) {
        return find("personId = ?1 and id = ?2", person, id).firstResultOptional();
    }

    static List<Unfinished> of(UUID person) {
        return list("personId = ?1 order by savedAt desc", person);
    }

    public static void discard(UUID person, UUID id) {
        delete("personId = ?1 and id = ?2", person, id);
    }

    public String href() {
        return path + (path.contains("?") ? "&" : "?") + "unfinished=" + id;
    }

    public String removalPath() {
        return "/requests/unfinished/" + id + "/removal";
    }
}
