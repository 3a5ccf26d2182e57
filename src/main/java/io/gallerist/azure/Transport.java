package io.gallerist.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.ProxyOptions;
import com.azure.core.http.vertx.VertxHttpClientBuilder;
import com.azure.core.util.Configuration;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.core.net.TrustOptions;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How bytes get to Azure: on the given Vert.x, through the proxy of {@code HTTPS_PROXY} and {@code NO_PROXY} if there
 * is one, trusting the extra certificates.
 */
final class Transport {
    /** Vert.x keeps five by default; a scheduler's worth of short calls wants more. */
    private static final int CONNECTIONS_PER_HOST = 50;
    /** Operation URLs come in headers and can be 4 KB each. */
    private static final int LONGEST_HEADERS = 64 * 1024;

    private Transport() {}

    static HttpClient over(Vertx vertx, AzureSettings settings) {
        int timeout = Math.toIntExact(settings.callTimeout().toMillis());
        var options = new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_HOST)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setConnectTimeout(timeout)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setReadIdleTimeout(timeout)
                .setWriteIdleTimeout(timeout);
        settings.trustCertificate()
                .ifPresent(pem -> options.setTrustOptions(TrustOptions.wrap(Trust.platformAnd(pem))));
        Optional.ofNullable(ProxyOptions.fromConfiguration(Configuration.getGlobalConfiguration(), true))
                .ifPresent(proxy -> goThrough(proxy, options));
        return new VertxHttpClientBuilder()
                .vertx(vertx)
                .httpClientOptions(options)
                .responseTimeout(settings.callTimeout())
                .build();
    }

    private static void goThrough(ProxyOptions proxy, HttpClientOptions options) {
        var chosen = new io.vertx.core.net.ProxyOptions()
                .setHost(proxy.getAddress().getHostString())
                .setPort(proxy.getAddress().getPort())
                .setType(ProxyType.valueOf(proxy.getType().name().toUpperCase(Locale.ROOT)));
        if (proxy.getUsername() != null) {
            chosen.setUsername(proxy.getUsername()).setPassword(proxy.getPassword());
        }
        options.setProxyOptions(chosen);
        Optional.ofNullable(proxy.getNonProxyHosts())
                .ifPresent(hosts -> NonProxyHosts.of(hosts).forEach(options::addNonProxyHost));
    }
}
