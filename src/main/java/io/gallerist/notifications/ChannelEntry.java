package io.gallerist.notifications;

import io.gallerist.catalog.Gallery;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import jakarta.ws.rs.FormParam;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed about a channel. */
public class ChannelEntry {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_URL = 2000;

    @FormParam("kind")
    public @Nullable String kind;

    @FormParam("name")
    public @Nullable String name;

    @FormParam("url")
    public @Nullable String url;

    @FormParam("topic")
    public @Nullable List<String> topic;

    private boolean ofGallery;

    /** What can't be about one gallery is no choice for one's channels. */
    ChannelEntry in(@Nullable Gallery gallery) {
        this.ofGallery = gallery != null;
        return this;
    }

    /** A form that nobody has typed into: what concerns most. */
    static ChannelEntry fresh() {
        ChannelEntry entry = new ChannelEntry();
        entry.topic = List.of(
                Topic.SUBMITTED.name(),
                Topic.APPROVED.name(),
                Topic.REJECTED.name(),
                Topic.SUCCEEDED.name(),
                Topic.FAILED.name());
        return entry;
    }

    static ChannelEntry of(Channel channel) {
        ChannelEntry entry = new ChannelEntry();
        entry.name = channel.name;
        entry.topic = channel.topics;
        return entry;
    }

    FormErrors checkWhole(AllowedHosts hosts, Signing signing) {
        FormErrors errors = FormErrors.none();
        if (kinds().stream().noneMatch(option -> option.value().equals(kind))) {
            errors.add("kind", "Choose what it leads to.");
        } else if (Kind.WEBHOOK.name().equals(kind) && !signing.isPossible()) {
            errors.add(
                    "kind",
                    "Webhooks need gallerist.notifications.signing-key, which the portal's operator has not set.");
        }
        checkName(errors);
        if (address().length() > LONGEST_URL) {
            errors.add("url", "Keep the address within " + LONGEST_URL + " characters.");
        } else {
            hosts.objection(address()).ifPresent(objection -> errors.add("url", objection));
        }
        checkTopics(errors);
        return errors;
    }

    FormErrors check() {
        FormErrors errors = FormErrors.none();
        checkName(errors);
        checkTopics(errors);
        return errors;
    }

    private void checkName(FormErrors errors) {
        if (label().isEmpty() || label().length() > LONGEST_NAME) {
            errors.add("name", "Name it in up to " + LONGEST_NAME + " characters, such as #platform-images.");
        }
    }

    private void checkTopics(FormErrors errors) {
        if (wanted().isEmpty()) {
            errors.add("topic", "Choose at least one.");
        }
    }

    String label() {
        return Headline.oneLine(Forms.text(name));
    }

    String address() {
        return Forms.text(url);
    }

    Kind chosen() {
        return Kind.valueOf(Objects.requireNonNull(kind));
    }

    /** Those of the topics that there are. */
    public List<String> wanted() {
        List<String> all = topic == null ? List.of() : topic;
        return offered().map(Topic::name).filter(all::contains).toList();
    }

    public List<Option> kinds() {
        return List.of(
                Option.of(Kind.WEBHOOK.name(), Kind.WEBHOOK.label(), "A program: CloudEvents in JSON, signed by HMAC"),
                Option.of(
                        Kind.TEAMS.name(),
                        Kind.TEAMS.label(),
                        "The address that a Teams workflow or incoming webhook gave"),
                Option.of(Kind.SLACK.name(), Kind.SLACK.label(), "The address that a Slack incoming webhook gave"));
    }

    public List<Option> topics() {
        return offered().map(one -> Option.of(one.name(), one.label())).toList();
    }

    private Stream<Topic> offered() {
        return Arrays.stream(Topic.values()).filter(one -> !ofGallery || one.isOfGallery());
    }
}
