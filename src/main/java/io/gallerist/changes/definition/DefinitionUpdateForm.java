package io.gallerist.changes.definition;

/** What was typed to change a definition. */
public class DefinitionUpdateForm extends ChangeableForm {
    static DefinitionUpdateForm of(String shown) {
        DefinitionUpdateForm form = new DefinitionUpdateForm();
        form.fill(DefinitionJson.of(shown).changeable());
        return form;
    }
}
