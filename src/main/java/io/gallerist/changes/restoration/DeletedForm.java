package io.gallerist.changes.restoration;

import io.gallerist.changes.form.ChangeForm;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** Which of the deleted versions shall be back. */
public class DeletedForm extends ChangeForm {
    @FormParam("version")
    public @Nullable String version;
}
