package io.gallerist.changes.access;

import io.gallerist.changes.form.ChangeForm;
import io.gallerist.web.Forms;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was chosen and typed to give access, as it was. */
public class ShareForm extends ChangeForm {
    static final String FIND = "find";
    static final String WITHOUT = "without";

    /** Keys of those who are ticked. */
    @FormParam("who")
    public List<String> who = new ArrayList<>();

    /** How everybody who could be ticked was shown: for showing them again, and believed for nothing else. */
    @FormParam("seen")
    public List<String> seen = new ArrayList<>();

    @FormParam("search")
    public @Nullable String search;

    /** What was searched for last. */
    @FormParam("searched")
    public @Nullable String searched;

    @FormParam("mails")
    public @Nullable String mails;

    @FormParam("role")
    public @Nullable String role;

    /** Id of an image definition; empty for the whole gallery. */
    @FormParam("scope")
    public @Nullable String scope;

    /** The last day, as in 2026-12-31; empty for without end. */
    @FormParam("until")
    public @Nullable String until;

    static ShareForm fresh(@Nullable UUID definition, @Nullable String lastDay) {
        ShareForm form = new ShareForm();
        form.role = SharedRole.options().get(0).value();
        form.scope = definition == null ? "" : definition.toString();
        form.until = lastDay;
        return form;
    }

    /** Enter in the search field sends the form like any other button would: what was typed there is not lost. */
    boolean isSearch() {
        return isPressed(FIND)
                || !isOnlyChanged()
                        && !Forms.text(search).isEmpty()
                        && !Forms.text(search).equals(Forms.text(searched));
    }

    List<Choice> chosen() {
        return Choice.all(seen).stream()
                .filter(choice -> who.contains(choice.key()))
                .toList();
    }

    /** What a form was read into need not take more. */
    private static List<String> with(List<String> all, String another) {
        List<String> more = new ArrayList<>(all);
        more.add(another);
        return more;
    }

    void choose(Choice choice) {
        if (!who.contains(choice.key())) {
            who = with(who, choice.key());
        }
        seen = with(seen, choice.text());
    }
}
