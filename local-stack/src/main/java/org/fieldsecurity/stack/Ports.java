package org.fieldsecurity.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The TCP port of each part, and the addresses that follow from it. All are on the loopback interface. */
public record Ports(Map<PartName, Integer> byPart) {

    /** The address that every part listens on. */
    public static final String HOST = "127.0.0.1";

    private static final String REALM = "field-security";

    /** Keeps a copy with a port for every part. */
    public Ports {
        byPart = Map.copyOf(byPart);
        for (var part : PartName.values()) {
            int port = byPart.getOrDefault(part, part.defaultPort());
            if (port < 1 || port > 65_535) {
                throw new StackException("The port of " + part.title() + " would be " + port
                        + ". Ports lie between 1 and 65535; choose another --port-offset or --" + part.id()
                        + "-port.");
            }
        }
    }

    /** The default ports, each moved up by an offset. */
    public static Ports offset(int offset) {
        var ports = new EnumMap<PartName, Integer>(PartName.class);
        for (var part : PartName.values()) {
            ports.put(part, part.defaultPort() + offset);
        }
        return new Ports(ports);
    }

    /** Ports that nobody listens on at this instant. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            var ports = new EnumMap<PartName, Integer>(PartName.class);
            for (var part : PartName.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            return new Ports(ports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** The same ports but for one part. */
    public Ports with(PartName part, int port) {
        var ports = new EnumMap<PartName, Integer>(PartName.class);
        ports.putAll(byPart);
        ports.put(part, port);
        return new Ports(ports);
    }

    /** The port of a part. */
    public int of(PartName part) {
        return byPart.getOrDefault(part, part.defaultPort());
    }

    /** The base address of a part, without a trailing slash. */
    public URI url(PartName part) {
        return URI.create((part == PartName.POSTGRES ? "postgresql://" : "http://") + HOST + ":" + of(part));
    }

    /** The address of a service's database in the form of {@code DATABASE_URL}. */
    public String databaseUrl(String database) {
        return url(PartName.POSTGRES) + "/" + database;
    }

    /** The issuer of all tokens: the realm's address. */
    public URI issuer() {
        return URI.create(url(PartName.KEYCLOAK) + "/realms/" + REALM);
    }

    /** Where tokens are asked for. */
    public URI tokenEndpoint() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /** Refuses with a sentence for each port of these parts that somebody listens on already. */
    public void requireFree(Set<PartName> parts) {
        var busy = parts.stream().filter(part -> !isFree(of(part))).toList();
        if (!busy.isEmpty()) {
            throw new StackException(busyMessage(busy));
        }
    }

    private String busyMessage(List<PartName> busy) {
        return busy.stream()
                .map(part -> "Port " + of(part) + " is busy; " + part.title() + " needs it. Move it with --" + part.id()
                        + "-port, or every port with --port-offset.")
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(HOST, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
