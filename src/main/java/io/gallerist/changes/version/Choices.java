package io.gallerist.changes.version;

import io.gallerist.web.Option;
import java.util.List;

/** What the selects of the version forms offer. */
final class Choices {
    static final List<Option> REPLICATION_MODES = List.of(
            Option.of("Full", "Full: every target region gets its replicas"),
            Option.of("Shallow", "Shallow: one replica in its own region, quickly, for tests"));

    /** Microsoft.Compute's HostCaching. */
    static final List<Option> CACHING = List.of(
            Option.of("None", "No host caching"),
            Option.of("ReadOnly", "Read only"),
            Option.of("ReadWrite", "Read and write"));

    private Choices() {}
}
