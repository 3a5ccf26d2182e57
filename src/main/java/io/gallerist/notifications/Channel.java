package io.gallerist.notifications;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.catalog.Gallery;
import io.gallerist.web.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Where a gallery's news, or with no gallery all news, goes besides people: a webhook or a chat. */
@Entity
public class Channel extends PanacheEntityBase {
    private static final Duration BOTH_SECRETS = Duration.ofDays(1);

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Gallery gallery;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String name;
    /** A chat's is a secret: who knows it can write there. */
    public String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> topics;

    /** How often its secret was renewed. */
    public int rotation;

    public @Nullable Instant rotatedAt;
    public boolean secretSeen;
    public Instant madeAt;
    public @Nullable Instant offAt;
    public @Nullable String offBecause;
    public @Nullable Instant removedAt;

    protected Channel() {}

    static Channel add(@Nullable Gallery gallery, Kind kind, String name, String url, List<String> topics, Act act) {
        Channel channel = new Channel();
        channel.gallery = gallery;
        channel.kind = kind;
        channel.name = name;
        channel.url = url;
        channel.topics = List.copyOf(topics);
        channel.madeAt = act.at();
        channel.persistAndFlush();
        channel.record("added", act, Map.of("host", channel.host(), "events", String.join(", ", topics)));
        return channel;
    }

    void change(String name, List<String> topics, Act act) {
        this.name = name;
        this.topics = List.copyOf(topics);
        record("changed", act, Map.of("events", String.join(", ", topics)));
    }

    /** From now on signatures are made with another secret; for a day with the former one too. */
    void renewSecret(Act act) {
        requireWebhook();
        this.rotation++;
        this.rotatedAt = act.at();
        this.secretSeen = false;
        record("secret-renewed", act, Map.of());
    }

    /** Only once: who has lost it has it renewed. */
    void showSecret(Act act) {
        requireWebhook();
        if (secretSeen) {
            throw new Conflict("The secret was shown already. Renew it to see another one.", path());
        }
        this.secretSeen = true;
        record("secret-shown", act, Map.of());
    }

    void switchedOff(String because, Act act) {
        if (isOn()) {
            this.offAt = act.at();
            this.offBecause = because;
            record("switched-off", act, Map.of("reason", because));
        }
    }

    void switchOn(Act act) {
        if (!isOn()) {
            this.offAt = null;
            this.offBecause = null;
            record("switched-on", act, Map.of());
        }
    }

    void remove(Act act) {
        if (isOn()) {
            throw new Conflict("Switch it off first.", path());
        }
        this.removedAt = act.at();
        record("removed", act, Map.of());
    }

    static Optional<Channel> present(UUID id) {
        return find("from Channel c left join fetch c.gallery where c.id = ?1 and c.removedAt is null", id)
                .firstResultOptional();
    }

    /** Those of a gallery, or the portal's own, by name. */
    static List<Channel> of(@Nullable UUID gallery) {
        return gallery == null
                ? list("gallery is null and removedAt is null order by lower(name), id")
                : list("gallery.id = ?1 and removedAt is null order by lower(name), id", gallery);
    }

    static List<Channel> hearing(News news) {
        UUID gallery = news.gallery() == null ? new UUID(0, 0) : news.gallery().id;
        return Channel.<Channel>list(
                        "(gallery is null or gallery.id = ?1) and offAt is null and removedAt is null order by id",
                        gallery)
                .stream()
                .filter(channel -> channel.topics.contains(news.topic().name()))
                .toList();
    }

    boolean isOwnedBy(UUID person) {
        return gallery != null && gallery.isOwnedBy(person);
    }

    public boolean isOn() {
        return offAt == null && removedAt == null;
    }

    public boolean isWebhook() {
        return kind == Kind.WEBHOOK;
    }

    boolean isRotatedLately(Instant now) {
        return rotatedAt != null && rotatedAt.plus(BOTH_SECRETS).isAfter(now);
    }

    /** The address as it may be shown. */
    public String masked() {
        return URI.create(url).getScheme() + "://" + host() + "/…";
    }

    private String host() {
        String host = URI.create(url).getHost();
        return host == null ? "" : host;
    }

    public String path() {
        return "/channels/" + id;
    }

    /** Where one of its buttons posts to. */
    public String to(String verb) {
        return path() + "/" + verb;
    }

    Subject subject() {
        return Subject.of("channel", id, gallery == null ? name : name + " of " + gallery.name);
    }

    private void requireWebhook() {
        if (kind != Kind.WEBHOOK) {
            throw new Conflict("Only webhooks have a secret.", path());
        }
    }

    private void record(String verb, Act act, Map<String, String> details) {
        AuditTrail.done(act, "channel." + verb, subject(), details);
    }
}
