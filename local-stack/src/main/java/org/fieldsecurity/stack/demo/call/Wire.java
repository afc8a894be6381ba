package org.fieldsecurity.stack.demo.call;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackException;

/** Sends one request and says which part is away when nobody answers. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Answer send(PartName part, HttpRequest.Builder draft) {
        var request = draft.timeout(PATIENCE).build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(
                    request.method(), request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new StackException(away(part, "did not answer " + request.method() + " " + request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Stopped while waiting for " + request.uri(), e);
        }
    }

    /** What to say when a part is away. */
    static String away(PartName part, String what) {
        return "The " + part.title() + " " + what + ". See './suite status'; './suite restart " + part.id()
                + "' starts it again.";
    }
}
