package org.fieldsecurity.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Everything of the gateway that can be set. A key that is not here is refused at start-up. */
@ConfigMapping(prefix = "gateway")
public interface GatewayConfig {

    /** The services behind the gateway, by the first segment of their paths ({@code personnel} for {@code /personnel/*}). */
    Map<String, Upstream> upstreams();

    /** What a request may measure. */
    Limits limits();

    /** How the gateway talks to the services. */
    Client client();

    /** One service behind the gateway. */
    interface Upstream {

        /** Base address without a path, such as {@code http://127.0.0.1:8081}. */
        URI url();

        /**
         * Other addresses of some of its paths, for clients that look for them there: {@code /scim/v2} for {@code
         * /personnel/v1/scim/v2}. Both without a slash at their end.
         */
        Map<String, String> aliases();
    }

    /** What a request may measure; more is answered with a problem. */
    interface Limits {

        /** Longest body that is carried to a service. */
        @WithDefault("1M")
        MemorySize body();

        /** Longest body of operations that read theirs as it comes, by path, such as {@code /personnel/v1/imports}. */
        Map<String, MemorySize> streamed();

        /** Longest request target (path and query), in characters. Below {@code quarkus.http.limits.max-initial-line-length}. */
        @WithDefault("4096")
        int uri();

        /** All header names and values together, in characters. Below {@code quarkus.http.limits.max-header-size}. */
        @WithDefault("16384")
        int headers();
    }

    /** How the gateway talks to the services. */
    interface Client {

        /** Longest wait for a connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** Longest silence of a service. Long polling holds an answer back for up to 30 s, so more than that. */
        @WithDefault("60s")
        Duration idleTimeout();

        /** Most connections to one service at a time. */
        @WithDefault("200")
        int connections();

        /** Most requests that wait for a connection to one service; further ones are answered with 503 at once. */
        @WithDefault("1000")
        int waiting();

        /** How long an unused connection is kept. */
        @WithDefault("20s")
        Duration keepAlive();
    }
}
