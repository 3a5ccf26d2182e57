package io.gallerist.azure;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A storage account, where VHDs are.
 *
 * @param location the region's code
 * @param blobEndpoint for example {@code https://contosovhds.blob.core.windows.net/}; null for one without blobs
 */
public record StorageAccount(
        ResourceId id, String location, @Nullable String blobEndpoint) {
    /** Whether this is the address of a VHD in a container of this account; whether it exists, only Azure knows. */
    public boolean holds(String uri) {
        try {
            var vhd = new URI(uri);
            return blobEndpoint != null
                    && "https".equalsIgnoreCase(vhd.getScheme())
                    && vhd.getRawUserInfo() == null
                    && vhd.getRawQuery() == null
                    && vhd.getRawFragment() == null
                    && new URI(blobEndpoint).getAuthority().equalsIgnoreCase(vhd.getAuthority())
                    && vhd.getPath().toLowerCase(Locale.ROOT).matches("/[^/]+/.+\\.vhd")
                    && vhd.normalize().equals(vhd);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
