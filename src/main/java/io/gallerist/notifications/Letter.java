package io.gallerist.notifications;

import io.gallerist.people.Person;
import io.gallerist.requests.Request;
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

    /**
     * @param sections what happened; one without a title in a mail about one thing
     * @param preferences where one chooses what one is told; empty for guests, who have no such page
     */
    public record Content(
            String language,
            String headline,
            List<Section> sections,
            String open,
            String link,
            String choose,
            String preferences) {
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
        lines.addAll(who(news, words));
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
        if (told.concern() == Concern.DECIDE) {
            lines.addAll(wanted(news, words));
        }
        return of(
                Headline.personal(news, told, words),
                List.of(new Section("", lines)),
                words.open(),
                portal.of(news.path(told.person())),
                told.person().guest ? "" : preferences(portal),
                reader);
    }

    static String preferences(PortalAddress portal) {
        return portal.of("/me/notifications");
    }

    /** Whose request it is, and who acted where that is somebody else; the portal only where it is about no request. */
    private static List<Line> who(News news, Words words) {
        Request request = news.request();
        if (request == null) {
            return List.of(new Line(words.by(), news.event().actorName));
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.askedBy(), request.requester.name));
        if (request.onBehalfOf != null) {
            lines.add(new Line(words.onBehalfOf(), request.onBehalfOf.name));
        }
        Person actor = news.event().actor;
        if (actor != null && !actor.id.equals(request.requester.id)) {
            lines.add(new Line(words.by(), news.event().actorName));
        }
        return lines;
    }

    /** What whoever decides wants to know first: why it is needed, as far as the event does not say so, and the stage. */
    private static List<Line> wanted(News news, Words words) {
        List<Line> lines = new ArrayList<>();
        Request request = news.request();
        if (request != null
                && request.reason != null
                && !request.reason.equals(news.event().details.get("reason"))) {
            lines.add(new Line(words.because(), News.brief(request.reason)));
        }
        String stage = news.event().details.get("stage");
        if (stage != null) {
            lines.add(new Line(words.stage(), stage));
        }
        return lines;
    }

    static Letter of(
            String headline, List<Section> sections, String open, String link, String preferences, Reader reader) {
        Content content = new Content(
                reader.language(),
                headline,
                sections,
                open,
                link,
                reader.words().choose(),
                preferences);
        return new Letter(
                headline,
                Templates.letterHtml(content).render(),
                Templates.letterText(content).render());
    }
}
