package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** RS256 tokens, dated by the real clock, since whoever checks them has only that. */
public final class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int REMEMBERED = 200;

    private final PrivateKey privateKey;
    private final RSAPublicKey publicKey;
    private final String keyId;

    /** What was verified lately, as a client shows the same token with each call. */
    private final Map<String, Optional<JsonNode>> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<JsonNode>> eldest) {
            return size() > REMEMBERED;
        }
    });

    public Tokens(KeyStore.PrivateKeyEntry key) {
        this.privateKey = key.getPrivateKey();
        this.publicKey = (RSAPublicKey) key.getCertificate().getPublicKey();
        this.keyId = UUID.nameUUIDFromBytes(publicKey.getEncoded()).toString();
    }

    public String issue(ObjectNode claims, Duration life) {
        Instant now = Instant.now();
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        ObjectNode header = Json.object().put("typ", "JWT").put("alg", "RS256").put("kid", keyId);
        String signed = encode(header) + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of a token that was issued here and has not expired. */
    public Optional<JsonNode> read(String token) {
        return known.computeIfAbsent(token, this::verified)
                .filter(claims -> claims.path("exp").asLong() > Instant.now().getEpochSecond());
    }

    private Optional<JsonNode> verified(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                return Optional.empty();
            }
            return Optional.of(Json.parse(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String encode(ObjectNode node) {
        return BASE64.encodeToString(Json.write(node).getBytes(StandardCharsets.UTF_8));
    }

    public ObjectNode keys() {
        ObjectNode keys = Json.object();
        keys.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", keyId)
                .put("n", BASE64.encodeToString(unsigned(publicKey.getModulus().toByteArray())))
                .put(
                        "e",
                        BASE64.encodeToString(
                                unsigned(publicKey.getPublicExponent().toByteArray())));
        return keys;
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
