package io.gallerist.policies;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before a part of a policy is taken away or an earlier version comes back.
 *
 * @param to where the answer goes
 * @param n which part it is about; empty for the whole
 * @param button what pressing it does
 * @param difference what it would change of what is edited now
 */
public record Confirmation(
        Governed governed, String title, String button, String to, String n, PolicyDifference difference) {
    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance confirmation(Confirmation page, String why, FormErrors errors);
    }

    TemplateInstance page() {
        return Templates.confirmation(this, "", FormErrors.none());
    }

    /** The page again where the answer gives no reason; null where it does. */
    @Nullable
    Response unanswered(Typed typed) {
        return typed.why().isEmpty()
                ? Forms.again(Templates.confirmation(
                        this, "", FormErrors.none().add("why", "Say why, for those who read the history.")))
                : null;
    }
}
