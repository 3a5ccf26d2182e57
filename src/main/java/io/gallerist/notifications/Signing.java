package io.gallerist.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs webhooks as Standard Webhooks says: HMAC-SHA256 over id, timestamp and body. Each channel's secret is derived
 * from the operator's key, the channel and how often it was renewed: the database holds none.
 */
@ApplicationScoped
class Signing {
    private static final int SHORTEST_KEY = 32;
    private static final String HMAC = "HmacSHA256";

    @Inject
    NotificationSettings settings;

    boolean isPossible() {
        return settings.signingKey().filter(key -> key.length() >= SHORTEST_KEY).isPresent();
    }

    /** As receivers want it: {@code whsec_} and base64. */
    String secret(UUID channel, int rotation) {
        return "whsec_" + Base64.getEncoder().encodeToString(key(channel, rotation));
    }

    /** The header {@code webhook-signature}; for a day after a renewal with the former secret's as well. */
    String signature(Parcel.Destination channel, String id, long timestamp, String body) {
        String signed = "v1," + sign(key(channel.channelId(), channel.rotation()), id, timestamp, body);
        return channel.rotatedLately()
                ? signed + " v1," + sign(key(channel.channelId(), channel.rotation() - 1), id, timestamp, body)
                : signed;
    }

    private static String sign(byte[] key, String id, long timestamp, String body) {
        return Base64.getEncoder().encodeToString(hmac(key, id + "." + timestamp + "." + body));
    }

    private byte[] key(UUID channel, int rotation) {
        String master = settings.signingKey()
                .filter(key -> key.length() >= SHORTEST_KEY)
                .orElseThrow(() -> new IllegalStateException("gallerist.notifications.signing-key is not set"));
        return hmac(master.getBytes(StandardCharsets.UTF_8), "gallerist webhook " + channel + " " + rotation);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
