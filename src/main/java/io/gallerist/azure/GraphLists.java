package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists of Graph, page by page: only the token of a link is taken over, and only of one to the same host. */
record GraphLists(Calls calls, Graph graph) {
    /** The most items that Graph puts on a page. */
    static final int LARGEST_PAGE = 999;

    private static final int MOST_PAGES = 200;
    private static final Pattern TOKEN = Pattern.compile("[?&](?:\\$|%24)skiptoken=([^&]+)");

    interface Listing {
        /** @param token null for the first page */
        Uni<JsonNode> page(String bearer, @Nullable String token);
    }

    /** All items; none where the object itself is unknown. */
    List<JsonNode> all(Listing listing) {
        var all = new ArrayList<JsonNode>();
        String token = null;
        for (var page = 0; page < MOST_PAGES; page++) {
            var at = token;
            var answer =
                    calls.find(graph.read(bearer -> listing.page(bearer, at))).orElseGet(Json::object);
            answer.path("value").forEach(all::add);
            var next = Json.text(answer, "@odata.nextLink");
            if (next == null) {
                return all;
            }
            token = token(next);
        }
        throw refusal("TooManyPages", "The directory's list does not end");
    }

    private String token(String link) {
        new Fence(graph.home()).check(link);
        var matcher = TOKEN.matcher(link);
        if (!matcher.find()) {
            throw refusal("UnknownLink", "The directory's list goes on in a way that the portal does not know");
        }
        return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    }

    private static AzureRefusal refusal(String code, String words) {
        return new AzureRefusal(AzureRefusal.Kind.INVALID, 0, code, words, null, null, null);
    }
}
