package org.fieldsecurity.stack.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.fieldsecurity.stack.StackException;

/**
 * Where the supervisor takes orders, and the token that only this user can read.
 *
 * @param port on the loopback interface
 * @param token made up at each start
 */
record ControlAccess(int port, String token) {

    /** The answer to an order that was carried out. */
    static final String DONE = "done";

    private static final String FILE = "control";
    private static final int TOKEN_BYTES = 24;

    static ControlAccess create(Path data, int port) throws IOException {
        var bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        var access = new ControlAccess(port, HexFormat.of().formatHex(bytes));
        remove(data);
        var file = data.resolve(FILE);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, port + "\n" + access.token() + "\n", StandardCharsets.US_ASCII);
        return access;
    }

    static ControlAccess of(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve(FILE), StandardCharsets.US_ASCII);
            return new ControlAccess(Integer.parseInt(lines.getFirst()), lines.getLast());
        } catch (IOException e) {
            throw new StackException("No stack is ready here. Start one with './suite up'.", e);
        }
    }

    static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    /** Gives an order such as {@code stop training} and waits until it is carried out. */
    void order(String order) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((token + "\n" + order + "\n").getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.equals(DONE)) {
                throw new StackException(answer.isBlank() ? "The supervisor refused the order." : answer);
            }
        } catch (IOException e) {
            throw new StackException("The supervisor does not answer: " + e.getMessage(), e);
        }
    }
}
