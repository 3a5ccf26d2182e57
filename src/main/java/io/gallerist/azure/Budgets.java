package io.gallerist.azure;

import com.azure.core.http.HttpHeader;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Reads the {@code x-ms-ratelimit-remaining-*} headers of each answer, refusals too, for whoever made the call. */
final class Budgets implements HttpPipelinePolicy {
    private static final String PREFIX = "x-ms-ratelimit-remaining-";
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?i)/subscriptions/([0-9a-f-]{36})(?=/|$)");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        return Mono.deferContextual(
                context -> next.process().doOnNext(answer -> context.<Queue<Remaining>>getOrEmpty(Budgets.class)
                        .ifPresent(heard -> heard.addAll(said(answer)))));
    }

    private static List<Remaining> said(HttpResponse answer) {
        var subscription = SUBSCRIPTION.matcher(answer.getRequest().getUrl().getPath());
        var whose = subscription.find() ? subscription.group(1).toLowerCase(Locale.ROOT) : "";
        return answer.getHeaders().stream()
                .filter(header -> header.getName().toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .flatMap(header -> said(whose, header))
                .toList();
    }

    /** Either one number, or Compute's list of {@code bucket;number}. */
    static Stream<Remaining> said(String subscription, HttpHeader header) {
        var bucket = header.getName().toLowerCase(Locale.ROOT).substring(PREFIX.length());
        return Arrays.stream(header.getValue().split(",")).flatMap(part -> {
            var pair = part.strip().split(";", 2);
            var left = pair[pair.length - 1].strip();
            var name = pair.length == 2 ? pair[0].strip() : bucket;
            return NUMBER.matcher(left).matches()
                    ? Stream.of(new Remaining(subscription, name, Integer.parseInt(left)))
                    : Stream.empty();
        });
    }
}
