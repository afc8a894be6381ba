package org.fieldsecurity.clearance.notice.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a webhook may lead: out into the public internet by https, never into the network that the service runs in. The
 * form of the address is judged when it is set; the addresses that its name stands for are judged then and before every
 * message.
 */
final class WebhookAddress {

    private static final int MAX_PORT = 65535;

    private WebhookAddress() {}

    /**
     * Why the form of an address is refused; empty when it isn't.
     *
     * @param loopbackAllowed whether http to this machine is taken, for demonstrations and tests
     */
    static Optional<String> refusal(String url, boolean loopbackAllowed) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("must be a URL");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("must be a URL with a host, without credentials or a fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            return Optional.of("must have a port from 1 to 65535, if any");
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        boolean local = loopbackAllowed && "http".equalsIgnoreCase(uri.getScheme()) && isThisMachine(host(uri));
        return https || local ? Optional.empty() : Optional.of("must be an https URL");
    }

    /** The host's name or address, without the brackets of an IPv6 address. */
    static String host(URI uri) {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The port, 443 or 80 where none is named. */
    static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return isSecure(uri) ? 443 : 80;
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** Whether a message may go to this address. */
    static boolean isAllowed(InetAddress address, boolean loopbackAllowed) {
        return loopbackAllowed && address.isLoopbackAddress() || isPublic(address);
    }

    /** Whether an address is in the public internet: not loopback, link-local, private, shared, reserved or a tunnel. */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return switch (first) {
            case 0, 10, 127 -> false;
            case 100 -> second < 64 || second > 127;
            case 169 -> second != 254;
            case 172 -> second < 16 || second > 31;
            case 192 -> second != 168 && !(second == 0 && (third == 0 || third == 2)) && !(second == 88 && third == 99);
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 224;
        };
    }

    /** Global unicast only, without the ranges that carry an IPv4 address or serve documentation and tunnels. */
    private static boolean isPublic6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean tunnel = startsWith(bytes, 0x20, 0x02) || startsWith(bytes, 0x20, 0x01, 0x00);
        boolean reserved = startsWith(bytes, 0x20, 0x01, 0x0d, 0xb8)
                || startsWith(bytes, 0x20, 0x01, 0x01)
                || startsWith(bytes, 0x3f, 0xff);
        return global && !tunnel && !reserved;
    }

    private static boolean startsWith(byte[] bytes, int... wanted) {
        byte[] start = new byte[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            start[i] = (byte) wanted[i];
        }
        return Arrays.equals(Arrays.copyOf(bytes, wanted.length), start);
    }

    private static boolean isThisMachine(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("::1");
    }
}
