package io.gallerist.emulator.entra;

import io.gallerist.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a client says who it is: in the form or as HTTP Basic. */
final class Client {
    private Client() {}

    static Map<String, String> withBasic(Request request) {
        Map<String, String> form = new LinkedHashMap<>(request.form());
        String header = request.header("authorization");
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
            Map<String, String> decoded = Request.parameters("client_id=" + pair.replaceFirst(":", "&client_secret="));
            form.putAll(decoded);
        }
        return form;
    }
}
