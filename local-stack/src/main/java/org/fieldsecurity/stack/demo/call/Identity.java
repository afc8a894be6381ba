package org.fieldsecurity.stack.demo.call;

import java.util.Map;

/** Who calls: one of the demo's users, or a system with a client of its own. */
public sealed interface Identity {

    /** Whose every secret is known: the realm that holds them is a demo. */
    String DEMO_PASSWORD = "demo";

    /** The name by which the realm knows it. */
    String name();

    /** The fields of the request for a token; none for who calls without one. */
    Map<String, String> grant();

    /** A demo user, by the client that is made for these commands. */
    record User(String name) implements Identity {
        @Override
        public Map<String, String> grant() {
            return Map.of(
                    "grant_type", "password", "client_id", "suite-demo", "username", name, "password", DEMO_PASSWORD);
        }
    }

    /** A system that calls under its own name. */
    record System(String name) implements Identity {
        @Override
        public Map<String, String> grant() {
            return Map.of(
                    "grant_type", "client_credentials", "client_id", name, "client_secret", "demo-" + name + "-secret");
        }
    }

    /** Whoever stands at a gate with a paper in their hands. */
    record Anyone() implements Identity {
        @Override
        public String name() {
            return "anyone";
        }

        @Override
        public Map<String, String> grant() {
            return Map.of();
        }
    }
}
