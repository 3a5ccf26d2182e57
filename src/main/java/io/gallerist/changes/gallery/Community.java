package io.gallerist.changes.gallery;

import io.gallerist.azure.CommunityInfo;

/**
 * How a community gallery presents itself to everybody.
 *
 * @param publicNamePrefix what its public name begins with
 */
public record Community(String publisherUri, String publisherContact, String eula, String publicNamePrefix) {
    CommunityInfo asInfo() {
        return CommunityInfo.of(publisherUri, publisherContact, eula, publicNamePrefix);
    }
}
