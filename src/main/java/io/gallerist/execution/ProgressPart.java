package io.gallerist.execution;

import io.gallerist.catalog.AzureRegion;
import io.gallerist.requests.Request;
import io.gallerist.requests.RequestPart;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** On a request's page: how far each region is, what is waited for, and each write to Azure. */
@ApplicationScoped
class ProgressPart implements RequestPart {
    @CheckedTemplate(basePath = "execution")
    static class Templates {
        static native TemplateInstance progress(Request request, List<RegionLine> regions, List<Attempt> attempts);
    }

    /** One region's line: Azure's word becomes a tone and a text. */
    public record RegionLine(
            String name,
            int progress,
            String tone,
            String text,
            @Nullable String detail) {
        static RegionLine of(RegionState region, Map<String, String> names) {
            String name = names.getOrDefault(region.id.region(), region.id.region());
            return switch (region.state) {
                case "Completed" -> new RegionLine(name, 100, "good", "Completed", null);
                case "Failed" -> new RegionLine(name, region.progress, "bad", "Failed", region.details);
                case "Replicating" -> new RegionLine(name, region.progress, "working", region.progress + " %", null);
                default -> new RegionLine(name, region.progress, "neutral", "Not started", null);
            };
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Optional<TemplateInstance> of(Request request) {
        if (request.startedAt == null && !request.status.isMoving()) {
            return Optional.empty();
        }
        List<RegionState> states = RegionState.of(request.id);
        Map<String, String> names = states.isEmpty() ? Map.of() : AzureRegion.names();
        List<RegionLine> regions =
                states.stream().map(state -> RegionLine.of(state, names)).toList();
        return Optional.of(Templates.progress(request, regions, Attempt.of(request.id)));
    }
}
