package io.gallerist.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file that Quarkus serves from {@code META-INF/resources}. */
final class StaticFile {

    private static final int DIGEST_LENGTH = 16;

    private StaticFile() {}

    static String digest(String path) {
        if (path.contains("..") || path.endsWith("/")) {
            return "";
        }
        try (InputStream file = open("META-INF/resources" + path)) {
            if (file == null) {
                return "";
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable InputStream open(String resource) {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream(resource);
    }
}
