package org.fieldsecurity.personnel.hrimport;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An upload over a bare socket, which a test may slow down, stretch or cut off. */
final class RawUpload implements AutoCloseable {

    private static final int TIMEOUT_MS = 60_000;

    private final Socket socket;

    private RawUpload(Socket socket) {
        this.socket = socket;
    }

    /** Sends the head; the body's length is announced, or comes in chunks when it is negative. */
    static RawUpload begin(String token, String type, long length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(TIMEOUT_MS);
        RawUpload upload = new RawUpload(socket);
        upload.write("POST " + ImportClient.IMPORTS + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: " + type + "\r\n"
                + (length < 0 ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n");
        return upload;
    }

    /** Sends a part of a body whose length was announced. */
    void send(byte[] part, int from, int to) throws IOException {
        socket.getOutputStream().write(part, from, to - from);
        socket.getOutputStream().flush();
    }

    /** Sends one chunk. */
    void chunk(byte[] part) throws IOException {
        write(Integer.toHexString(part.length) + "\r\n");
        OutputStream out = socket.getOutputStream();
        out.write(part);
        write("\r\n");
    }

    /** Whether an answer is there already. */
    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** The answer as text, until the server closes or falls silent after a whole one. */
    String answer() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.write(buffer, 0, read);
                if (answer.toString(StandardCharsets.UTF_8).endsWith("}")) {
                    break;
                }
            }
        } catch (IOException closedByTheServer) {
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Ends the connection without a farewell. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
