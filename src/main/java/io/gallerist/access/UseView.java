package io.gallerist.access;

import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.Latest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to use a version, or latest, in one language.
 *
 * @param version null for latest
 * @param blocks empty where there is nothing to use yet
 */
record UseView(@Nullable ImageVersion version, Tool tool, List<Tool.Block> blocks) {
    static UseView of(
            ImageDefinition definition,
            Optional<ImageVersion> chosen,
            List<Latest.InRegion> latest,
            Tool tool,
            String tenant,
            boolean isAcross) {
        List<Tool.Block> blocks = region(chosen, latest)
                .map(region -> tool.of(Use.of(definition, chosen.orElse(null), region, tenant, isAcross)))
                .orElse(List.of());
        return new UseView(chosen.orElse(null), tool, blocks);
    }

    private static Optional<String> region(Optional<ImageVersion> chosen, List<Latest.InRegion> latest) {
        return chosen.isPresent()
                ? Optional.of(chosen.get().location)
                : latest.stream()
                        .filter(one -> one.version() != null)
                        .map(Latest.InRegion::region)
                        .findFirst();
    }

    public List<Tool> tools() {
        return Arrays.asList(Tool.values());
    }

    public String what() {
        return version == null ? "latest" : version.name;
    }

    /** The address of the same in another language. */
    public String query(Tool other) {
        return "?as=" + other.word() + (version == null ? "" : "&version=" + version.id);
    }

    /** The address of another version in the same language. */
    public String query(ImageVersion other) {
        return "?as=" + tool.word() + "&version=" + other.id;
    }

    public String queryOfLatest() {
        return "?as=" + tool.word();
    }
}
