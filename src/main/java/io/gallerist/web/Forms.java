package io.gallerist.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What was typed, and the two answers to it: the form again with what is wrong, or the page that follows. */
public final class Forms {

    private static final int UNPROCESSABLE = 422;

    private Forms() {}

    /** Without blanks around it and without NUL, which no text in the database can hold. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }

    /** The same page with the errors and with all that was typed, as status 422. */
    public static Response again(TemplateInstance page) {
        return Response.status(UNPROCESSABLE)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page)
                .build();
    }

    /** See other: a reload of the next page does not send the form twice. */
    public static Response done(String next) {
        return Visit.seeOther(next);
    }
}
