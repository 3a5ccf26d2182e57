package io.gallerist.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Somebody else's server, to which webhooks and chats are posted; it answers 204 unless told otherwise. */
public final class Receiver {
    /** What came. */
    public record Got(String path, Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    /** A status below 0 is no answer at all: the connection is closed. */
    private record Reply(int status, Map<String, String> headers, String body) {}

    private static final List<Got> ALL = new CopyOnWriteArrayList<>();
    private static final Queue<Reply> REPLIES = new ArrayDeque<>();
    private static volatile CountDownLatch hold = new CountDownLatch(0);
    private static HttpServer server;
    /** Listens, and takes nobody: its queue is full. */
    private static ServerSocket full;

    private static final List<Socket> QUEUED = new ArrayList<>();

    private Receiver() {}

    static synchronized Map<String, String> start() {
        if (server == null) {
            try {
                server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newCachedThreadPool());
            server.createContext("/", Receiver::take);
            server.start();
            full = full();
        }
        return Map.of(
                "gallerist.notifications.allowed-hosts",
                "localhost:" + server.getAddress().getPort() + ",localhost:" + full.getLocalPort()
                        + ",hooks.example.com,*.logic.example.com");
    }

    static synchronized void stop() {
        server.stop(0);
        server = null;
        try {
            full.close();
            for (Socket queued : QUEUED) {
                queued.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        QUEUED.clear();
    }

    private static ServerSocket full() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress("localhost", 0), 1);
            for (int i = 0; i < 2; i++) {
                QUEUED.add(new Socket("localhost", socket.getLocalPort()));
            }
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a host to which no connection comes about, nor is one refused. */
    public static String urlOutOfReach() {
        return "http://localhost:" + full.getLocalPort() + "/";
    }

    public static String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Whatever comes gets no answer until the latch is let down, or all is forgotten. */
    public static CountDownLatch hold() {
        CountDownLatch held = new CountDownLatch(1);
        hold = held;
        return held;
    }

    /** Forgets all. */
    public static void clear() {
        hold.countDown();
        ALL.clear();
        REPLIES.clear();
    }

    /** The next call gets this answer. */
    public static void reply(int status, Map<String, String> headers, String body) {
        REPLIES.add(new Reply(status, headers, body));
    }

    public static List<Got> got(String path) {
        return ALL.stream().filter(one -> one.path().equals(path)).toList();
    }

    private static void waitUntilLetGo() {
        try {
            hold.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ALL.add(new Got(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        waitUntilLetGo();
        Reply reply = REPLIES.isEmpty() ? new Reply(204, Map.of(), "") : REPLIES.remove();
        if (reply.status() < 0) {
            exchange.close();
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
