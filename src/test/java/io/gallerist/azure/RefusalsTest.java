package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import io.gallerist.azure.AzureRefusal.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @Test
    void readsWhatResourceManagerSays() {
        var refusal = of(
                403,
                "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"The client does not have authorization.\"}}",
                "x-ms-request-id",
                "r-1");
        assertThat(refusal.kind()).isEqualTo(Kind.DENIED);
        assertThat(refusal.code()).isEqualTo("AuthorizationFailed");
        assertThat(refusal).hasMessage("The client does not have authorization.");
        assertThat(refusal.requestId()).isEqualTo("r-1");
        assertThat(refusal.isTransient()).isFalse();
        assertThat(refusal.advice()).contains("administrator");
    }

    @Test
    void knowsComputesThrottlingByItsDetail() {
        var refusal = of(409, """
                {"error":{"code":"OperationNotAllowed","message":"The server rejected the request.",
                "details":[{"code":"TooManyRequests","target":"X3Min","message":"{\\"allowedrequestcount\\":180}"}]}}""", "Retry-After", "17");
        assertThat(refusal.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(refusal.code()).isEqualTo("OperationNotAllowed");
        assertThat(refusal.message()).isEqualTo("The server rejected the request.");
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(17));
        assertThat(refusal.isTransient()).isTrue();
    }

    @Test
    void keepsNestedSentencesOnce() {
        var refusal = of(400, """
                {"error":{"code":"BadRequest","message":"No.","details":[{"code":"A","message":"No."},
                {"code":"B","message":"Because.","innererror":{"code":"C","message":"Deeper."}}]}}""");
        assertThat(refusal.message()).isEqualTo("No. Because. Deeper.");
        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void readsFlatBodiesGraphAndTheTokenEndpoint() {
        assertThat(of(404, "{\"code\":\"NotFound\",\"message\":\"Gone.\"}").code())
                .isEqualTo("NotFound");
        var graph = of(
                404,
                "{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"No user.\",\"innerError\":{\"date\":\"x\"}}}",
                "request-id",
                "g-1");
        assertThat(graph.code()).isEqualTo("Request_ResourceNotFound");
        assertThat(graph.requestId()).isEqualTo("g-1");
        var token = of(401, "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215\"}");
        assertThat(token.code()).isEqualTo("invalid_client");
        assertThat(token.message()).isEqualTo("AADSTS7000215");
    }

    @Test
    void waitsForAFreshGuest() {
        var refusal =
                of(400, "{\"error\":{\"code\":\"PrincipalNotFound\",\"message\":\"Principal abc does not exist.\"}}");
        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.isTransient()).isTrue();
    }

    @Test
    void measuresADateAgainstTheAnswersOwn() {
        var refusal = of(
                503,
                "<html>busy</html>",
                "Date",
                "Mon, 01 Jan 2024 00:00:00 GMT",
                "Retry-After",
                "Mon, 01 Jan 2024 00:01:30 GMT");
        assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(90));
        assertThat(refusal.code()).isEqualTo("HTTP 503");
        assertThat(of(503, "", "Retry-After", "soon").retryAfter()).isNull();
        assertThat(of(503, "", "Retry-After", "Mon, 01 Jan 2024 00:01:30 GMT").retryAfter())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID",
        "401,DENIED",
        "404,NOT_FOUND",
        "408,UNAVAILABLE",
        "409,CONFLICT",
        "412,INVALID",
        "429,THROTTLED",
        "500,UNAVAILABLE",
        "502,UNAVAILABLE",
        "307,UNAVAILABLE"
    })
    void sortsByStatus(int status, Kind kind) {
        assertThat(of(status, "").kind()).isEqualTo(kind);
    }

    @Test
    void survivesNonsense() {
        for (var body :
                new String[] {"null", "[]", "7", "{\"error\":null}", "{\"error\":{\"details\":7}}", "{\"error\":"}) {
            assertThat(of(400, body).message()).isEqualTo("Azure answered with status 400 and no explanation");
        }
        var deep = "{\"innererror\":".repeat(200) + "{}" + "}".repeat(200);
        assertThat(of(400, deep).kind()).isEqualTo(Kind.INVALID);
        assertThat(of(400, "{\"code\":\"A\",\"message\":\"a\\u0000\\nb\"}").message())
                .isEqualTo("a b");
    }

    private static AzureRefusal of(int status, String body, String... headers) {
        var all = new HttpHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.set(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        return Refusals.of(status, all, body);
    }
}
