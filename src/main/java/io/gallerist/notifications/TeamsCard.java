package io.gallerist.notifications;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message for a workflow or incoming webhook of Teams: one Adaptive Card. */
final class TeamsCard {
    /** The highest that Teams takes from webhooks is 1.5; nothing here needs more than this. */
    private static final String VERSION = "1.4";

    private TeamsCard() {}

    static ObjectNode of(Card card) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("type", "message");
        ObjectNode attachment = message.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        attachment.putNull("contentUrl");
        ObjectNode content = attachment
                .putObject("content")
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", VERSION);
        content.put("fallbackText", card.headline());
        ArrayNode body = content.putArray("body");
        text(body, card.headline()).put("weight", "Bolder").put("size", "Medium");
        card.facts().forEach(fact -> text(body, fact.term() + ": " + fact.text()));
        content.putArray("actions")
                .addObject()
                .put("type", "Action.OpenUrl")
                .put("title", card.open())
                .put("url", card.link());
        return message;
    }

    /** Runs of rich text are shown as they are: in a text block somebody's reason could carry a link as Markdown. */
    private static ObjectNode text(ArrayNode body, String text) {
        ObjectNode block = body.addObject().put("type", "RichTextBlock");
        return block.putArray("inlines").addObject().put("type", "TextRun").put("text", text);
    }
}
