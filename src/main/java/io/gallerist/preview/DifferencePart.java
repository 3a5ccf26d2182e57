package io.gallerist.preview;

import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.gallerist.requests.Status;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** On a request's page: what would be different from what was live when it was asked for. */
@ApplicationScoped
class DifferencePart implements RequestPart {
    @CheckedTemplate(basePath = "preview")
    static class Templates {
        static native TemplateInstance difference(String sentence, List<Difference.Row> rows);
    }

    @Inject
    ChangeKinds kinds;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Place place() {
        return Place.FACTS;
    }

    @Override
    public boolean isLive() {
        return false;
    }

    /** An action that writes over nothing has no difference to show. */
    @Override
    public Optional<TemplateInstance> of(Request request) {
        Look look = Look.at(request, kinds);
        if (look.deletes()) {
            return Optional.of(Templates.difference(
                    request.status == Status.SUCCEEDED ? "All of it is gone, and nothing took its place." : gone(look),
                    List.of()));
        }
        Optional<String> before = look.asked().before();
        if (before.isEmpty()) {
            boolean givesAccess = look.asked().change().gives().isPresent();
            return look.writes() && !givesAccess
                    ? Optional.of(Templates.difference(fresh(request), List.of()))
                    : Optional.empty();
        }
        String after = look.asked()
                .after()
                .or(() -> look.approved().map(PlannedCall::body))
                .orElse("");
        List<Difference.Row> rows = Difference.of(before.get(), after);
        return Optional.of(Templates.difference(
                rows.isEmpty() ? "Nothing: this writes what was live when it was asked for." : "", rows));
    }

    private static String fresh(Request request) {
        if (request.status == Status.SUCCEEDED) {
            return "Nothing was there before: all of what was asked for is new.";
        }
        return request.status.isEnded()
                ? "Nothing was there when this was asked for."
                : "Nothing is there yet: all of what is asked for is new.";
    }

    static String gone(Look look) {
        int inside = look.calls().size() - 1;
        return inside == 0
                ? "All of it goes, and nothing takes its place."
                : "All of it goes, and before it " + inside + (inside == 1 ? " thing" : " things") + " inside it.";
    }
}
