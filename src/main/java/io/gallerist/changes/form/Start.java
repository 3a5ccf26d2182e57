package io.gallerist.changes.form;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form is opened with: the draft that is edited, a request to ask for something like, or a form put aside. */
public class Start {
    @QueryParam("request")
    public @Nullable UUID draft;

    @QueryParam("like")
    public @Nullable UUID like;

    @QueryParam("unfinished")
    public @Nullable UUID unfinished;
}
