package io.gallerist.azure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom to believe: everybody the platform believes, and the certificates of one PEM file. */
final class Trust {
    private Trust() {}

    static X509TrustManager platformAnd(Path pem) {
        try {
            return from(storeOf(pem));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot trust the certificates in " + pem, e);
        }
    }

    static KeyStore storeOf(Path pem) {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (var issuer : from(null).getAcceptedIssuers()) {
                trusted.setCertificateEntry("platform-" + number++, issuer);
            }
            try (var in = Files.newInputStream(pem)) {
                for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    trusted.setCertificateEntry("extra-" + number++, certificate);
                }
            }
            return trusted;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot trust the certificates in " + pem, e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pem, e);
        }
    }

    private static X509TrustManager from(@Nullable KeyStore trusted) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new IllegalStateException("The platform has no X.509 trust manager");
    }
}
