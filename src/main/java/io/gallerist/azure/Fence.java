package io.gallerist.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.net.URI;
import java.net.URISyntaxException;
import reactor.core.publisher.Mono;

/**
 * Lets a call out to one host only, over https. Links to next pages and to operations come from answers and from the
 * database, and the token goes with them.
 */
record Fence(URI home) implements HttpPipelinePolicy {
    private static final int LONGEST = 8 * 1024;

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        // The answer is small and is read at once, so that no connection waits for a reader.
        call.setData("azure-eagerly-read-response", true);
        return isInside(call.getHttpRequest().getUrl().toString()) ? next.process() : Mono.error(refusal());
    }

    /** @throws AzureRefusal if the link leads elsewhere */
    void check(String link) {
        if (!isInside(link)) {
            throw refusal();
        }
    }

    boolean isInside(String link) {
        if (link.length() > LONGEST) {
            return false;
        }
        try {
            var there = new URI(link);
            return "https".equalsIgnoreCase(there.getScheme())
                    && there.getRawUserInfo() == null
                    && there.getHost() != null
                    && there.getHost().equalsIgnoreCase(home.getHost())
                    && port(there) == port(home);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? 443 : uri.getPort();
    }

    private AzureRefusal refusal() {
        var words = "The link does not lead to https://" + home.getAuthority() + ", so it was not followed";
        return new AzureRefusal(AzureRefusal.Kind.INVALID, 0, "ForeignLink", words, null, null, null);
    }
}
