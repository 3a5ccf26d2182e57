package io.gallerist.support;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.HttpCookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody who signed in through OpenID Connect and goes from page to page without JavaScript. */
public final class Visitor {
    private static final Map<String, List<HttpCookie>> SESSIONS = new ConcurrentHashMap<>();

    private final UserAgent agent = new UserAgent();
    private final Supplier<URI> portal;
    private final URI signIn;
    private @Nullable String token;

    private Visitor(Supplier<URI> portal, URI signIn) {
        this.portal = portal;
        this.signIn = signIn;
    }

    /**
     * Signs in by the first name, or the mail address, of one of the sample people. Who is named by the first name may
     * still have the session that an earlier test began; a guest signs in each time, since that can be what a test is
     * about.
     */
    public static Visitor named(String name) {
        URI portal = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
        URI signIn = PortalServices.azure().signInUrl();
        String session = name + " at " + portal + " by " + signIn;
        Visitor known = new Visitor(() -> portal, signIn);
        known.agent.take(portal, SESSIONS.getOrDefault(session, List.of()));
        if (!SESSIONS.containsKey(session) || known.get("/").statusCode() != 200) {
            known = named(name, () -> portal, signIn);
        }
        if (!name.contains("@")) {
            SESSIONS.put(session, known.agent.cookies());
        }
        return known;
    }

    /**
     * Signs in to any portal.
     *
     * @param portal where it is just now: it may come back somewhere else and still know who is signed in
     * @param signIn the emulator's address for people
     */
    public static Visitor named(String name, Supplier<URI> portal, URI signIn) {
        Visitor visitor = new Visitor(portal, signIn);
        Document people = Jsoup.parse(visitor.walk("/").asString(), signIn.toString());
        visitor.choose(people, name);
        return visitor;
    }

    private void choose(Document people, String name) {
        Element button = people.select("button[name=person]").stream()
                .filter(one -> one.text().contains(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody to sign in as " + name + " in " + people.text()));
        FormElement form = (FormElement) button.closest("form");
        Map<String, List<String>> fields = fields(form);
        fields.put("person", List.of(button.attr("value")));
        Response answer = send(authorizeUrl(form), fields);
        if (answer.statusCode() == 200) {
            FormElement accept = (FormElement) Jsoup.parse(answer.asString()).selectFirst("form");
            Map<String, List<String>> accepting = fields(accept);
            accepting.put("accept", List.of("yes"));
            answer = send(authorizeUrl(form), accepting);
        }
        walk(answer.header("Location"));
    }

    /** Follows redirects one by one, since each may set cookies. */
    private Response walk(String address) {
        URI next = portal.get().resolve(address);
        for (int i = 0; i < 10; i++) {
            Response answer = agent.get(next);
            if (answer.statusCode() / 100 != 3) {
                return answer;
            }
            next = next.resolve(answer.header("Location"));
        }
        throw new AssertionError("Redirected in circles from " + address);
    }

    private String authorizeUrl(FormElement form) {
        String base = signIn.toString().replace("/v2.0", "/oauth2/v2.0/authorize");
        return form.hasAttr("action") ? form.absUrl("action") : base;
    }

    public Response get(String path) {
        return agent.get(portal.get().resolve(path));
    }

    /** A page, as a browser of that language asks for it. */
    public Response get(String path, String language) {
        return agent.get(portal.get().resolve(path), language);
    }

    /** The part of a page that refreshes itself, as htmx asks for it. */
    public Response part(String path) {
        return agent.part(portal.get().resolve(path));
    }

    /** Posts fields to an address as a form would, with the token that some page of this visitor gave. */
    public Response post(String path, Map<String, ?> fields) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("csrf-token", List.of(token()));
        fields.forEach((name, value) -> all.put(name, List.of(String.valueOf(value))));
        return send(path, all);
    }

    /** Posts without a token, as a page of somebody else's would. */
    public Response postWithoutToken(String path, Map<String, ?> fields) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        fields.forEach((name, value) -> all.put(name, List.of(String.valueOf(value))));
        return send(path, all);
    }

    /** The same on each page, as long as the cookie is. */
    private String token() {
        if (token == null) {
            Element field = Jsoup.parse(get("/shared").asString()).selectFirst("input[name=csrf-token]");
            if (field == null) {
                throw new AssertionError("No form token on /shared");
            }
            token = field.attr("value");
        }
        return token;
    }

    /** Who this is, for a browser that goes on as the same person. */
    List<HttpCookie> cookies() {
        return agent.cookies();
    }

    /** A page that has to be there. */
    public Document page(String path) {
        Response response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": "
                    + Jsoup.parse(response.asString()).text());
        }
        return Jsoup.parse(response.asString(), path);
    }

    /** Submits the form of a page that posts to an action ending so, with what it holds and what is given. */
    public Response submit(Document page, String action, Map<String, ?> given) {
        FormElement form = page.select("form[method=post]").stream()
                .filter(one -> one.attr("action").endsWith(action))
                .map(FormElement.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form posts to " + action + " on: " + page.text()));
        Map<String, List<String>> fields = fields(form);
        given.forEach((name, value) -> fields.put(
                name,
                value instanceof List<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return send(form.attr("action"), fields);
    }

    /** Follows the answer of a form to the page it leads to. */
    public Document follow(Response answer) {
        if (answer.statusCode() != 303) {
            throw new AssertionError("Expected a redirect, got " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.asString()).text());
        }
        return page(path(answer));
    }

    /** Where a redirect leads, without the host. */
    public static String path(Response answer) {
        return URI.create(answer.header("Location")).getPath();
    }

    private Response send(String action, Map<String, List<String>> fields) {
        return agent.post(portal.get().resolve(action), fields);
    }

    private static Map<String, List<String>> fields(FormElement form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.computeIfAbsent(field.key(), key -> new ArrayList<>())
                .add(field.value()));
        return fields;
    }
}
