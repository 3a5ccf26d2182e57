package io.gallerist.notifications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mail: what it says, as HTML and as text, with one link. */
record Letter(String subject, String html, String text) {
    @CheckedTemplate(basePath = "notifications")
    static class Templates {
        static native TemplateInstance letterHtml(Content letter);

        static native TemplateInstance letterText(Content letter);
    }

    /** @param sections what happened; one without a title in a mail about one thing */
    public record Content(
            String language, String headline, List<Section> sections, String open, String link, String choose) {
        public Content {
            sections = List.copyOf(sections);
        }
    }

    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String term, String text) {}

    static Letter of(News news, Told told, Reader reader, PortalAddress portal) {
        Words words = reader.words();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.by(), news.event().actorName));
        lines.add(new Line(words.when(), reader.time(news.event().at)));
        if (news.gallery() != null) {
            lines.add(new Line(words.gallery(), news.gallery().name));
        }
        Instant end = news.end();
        if (end != null) {
            lines.add(new Line(words.ends(), reader.time(end)));
        }
        if (!news.words().isEmpty()) {
            lines.add(new Line(news.wordsTerm(words), news.words()));
        }
        return of(
                Headline.personal(news, told, words),
                List.of(new Section("", lines)),
                words.open(),
                portal.of(news.path(told.person())),
                reader);
    }

    static Letter of(String headline, List<Section> sections, String open, String link, Reader reader) {
        Content content = new Content(
                reader.language(),
                headline,
                sections,
                open,
                link,
                reader.words().choose());
        return new Letter(
                headline,
                Templates.letterHtml(content).render(),
                Templates.letterText(content).render());
    }
}
