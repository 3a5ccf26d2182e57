package io.gallerist.changes.definition;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What was typed to change a definition. */
public class DefinitionUpdateForm extends ChangeableForm {
    /** The body that the form was filled from: what differs from it was typed, what Azure has otherwise was not. */
    @FormParam("base")
    public @Nullable String base;

    static DefinitionUpdateForm of(String base, String shown) {
        DefinitionUpdateForm form = new DefinitionUpdateForm();
        form.base = base;
        form.fill(DefinitionJson.of(shown).changeable());
        return form;
    }
}
