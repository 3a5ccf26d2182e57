package io.gallerist.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An error as a page for people, or as a small problem document for programs. */
@Singleton
class ErrorAnswer {

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(ErrorPage page, Theme theme);

        private Templates() {}
    }

    /** What to send, apart from the status. */
    record Body(String type, String text) {}

    private static final String PROBLEM = "application/problem+json";

    private final ObjectMapper json;

    ErrorAnswer(ObjectMapper json) {
        this.json = json;
    }

    Response response(RoutingContext request, int status) {
        return response(request, ErrorPage.of(status, RequestId.of(request)));
    }

    Response response(RoutingContext request, ErrorPage page) {
        Body body = body(request, page);
        Response.ResponseBuilder answer =
                Response.status(page.status()).type(body.type()).entity(body.text());
        return page.status() == 503 ? answer.header("Retry-After", 30).build() : answer.build();
    }

    Body body(RoutingContext request, ErrorPage page) {
        // The page stands alone, without menu and person: it has to appear even when those are what fails.
        return wantsJson(request.request().getHeader("Accept"))
                ? new Body(PROBLEM, problem(page))
                : new Body(
                        MediaType.TEXT_HTML + ";charset=UTF-8",
                        Templates.error(page, Theme.of(request)).render());
    }

    private String problem(ErrorPage page) {
        ObjectNode problem = json.createObjectNode();
        problem.put("title", page.title());
        problem.put("status", page.status());
        problem.put("detail", page.message());
        problem.put("requestId", page.requestId());
        return problem.toString();
    }

    private static boolean wantsJson(@Nullable String accept) {
        String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return wanted.contains("json") && !wanted.contains("text/html");
    }
}
