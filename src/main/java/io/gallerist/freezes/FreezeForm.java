package io.gallerist.freezes;

import jakarta.ws.rs.FormParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed for a window. */
public class FreezeForm {
    @FormParam("name")
    public @Nullable String name = "";

    @FormParam("begins")
    public @Nullable String begins = "";

    @FormParam("ends")
    public @Nullable String ends = "";

    @FormParam("repeats")
    public @Nullable String repeats = Repeat.NONE.name();

    @FormParam("until")
    public @Nullable String until = "";

    /** Which state of the window the form was opened with; empty for a new one. */
    @FormParam("revision")
    public @Nullable String revision = "";

    /** Why it is changed. */
    @FormParam("why")
    public @Nullable String why = "";

    static FreezeForm of(FreezeWindow window) {
        FreezeForm form = new FreezeForm();
        form.name = window.name;
        form.begins = window.begins.toString();
        form.ends = window.ends.toString();
        form.repeats = window.repeats.name();
        form.revision = String.valueOf(window.revision);
        form.until =
                Optional.ofNullable(window.repeatUntil).map(String::valueOf).orElse("");
        return form;
    }
}
