package io.gallerist.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Azure with its answers written down beforehand; signs anybody in and remembers what it was asked. */
class FakeAzure implements HttpClient {
    record Asked(String method, String url, String body, String token) {}

    final List<Asked> asked = new ArrayList<>();
    final List<Remaining> budgets = new ArrayList<>();
    int tokens;
    private final Deque<Supplier<Answer>> answers = new ArrayDeque<>();

    private record Answer(int status, HttpHeaders headers, String body) {}

    FakeAzure answer(int status, String body, String... headers) {
        var all = new HttpHeaders();
        for (int i = 0; i < headers.length; i += 2) {
            all.set(HttpHeaderName.fromString(headers[i]), headers[i + 1]);
        }
        answers.add(() -> new Answer(status, all, body));
        return this;
    }

    FakeAzure fail(RuntimeException fault) {
        answers.add(() -> {
            throw fault;
        });
        return this;
    }

    AzureClients clients() {
        return new AzureClients(new TestSettings(), this, budgets::add);
    }

    Asked last() {
        return asked.get(asked.size() - 1);
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> {
            if (request.getUrl().getHost().equals("login.example")) {
                var token = "{\"access_token\":\"t" + ++tokens + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
                return new Response(request, new Answer(200, new HttpHeaders(), token));
            }
            var body = request.getBodyAsBinaryData();
            asked.add(new Asked(
                    request.getHttpMethod().toString(),
                    request.getUrl().toString(),
                    body == null ? "" : body.toString(),
                    request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION)));
            return new Response(request, answers.remove().get());
        });
    }

    private static final class Response extends HttpResponse {
        private final Answer answer;

        Response(HttpRequest request, Answer answer) {
            super(request);
            this.answer = answer;
        }

        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        public String getHeaderValue(String name) {
            return answer.headers().getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.headers();
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(bytes()));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(bytes());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return Mono.just(answer.body());
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return getBodyAsString();
        }

        private byte[] bytes() {
            return answer.body().getBytes(StandardCharsets.UTF_8);
        }
    }
}
