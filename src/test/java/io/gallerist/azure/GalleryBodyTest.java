package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GalleryBodyTest {
    @Test
    void sendsOnlyWhatWasAskedFor() {
        assertThat(new GallerySpec("West Europe", null, Map.of(), null, null, null).body())
                .isEqualTo("{\"location\":\"westeurope\",\"properties\":{}}");
    }

    /** As az sig create --permissions Community and --soft-delete were recorded. */
    @Test
    void putsEachFieldWhereItBelongs() {
        var community = CommunityInfo.of("puburi", "abc@123.com", "eula", "pubname");
        var body = new GallerySpec("westeurope", "Images", Map.of("b", "2", "a", "1"), "Community", community, true)
                .body();
        assertThat(body)
                .isEqualTo("{\"location\":\"westeurope\",\"tags\":{\"a\":\"1\",\"b\":\"2\"},\"properties\":{"
                        + "\"description\":\"Images\",\"sharingProfile\":{\"permissions\":\"Community\","
                        + "\"communityGalleryInfo\":{\"publisherUri\":\"puburi\",\"publisherContact\":\"abc@123.com\","
                        + "\"eula\":\"eula\",\"publicNamePrefix\":\"pubname\"}},"
                        + "\"softDeletePolicy\":{\"isSoftDeleteEnabled\":true}}}");
        assertThat(Body.parse(body, GalleryInner::fromJson, GalleryInner::validate))
                .isNotNull();
    }

    @Test
    void turnsSoftDeleteOff() {
        assertThat(new GallerySpec("westeurope", null, Map.of(), "Groups", null, false).body())
                .isEqualTo(
                        "{\"location\":\"westeurope\",\"properties\":{\"sharingProfile\":{\"permissions\":\"Groups\"},"
                                + "\"softDeletePolicy\":{\"isSoftDeleteEnabled\":false}}}");
    }
}
