package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.ProxyOptions;
import com.azure.core.util.ConfigurationBuilder;
import org.junit.jupiter.api.Test;

class NonProxyHostsTest {
    @Test
    void readsWhatTheSdkMakesOfNoProxy() {
        var configuration = new ConfigurationBuilder()
                .putProperty("HTTPS_PROXY", "http://proxy.example:3128")
                .putProperty("NO_PROXY", "localhost,*.internal.example,10.0.0.1")
                .putProperty("java.net.useSystemProxies", "true")
                .build();
        var proxy = ProxyOptions.fromConfiguration(configuration, true);
        assertThat(proxy.getAddress().getPort()).isEqualTo(3128);
        assertThat(NonProxyHosts.of(proxy.getNonProxyHosts()))
                .containsExactly("localhost", "*.internal.example", "10.0.0.1");
    }
}
