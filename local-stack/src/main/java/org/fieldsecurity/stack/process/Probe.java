package org.fieldsecurity.stack.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.fieldsecurity.stack.Ports;

/**
 * A question over HTTP that only the status of the answer matters for. Made of a bare socket: a full client would cost
 * {@code suite status} half its time.
 *
 * @param port where to ask, on the loopback interface
 * @param path what to ask for
 */
public record Probe(int port, String path) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The status of the answer, or 0 when nobody answers. */
    public int status() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + Ports.HOST + ":" + port
                    + "\r\nAccept: application/json\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var start =
                    new String(socket.getInputStream().readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            return start.matches("HTTP/1\\.[01] \\d{3}") ? Integer.parseInt(start.substring(9)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether the answer is 200. */
    public boolean answers() {
        return status() == 200;
    }
}
