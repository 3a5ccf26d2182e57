package io.gallerist.changes.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is typed otherwise than in a right form, which field is wrong then and what is said there. */
record Wrong(Map<String, ?> typed, String field, String said) {
    Wrong(String field, String typed, String said) {
        this(Map.of(field, typed), field, said);
    }

    /** The form again, with one message, beside its field and above the form, and with all that was typed. */
    void assertSaid(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-" + field).text()).contains(said);
        assertThat(page.select(".error-summary a[href=#field-" + field + "]").text())
                .contains(said);
        assertThat(page.select("#field-" + field)).hasSize(1);
        assertThat(page.select(".wrong")).hasSize(1);
        typed.forEach((name, value) -> assertThat(shown(page, name)).as(name).isEqualTo(text(value)));
        assertThat(Estate.writes()).isEmpty();
    }

    private static String text(Object value) {
        return value instanceof List<?> list ? String.valueOf(list.get(0)) : value.toString();
    }

    private static String shown(Document page, String name) {
        Element field = page.selectFirst("main [name=" + name + "]:not([type=radio])");
        if (field == null) {
            return page.select("main [name=" + name + "][checked]").val();
        }
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().strip();
            case "select" -> field.select("option[selected]").val();
            default -> field.val();
        };
    }

    @Override
    public String toString() {
        String text = typed.toString();
        return (text.length() > 90 ? text.substring(0, 90) + "…" : text) + " is wrong at " + field;
    }
}
