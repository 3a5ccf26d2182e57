package io.gallerist.changes.form;

import io.gallerist.web.Forms;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was typed into a form that asks for a change, as it was typed, so that a page with errors loses nothing. */
public abstract class ChangeForm {
    private static final int BLANK_ROWS = 2;

    /** Idempotency key: the same form sent twice is one request. */
    @FormParam("key")
    public @Nullable String key;

    /** The draft that is being edited, if any. */
    @FormParam("request")
    public @Nullable UUID request;

    /** Which button was pressed, where it is not the one that goes on to the review. */
    @FormParam("press")
    public @Nullable String press;

    /** The form that was put aside and is gone on with, if any. */
    @FormParam("unfinished")
    public @Nullable UUID unfinished;

    /** The page of the form, and what it is about: to find it again when it is put aside. */
    @FormParam("at")
    public @Nullable String at;

    @FormParam("about")
    public @Nullable String about;

    /**
     * Where something that exists is changed: the body that would write the state which the form was filled from. What
     * differs from it was typed, what Azure has otherwise was not.
     */
    @FormParam("base")
    public @Nullable String base;

    @FormParam("tagName")
    public List<String> tagName = new ArrayList<>();

    @FormParam("tagValue")
    public List<String> tagValue = new ArrayList<>();

    /** Whether a button was pressed that only changes the form: another line, a search. */
    public boolean isOnlyChanged() {
        return press != null && !press.isEmpty();
    }

    public boolean isPressed(String button) {
        return button.equals(press);
    }

    /** The lines of the tags table, with blank ones at its end to fill in. */
    public List<TagRow> tagRows() {
        int filled = Math.max(tagName.size(), tagValue.size());
        while (filled > 0
                && at(tagName, filled - 1).isEmpty()
                && at(tagValue, filled - 1).isEmpty()) {
            filled--;
        }
        int rows = Math.max(filled + 1, isPressed("add-tag") ? tagName.size() + BLANK_ROWS : 0);
        return IntStream.range(0, rows)
                .mapToObj(row -> new TagRow(row + 1, at(tagName, row), at(tagValue, row)))
                .toList();
    }

    /** Whether it is the line to go on with after another one was wanted: the page comes back to it. */
    public boolean isNextTag(TagRow row) {
        return isPressed("add-tag") && row.index() == tagName.size() + 1;
    }

    public void fillTags(Map<String, String> tags) {
        tagName = new ArrayList<>();
        tagValue = new ArrayList<>();
        new TreeMap<>(tags).forEach((name, value) -> {
            tagName.add(name);
            tagValue.add(value);
        });
    }

    /** The line's text, empty where the browser sent fewer lines of this column. */
    protected static String at(List<String> values, int index) {
        return index < values.size() ? Forms.text(values.get(index)) : "";
    }
}
