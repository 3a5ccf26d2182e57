package io.gallerist.azure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a community gallery presents itself. Azure wants the first four when the gallery becomes one, and keeps the prefix
 * to itself afterwards.
 *
 * @param publicNamePrefix 5 to 16 letters and digits; only ever sent
 * @param enabled whether everybody sees it; only ever answered
 * @param publicNames what Azure made of the prefix; only ever answered
 */
public record CommunityInfo(
        @Nullable String publisherUri,
        @Nullable String publisherContact,
        @Nullable String eula,
        @Nullable String publicNamePrefix,
        boolean enabled,
        List<String> publicNames) {
    public CommunityInfo {
        publicNames = List.copyOf(publicNames);
    }

    /** What can be asked for. */
    public static CommunityInfo of(String publisherUri, String publisherContact, String eula, String publicNamePrefix) {
        return new CommunityInfo(publisherUri, publisherContact, eula, publicNamePrefix, false, List.of());
    }
}
