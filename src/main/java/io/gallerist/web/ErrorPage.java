package io.gallerist.web;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What went wrong, in words for the reader, and what to do next. */
public record ErrorPage(
        int status, String title, String message, String next, String nextLabel, String requestId, String typed) {

    private record Words(String title, String message) {}

    private static final Words UNKNOWN_REFUSAL =
            new Words("That did not work", "The portal could not do what was asked. Go back and try again.");

    private static final Words OUR_MISTAKE = new Words(
            "That was our mistake",
            "Something went wrong in the portal, and its log says what. Try again in a moment. If it stays, send the"
                    + " number below to whoever looks after the portal.");

    private static final Map<Integer, Words> WORDS = Map.of(
            400,
            new Words(
                    "That could not be read",
                    "The page may have been open for too long, or cookies are switched off. Go back, reload the page and"
                            + " send it again."),
            401,
            new Words("Please sign in", "You are not signed in any more. Sign in and you can go on from there."),
            403,
            new Words(
                    "Not for you",
                    "You are signed in, but this needs a right that you do not have. Ask an owner of the gallery, or"
                            + " whoever looks after this portal."),
            404,
            new Words(
                    "Nothing here",
                    "The address may be mistyped, or it belongs to something you may not see. Start again from the"
                            + " beginning, or ask whoever sent you the link."),
            405,
            new Words("Not this way", "This address takes a form, not a visit. Go back to the page with the form."),
            409,
            new Words(
                    "It changed in the meantime",
                    "Somebody was faster, or things moved on. Look at how it stands now, then decide again."),
            413,
            new Words("That is too large", "What was sent is larger than the portal accepts. Send less and try again."),
            422,
            new Words("Something is missing", "What was sent is not complete or not valid. Go back and correct it."),
            500,
            OUR_MISTAKE,
            503,
            new Words(
                    "Not ready at the moment",
                    "The portal cannot reach its database, or is just starting. Try again in a minute; what was saved"
                            + " before is safe."));

    static ErrorPage of(int status, String requestId) {
        return of(status, null, "/", requestId);
    }

    static ErrorPage of(int status, @Nullable String message, String next, String requestId) {
        Words words = WORDS.getOrDefault(status, status >= 500 ? OUR_MISTAKE : UNKNOWN_REFUSAL);
        return new ErrorPage(
                status,
                words.title(),
                message == null || message.isBlank() ? words.message() : message,
                LocalPath.orHome(next),
                next.equals("/") ? "To the beginning" : "Look at how it stands",
                requestId,
                "");
    }

    /** The same with what the reader wrote and nobody keeps. */
    ErrorPage keeping(String typed) {
        return new ErrorPage(status, title, message, next, nextLabel, requestId, typed);
    }

    boolean isOurMistake() {
        return Response.Status.Family.familyOf(status) == Response.Status.Family.SERVER_ERROR;
    }
}
