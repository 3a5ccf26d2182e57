package io.gallerist.notifications;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A message for an incoming webhook of Slack, in Block Kit. */
final class SlackMessage {
    private SlackMessage() {}

    static ObjectNode of(Card card) {
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("text", escaped(card.headline()));
        ArrayNode blocks = message.putArray("blocks");
        section(blocks, card.headline());
        card.facts().forEach(fact -> section(blocks, fact.term() + ": " + fact.text()));
        ObjectNode button = blocks.addObject()
                .put("type", "actions")
                .putArray("elements")
                .addObject()
                .put("type", "button");
        button.putObject("text").put("type", "plain_text").put("text", card.open());
        button.put("url", card.link());
        return message;
    }

    /** Plain text, in which nothing that somebody wrote becomes a link or a mention. */
    private static void section(ArrayNode blocks, String text) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "plain_text")
                .put("text", escaped(text))
                .put("emoji", false);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
