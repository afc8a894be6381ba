package org.fieldsecurity.stack.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.fieldsecurity.stack.LocalStack;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackException;
import org.jspecify.annotations.Nullable;

/** Takes the orders to stop and start single parts, from this user's commands on this machine only. */
final class ControlServer implements AutoCloseable {

    private static final int BACKLOG = 4;
    private static final int TIMEOUT_MILLIS = 5_000;

    private final LocalStack stack;
    private final Path data;
    private volatile @Nullable ServerSocket server;

    ControlServer(LocalStack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    void open() {
        try {
            var socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            server = socket;
            var access = ControlAccess.create(data, socket.getLocalPort());
            Thread.ofVirtual().name("control").start(() -> serve(socket, access));
        } catch (IOException e) {
            throw new StackException("Could not open the control port: " + e.getMessage(), e);
        }
    }

    private void serve(ServerSocket socket, ControlAccess access) {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                client.setSoTimeout(TIMEOUT_MILLIS);
                answer(client, access);
            } catch (IOException e) {
                // The server was closed, or the client went away: the next one is served.
                continue;
            }
        }
    }

    private void answer(Socket client, ControlAccess access) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var token = reader.readLine();
        var order = reader.readLine();
        if (token == null || order == null || !same(token, access.token())) {
            return;
        }
        client.getOutputStream().write(obey(order).getBytes(StandardCharsets.UTF_8));
    }

    private String obey(String order) {
        try {
            int space = order.indexOf(' ');
            var part = PartName.of(order.substring(space + 1));
            switch (order.substring(0, Math.max(0, space))) {
                case "stop" -> stack.stop(part);
                case "start" -> stack.start(part);
                default -> throw new StackException("There is no such order.");
            }
            return ControlAccess.DONE;
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        var open = server;
        if (open != null) {
            try {
                open.close();
                ControlAccess.remove(data);
            } catch (IOException e) {
                throw new StackException("Could not close the control port: " + e.getMessage(), e);
            }
        }
    }
}
