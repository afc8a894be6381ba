package org.fieldsecurity.kit.test.request;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends a body that is larger than the server takes, and reads the answer that comes while it is still being sent. An
 * ordinary client would fail with a broken connection instead.
 */
public final class UnfinishedRequest {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final int TIMEOUT_MS = 10_000;
    private static final byte[] PIECE = " ".repeat(16 * 1024).getBytes(StandardCharsets.US_ASCII);

    private UnfinishedRequest() {}

    /** Announces so many bytes and sends none; gives the answer, head and body as text. */
    public static String announce(SampleRequest request, long bytes) throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(request) + "Content-Length: " + bytes + "\r\n\r\n");
            return readAnswer(socket);
        }
    }

    /** Sends up to so many bytes in chunks, until the server answers. */
    public static String stream(SampleRequest request, long bytes) throws IOException {
        try (Socket socket = connect()) {
            write(socket, head(request) + "Transfer-Encoding: chunked\r\n\r\n");
            OutputStream out = socket.getOutputStream();
            long sent = 0;
            try {
                while (sent < bytes && socket.getInputStream().available() == 0) {
                    write(socket, Integer.toHexString(PIECE.length) + "\r\n");
                    out.write(PIECE);
                    write(socket, "\r\n");
                    sent += PIECE.length;
                }
                write(socket, "0\r\n\r\n");
            } catch (IOException closedByTheServer) {
                return readAnswer(socket);
            }
            return readAnswer(socket);
        }
    }

    private static Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(TIMEOUT_MS);
        return socket;
    }

    private static String head(SampleRequest request) {
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n")
                .append("Host: 127.0.0.1\r\nConnection: close\r\n")
                .append("Content-Type: ")
                .append(request.contentType())
                .append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (request.token() != null) {
            head.append("Authorization: Bearer ").append(request.token()).append("\r\n");
        }
        return head.toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Until the answer is complete by its length, or the server closes; what came before a reset counts. */
    private static String readAnswer(Socket socket) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                answer.write(buffer, 0, read);
                if (isComplete(answer)) {
                    break;
                }
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException endOfAnswer) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static boolean isComplete(ByteArrayOutputStream answer) {
        String text = answer.toString(StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        Matcher length = LENGTH.matcher(text.substring(0, Math.max(head, 0)));
        return length.find() && text.length() >= head + 4 + Integer.parseInt(length.group(1));
    }
}
