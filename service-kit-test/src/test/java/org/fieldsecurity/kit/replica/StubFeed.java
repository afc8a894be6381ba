package org.fieldsecurity.kit.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A feed with a known list of events that answers well, or in the way that a test wants. */
final class StubFeed implements AutoCloseable {

    /** What it does with a request. */
    enum Mood {
        WELL,
        ERROR,
        GARBAGE,
        NOTHING,
        NULL_EVENT,
        EVENT_WITHOUT_ID,
        CUT,
        HANG
    }

    private static final Pattern PARAMETER = Pattern.compile("(limit|lastEventId)=([^&]*)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<ObjectNode> events = new CopyOnWriteArrayList<>();
    private final Supplier<Mood> mood;
    final AtomicInteger asked = new AtomicInteger();

    StubFeed(Supplier<Mood> mood) throws IOException {
        this.mood = mood;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/personnel/v1/feed", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Adds an event after the others. */
    void add(ObjectNode event) {
        events.add(event);
    }

    private void answer(HttpExchange call) throws IOException {
        asked.incrementAndGet();
        try (call) {
            switch (mood.get()) {
                case WELL -> send(call, 200, batch(call.getRequestURI().getQuery()));
                case ERROR -> send(call, 500, "{\"status\": 500}");
                case GARBAGE -> send(call, 200, "<html>Bad gateway</html>");
                case NOTHING -> send(call, 200, "");
                case NULL_EVENT -> send(call, 200, "[null]");
                case EVENT_WITHOUT_ID -> send(call, 200, "[{\"specversion\": \"1.0\", \"data\": {}}]");
                case CUT -> {
                    byte[] whole = batch(call.getRequestURI().getQuery()).getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(200, whole.length + 1L);
                    call.getResponseBody().write(whole);
                    call.getResponseBody().flush();
                }
                case HANG -> closing.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException readerHasGone) {
            // A reader may end at any moment.
        }
    }

    private String batch(String query) throws JsonProcessingException {
        int limit = 1;
        int from = 0;
        Matcher parameter = PARAMETER.matcher(query);
        while (parameter.find()) {
            if (parameter.group(1).equals("limit")) {
                limit = Integer.parseInt(parameter.group(2));
            } else {
                from = 1 + indexOf(parameter.group(2));
            }
        }
        return JSON.writeValueAsString(events.subList(from, Math.min(events.size(), from + limit)));
    }

    private int indexOf(String id) {
        for (int index = 0; index < events.size(); index++) {
            if (events.get(index).path("id").asText().equals(id)) {
                return index;
            }
        }
        throw new IllegalArgumentException("the follower made an id up: " + id);
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
