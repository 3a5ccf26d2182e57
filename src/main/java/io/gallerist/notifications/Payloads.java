package io.gallerist.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.audit.AuditEvent;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What channels get: a CloudEvent, or the card of a chat. */
@ApplicationScoped
class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    PortalAddress portal;

    @Inject
    Clock clock;

    String of(Kind kind, News news) {
        return switch (kind) {
            case WEBHOOK -> text(event(news));
            case TEAMS -> text(TeamsCard.of(card(news)));
            case SLACK -> text(SlackMessage.of(card(news)));
            case MAIL -> throw new IllegalArgumentException("A mail is a letter");
        };
    }

    /** For trying a channel. */
    String test(Channel channel, String id) {
        Card card = new Card(
                "A test from Gallerist: " + channel.name + " is reached.",
                List.of(),
                "Open Gallerist",
                portal.of(channel.path()));
        return switch (channel.kind) {
            case WEBHOOK ->
                text(envelope(id, "io.gallerist.test", clock.instant().toString(), channel.path())
                        .set("data", JSON.createObjectNode().put("url", portal.of(channel.path()))));
            case TEAMS -> text(TeamsCard.of(card));
            case SLACK -> text(SlackMessage.of(card));
            case MAIL -> throw new IllegalArgumentException("A mail is no channel");
        };
    }

    private ObjectNode event(News news) {
        AuditEvent event = news.event();
        ObjectNode data = JSON.createObjectNode();
        data.put("url", portal.of(news.path()));
        data.put("headline", Headline.of(news, null, words()));
        data.put("by", event.actorName);
        Request request = news.request();
        if (request != null) {
            data.putObject("request")
                    .put("id", request.id.toString())
                    .put("label", request.label())
                    .put("title", request.title)
                    .put("kind", request.kind)
                    .put("target", request.target)
                    .put("requester", request.requester.name);
        }
        if (news.gallery() != null) {
            data.putObject("gallery").put("id", news.gallery().id.toString()).put("name", news.gallery().name);
        }
        ObjectNode details = data.putObject("details");
        new TreeMap<>(event.details).forEach((name, value) -> details.put(name, News.brief(value)));
        ObjectNode envelope =
                envelope(news.entry().id.toString(), "io.gallerist." + event.action, event.at.toString(), news.path());
        envelope.set("data", data);
        return envelope;
    }

    /** CloudEvents 1.0, structured mode. */
    private ObjectNode envelope(String id, String type, String time, String subject) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", portal.of("/"))
                .put("type", type)
                .put("subject", subject)
                .put("time", time)
                .put("datacontenttype", "application/json");
    }

    private Card card(News news) {
        Words words = words();
        List<Letter.Line> facts = new ArrayList<>();
        facts.add(new Letter.Line(words.by(), news.event().actorName));
        if (news.gallery() != null) {
            facts.add(new Letter.Line(words.gallery(), news.gallery().name));
        }
        if (!news.words().isEmpty()) {
            facts.add(new Letter.Line(news.wordsTerm(words), news.words()));
        }
        return new Card(Headline.of(news, null, words), facts, words.open(), portal.of(news.path()));
    }

    private static Words words() {
        return Reader.of(null, null).words();
    }

    private static String text(com.fasterxml.jackson.databind.JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
