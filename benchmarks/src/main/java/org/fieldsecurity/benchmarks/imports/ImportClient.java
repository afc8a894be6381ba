package org.fieldsecurity.benchmarks.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fieldsecurity.stack.demo.call.Until;

/** The HR system: sends files and asks what became of them. */
public final class ImportClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final Callable<String> token;
    private String current = "";
    private long since;

    /**
     * A client of one service.
     *
     * @param service its base address
     * @param token gives a fresh access token; one lives five minutes, a long import longer
     */
    public ImportClient(String service, Callable<String> token) {
        this.service = service;
        this.token = token;
    }

    /** Sends a file; gives the path of the import. */
    String send(String mode, Supplier<InputStream> file) throws Exception {
        var answer = http.send(
                request("/personnel/v1/imports?mode=" + mode)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(file))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("The import was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Waits until the import has ended; says what became of its rows. */
    String outcome(String location) {
        JsonNode job = Until.holds(
                "the import has ended", PATIENCE, () -> read(location), answer -> answer.hasNonNull("endedAt"));
        if (!job.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(
                    "The import ended as " + job.path("state").asText());
        }
        return job.path("registered").asInt() + " registered, "
                + job.path("changed").asInt() + " changed, "
                + job.path("unchanged").asInt() + " unchanged, "
                + job.path("refused").asInt() + " refused";
    }

    private JsonNode read(String location) {
        try {
            HttpResponse<String> answer = http.send(request(location).GET().build(), BodyHandlers.ofString());
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("could not read " + location, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        try {
            if (current.isEmpty() || System.nanoTime() - since > TOKEN_USED_FOR.toNanos()) {
                current = token.call();
                since = System.nanoTime();
            }
            return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + current);
        } catch (Exception e) {
            throw new IllegalStateException("no token", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
