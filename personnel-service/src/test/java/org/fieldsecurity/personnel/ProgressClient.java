package org.fieldsecurity.personnel;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.jspecify.annotations.Nullable;

/** Listens to server-sent events as a browser does. */
final class ProgressClient implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final Iterator<String> lines;

    /** Connects; {@code lastEventId} is that of the last event heard before, if any. */
    ProgressClient(UUID caller, String headcount, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                        + HeadcountFixture.HEADCOUNTS + "/" + headcount + "/progress"))
                .header("Authorization", "Bearer " + Tokens.person(caller))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        lines = response.body().iterator();
    }

    /** An event as it came. */
    record Event(String id, String name, String data) {}

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("content-type").orElse("");
    }

    /** The next event; null at the end of the stream. Waits for it. */
    @Nullable
    Event next() {
        String id = "";
        String name = "";
        String data = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.isEmpty() && !data.isEmpty()) {
                return new Event(id, name, data);
            }
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("id:")) {
                id = value;
            } else if (line.startsWith("event:")) {
                name = value;
            } else if (line.startsWith("data:")) {
                data = value;
            }
        }
        return null;
    }

    @Override
    public void close() {
        response.body().close();
        http.shutdownNow();
    }
}
