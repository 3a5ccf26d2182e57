package io.gallerist.emulator.faults;

import io.gallerist.emulator.Call;
import io.gallerist.emulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** The last few thousand calls, kept in memory. */
public final class Journal {
    private static final int MOST = 5_000;

    private final Deque<Call> calls = new ArrayDeque<>();

    public synchronized void add(Request request, int status, Instant at) {
        // A secret has no place in a journal.
        String body = request.path().endsWith("/token") ? "" : request.body();
        calls.add(new Call(at, request.method(), request.path(), request.rawQuery(), status, digest(body), body));
        if (calls.size() > MOST) {
            calls.remove();
        }
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized void clear() {
        calls.clear();
    }

    private static String digest(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return body.isEmpty() ? "" : HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
