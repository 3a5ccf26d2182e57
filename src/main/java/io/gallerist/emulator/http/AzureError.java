package io.gallerist.emulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal in ARM's shape: {@code {"error": {"code", "message", "target", "details"}}}. */
public final class AzureError extends RuntimeException {
    private final int status;
    private final String code;
    private final String target;
    private final transient List<ObjectNode> details;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public AzureError(int status, String code, String message) {
        this(status, code, message, "", List.of());
    }

    public AzureError(int status, String code, String message, String target) {
        this(status, code, message, target, List.of());
    }

    public AzureError(int status, String code, String message, String target, List<ObjectNode> details) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.target = target;
        this.details = details;
    }

    /** The refusal of a value, as the gallery resource provider words it. */
    public static AzureError invalid(String target, String message) {
        return new AzureError(400, "InvalidParameter", message, target);
    }

    public static AzureError conflict(String message) {
        return new AzureError(409, "Conflict", message);
    }

    /** ARM itself refused, before any resource provider saw the request. */
    public AzureError byGateway() {
        return with("x-ms-failure-cause", "gateway");
    }

    public AzureError with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The inside of {@code error}, also used by a failed long-running operation. */
    public ObjectNode error() {
        ObjectNode error = Json.object().put("code", code).put("message", getMessage());
        if (!target.isEmpty()) {
            error.put("target", target);
        }
        if (!details.isEmpty()) {
            error.set("details", Json.array(details));
        }
        return error;
    }

    public Answer answer() {
        Answer answer = Answer.json(status, Json.object().set("error", error()));
        headers.forEach(answer.headers()::put);
        return answer;
    }
}
