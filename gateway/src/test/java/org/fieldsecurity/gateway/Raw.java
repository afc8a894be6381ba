package org.fieldsecurity.gateway;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes as they are, for what no HTTP client would send. */
final class Raw {

    private Raw() {}

    /** Everything that comes back until the gateway closes or is silent for two seconds. */
    static String exchange(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            byte[] part = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(part);
                        read >= 0;
                        read = socket.getInputStream().read(part)) {
                    answer.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException silent) {
                answer.append("");
            }
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GET of this target with a valid token. */
    static String get(String target) {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + TestRealm.token()
                + "\r\nConnection: close\r\n\r\n");
    }
}
