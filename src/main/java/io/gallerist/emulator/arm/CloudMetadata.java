package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;

/** /metadata/endpoints: how a client learns of a cloud; asked without a token. */
public final class CloudMetadata {
    private CloudMetadata() {}

    public static boolean owns(Request request) {
        return request.path().equalsIgnoreCase("/metadata/endpoints");
    }

    public static Answer answer(Request request) {
        String origin = request.origin();
        String host = origin.replaceFirst("https?://", "");
        ObjectNode cloud = Json.object()
                .put("name", "GalleristEmulator")
                .put("portal", origin)
                .put("resourceManager", origin + "/")
                .put("graph", origin + "/")
                .put("graphAudience", origin + "/")
                .put("microsoftGraphResourceId", origin + "/")
                .put("gallery", origin + "/")
                .put("batch", origin + "/")
                .put("media", origin)
                .put("sqlManagement", origin + "/")
                .put("vmImageAliasDoc", "");
        ObjectNode authentication = cloud.putObject("authentication");
        authentication
                .put("loginEndpoint", origin + "/")
                .put("tenant", "common")
                .put("identityProvider", "AAD");
        authentication.putArray("audiences").add(origin).add(origin + "/");
        cloud.putObject("suffixes").put("storage", "core.windows.net").put("keyVaultDns", "vault." + host);
        String version = request.query("api-version");
        // Since 2019-05-01 the answer is a list of clouds; before, it was the one that was asked.
        return Answer.json(
                200,
                version.compareTo("2019-05-01") < 0
                        ? cloud
                        : Json.MAPPER.createArrayNode().add(cloud));
    }
}
