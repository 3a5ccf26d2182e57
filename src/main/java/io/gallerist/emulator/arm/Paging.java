package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists come in pages; the next one is asked for with {@code $skiptoken}. */
public final class Paging {
    /** Azure's pages have about 50 items where it does not say. */
    public static final int DEFAULT_SIZE = 50;

    private volatile int size = DEFAULT_SIZE;

    public void size(int items) {
        size = Math.max(1, items);
    }

    public Answer page(List<ObjectNode> items, Request request) {
        return page(items, request, "nextLink");
    }

    public Answer page(List<ObjectNode> items, Request request, String linkName) {
        return page(items, request, linkName, size);
    }

    /** @param wanted how many items the client wants on a page */
    public Answer page(List<ObjectNode> items, Request request, String linkName, int wanted) {
        String token = request.query("$skiptoken");
        int from = Math.min(token.isEmpty() ? 0 : Integer.parseInt(token, 36), items.size());
        int to = Math.min(from + Math.min(size, wanted), items.size());
        ObjectNode body = Json.object();
        body.set("value", Json.array(items.subList(from, to)));
        if (to < items.size()) {
            body.put(linkName, request.url() + "?" + next(request.query(), Integer.toString(to, 36)));
        }
        return Answer.json(200, body);
    }

    private static String next(Map<String, String> query, String token) {
        String kept = query.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("$skiptoken"))
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
        return kept + "$skiptoken=" + token;
    }
}
