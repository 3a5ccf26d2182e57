package io.gallerist.changes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Forms of definitions as people fill them in, and definitions as somebody sees and changes them in Azure itself. */
final class Definitions {
    static final String API = "2025-03-03";
    static final String MINE = SampleEstate.MY_IMAGE_DEFINITION;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Definitions() {}

    /** What is typed otherwise than in a right form, which field is wrong then and what is said there. */
    record Wrong(Map<String, ?> typed, String field, String said) {
        Wrong(String field, String typed, String said) {
            this(Map.of(field, typed), field, said);
        }

        @Override
        public String toString() {
            String text = typed.toString();
            return (text.length() > 90 ? text.substring(0, 90) + "…" : text) + " is wrong at " + field;
        }
    }

    /** A right entry for a new definition, with a name that no test has asked for yet. */
    static Map<String, Object> entry() {
        String name = "made-" + NAMES.incrementAndGet();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("location", "westcentralus");
        entry.put("osType", "Linux");
        entry.put("osState", "Generalized");
        entry.put("generation", "V2");
        entry.put("architecture", "x64");
        entry.put("publisher", "Contoso");
        entry.put("offer", "Linux");
        entry.put("sku", name);
        return entry;
    }

    /** What is wrong with the parts that both forms have. */
    static Stream<Wrong> wrongWhenChangeable() {
        return Stream.of(wrongTexts(), wrongNumbers(), wrongChoices(), wrongTags())
                .flatMap(part -> part);
    }

    private static Stream<Wrong> wrongTexts() {
        return Stream.of(
                new Wrong("description", "d".repeat(2001), "at most 2000 fit"),
                new Wrong("releaseNoteUri", "example.com/notes", "is not a web address"),
                new Wrong("releaseNoteUri", "javascript:alert(1)", "is not a web address"),
                new Wrong("releaseNoteUri", "ftp://example.com", "is not a web address"),
                new Wrong("releaseNoteUri", "https://", "is not a web address"),
                new Wrong("releaseNoteUri", "/notes", "is not a web address"),
                new Wrong("releaseNoteUri", "https://example.com/" + "n".repeat(2048), "at most 2048 fit"),
                new Wrong("endOfLife", "2020-01-01", "Choose a day in the future"),
                new Wrong("endOfLife", "2031-02-30", "is not a date"),
                new Wrong("endOfLife", "soon", "is not a date"));
    }

    private static Stream<Wrong> wrongNumbers() {
        return Stream.concat(
                Stream.of("vcpusMin", "vcpusMax", "memoryMin", "memoryMax")
                        .flatMap(field -> Stream.of("0", "-1", "1.5", "x", "641", "99999999999")
                                .map(typed -> new Wrong(
                                        field, typed, field.startsWith("vcpus") ? "from 1 to 80" : "from 1 to 640"))),
                Stream.of(
                        new Wrong("vcpusMin", "81", "from 1 to 80"),
                        new Wrong(
                                Map.of("vcpusMin", "8", "vcpusMax", "4"), "vcpusMax", "This is less than the minimum"),
                        new Wrong(
                                Map.of("memoryMin", "64", "memoryMax", "16"),
                                "memoryMax",
                                "This is less than the minimum")));
    }

    private static Stream<Wrong> wrongChoices() {
        return Stream.of(
                new Wrong("securityType", "Fortress", "is not in it"),
                new Wrong("acceleratedNetworking", "maybe", "is not in it"),
                new Wrong("hibernation", "maybe", "is not in it"),
                new Wrong("diskControllers", "IDE", "is not in it"),
                new Wrong("disallowedDiskTypes", "Tape", "is not in it"),
                new Wrong(
                        Map.of("securityType", "ConfidentialVM", "hibernation", "True"),
                        "hibernation",
                        "Confidential machines can't hibernate"));
    }

    private static Stream<Wrong> wrongTags() {
        return Stream.of(
                new Wrong(tag("gallerist-request", "mine"), "tag-1", "The portal itself sets the tag"),
                new Wrong(tag("a<b", "c"), "tag-1", "can't contain any of"),
                new Wrong(tag("", "c"), "tag-1", "Give the tag a name"),
                new Wrong(tag("a", "v".repeat(257)), "tag-1-value", "at most 256 characters"));
    }

    private static Map<String, ?> tag(String name, String value) {
        return Map.of("tagName", List.of(name), "tagValue", List.of(value));
    }

    /** The form again, with the message at the field and above the form, and with all that was typed. */
    static void assertWrong(Response answer, Wrong wrong, Map<String, ?> typed) {
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        String field = wrong.field();
        assertThat(page.select("#error-" + field).text()).contains(wrong.said());
        assertThat(page.select(".error-summary a[href=#field-" + field + "]").text())
                .contains(wrong.said());
        assertThat(page.select(".field-wrong #field-" + field + ", .field-wrong#field-" + field))
                .hasSize(1);
        assertThat(page.select(".wrong")).hasSize(1);
        typed.forEach((name, value) -> assertThat(shown(page, name)).as(name).isEqualTo(value.toString()));
        assertThat(Estate.writes()).isEmpty();
    }

    private static String shown(Document page, String name) {
        if (name.startsWith("tag")) {
            return page.select("[name=" + name + "]")
                    .eachAttr("value")
                    .subList(0, 1)
                    .toString();
        }
        Element field = page.selectFirst(
                "input:not([type=radio]):not([type=checkbox])[name=" + name + "], textarea[name=" + name + "]");
        if (field != null) {
            return field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
        }
        return page.select("[name=" + name + "] option[selected], [name=" + name + "][checked]")
                .val();
    }

    /** Texts that are meant to break something. */
    static List<String> hostile() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "a\0b c",
                "{inject:csrf.token}",
                "%00",
                "../../..",
                "x".repeat(10_000));
    }

    static ObjectNode live(String id) {
        return (ObjectNode) json(Outside.get(id, API));
    }

    /** Somebody changes a definition in Azure, past the portal. */
    static void changedOutside(String id, Consumer<ObjectNode> change) {
        ObjectNode body = live(id);
        body.remove(List.of("id", "name", "type"));
        properties(body).remove("provisioningState");
        change.accept(body);
        Outside.put(id, API, body.toString());
        Estate.azure().advance(java.time.Duration.ofMinutes(1));
        Estate.azure().clearCalls();
    }

    static ObjectNode properties(ObjectNode body) {
        return (ObjectNode) body.get("properties");
    }

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }
}
