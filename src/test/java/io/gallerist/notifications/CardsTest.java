package io.gallerist.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The cards field by field, as Microsoft and Slack publish their formats. */
class CardsTest {
    private static final Card CARD = new Card(
            "R-17 was approved: <Image> & [more](https://evil.example)",
            List.of(new Letter.Line("By", "Olivia <!channel>")),
            "Open it in Gallerist",
            "https://gallerist.example.com/requests/17");

    @Test
    void teams() {
        JsonNode message = TeamsCard.of(CARD);

        has(message, "/type", "message");
        has(message, "/attachments/0/contentType", "application/vnd.microsoft.card.adaptive");
        assertThat(message.at("/attachments/0/contentUrl").isNull()).isTrue();
        has(message, "/attachments/0/content/$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        has(message, "/attachments/0/content/type", "AdaptiveCard");
        has(message, "/attachments/0/content/version", "1.4");
        has(message, "/attachments/0/content/fallbackText", CARD.headline());
        message.at("/attachments/0/content/body").forEach(block -> {
            has(block, "/type", "RichTextBlock");
            has(block, "/inlines/0/type", "TextRun");
        });
        has(message, "/attachments/0/content/body/0/inlines/0/text", CARD.headline());
        has(message, "/attachments/0/content/body/1/inlines/0/text", "By: Olivia <!channel>");
        has(message, "/attachments/0/content/actions/0/type", "Action.OpenUrl");
        has(message, "/attachments/0/content/actions/0/url", CARD.link());
        assertThat(message.at("/attachments/0/content/actions")).hasSize(1);
    }

    @Test
    void slack() {
        JsonNode message = SlackMessage.of(CARD);

        has(message, "/text", "R-17 was approved: &lt;Image&gt; &amp; [more](https://evil.example)");
        has(message, "/blocks/0/type", "section");
        has(message, "/blocks/0/text/type", "plain_text");
        has(message, "/blocks/0/text/text", "R-17 was approved: &lt;Image&gt; &amp; [more](https://evil.example)");
        has(message, "/blocks/1/text/text", "By: Olivia &lt;!channel&gt;");
        has(message, "/blocks/2/type", "actions");
        has(message, "/blocks/2/elements/0/type", "button");
        has(message, "/blocks/2/elements/0/text/type", "plain_text");
        has(message, "/blocks/2/elements/0/url", CARD.link());
        assertThat(message.at("/blocks/2/elements")).hasSize(1);
        assertThat(Set.copyOf(message.findValuesAsText("type")))
                .isSubsetOf("section", "plain_text", "actions", "button");
    }

    @Test
    void a_headline_is_one_line_of_bounded_length() {
        assertThat(Headline.oneLine("R-1 waits\r\nBcc: everybody@example.com\u2028x"))
                .isEqualTo("R-1 waits Bcc: everybody@example.com x");
        assertThat(Headline.oneLine("x".repeat(1000))).hasSize(140).endsWith("…");
    }

    @Test
    void every_language_says_all_that_is_said() throws Exception {
        for (String language : Reader.LANGUAGES.subList(1, Reader.LANGUAGES.size())) {
            java.util.Properties words = new java.util.Properties();
            try (var file = new java.io.InputStreamReader(
                    Words.class.getResourceAsStream("/messages/told_" + language + ".properties"),
                    java.nio.charset.StandardCharsets.UTF_8)) {
                words.load(file);
            }
            assertThat(words.stringPropertyNames())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(java.util.Arrays.stream(Words.class.getDeclaredMethods())
                            .map(java.lang.reflect.Method::getName)
                            .toList());
        }
    }

    private static void has(JsonNode node, String path, String text) {
        assertThat(node.at(path).asText()).as(path).isEqualTo(text);
    }
}
