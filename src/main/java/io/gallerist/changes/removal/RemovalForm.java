package io.gallerist.changes.removal;

import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.form.ChangeForm;
import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** Nothing to type: what was shown when the button was pressed. */
public class RemovalForm extends ChangeForm {
    /** The digest of all that the page listed. */
    @FormParam("seen")
    public @Nullable String seen;

    static String digest(Removal removal) {
        return CanonicalJson.digest(CanonicalJson.write(removal));
    }
}
