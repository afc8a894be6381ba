package org.fieldsecurity.stack.part;

import java.util.List;
import org.fieldsecurity.stack.PartName;

/** The flags of a service's JVM. The ahead-of-time cache is only valid for the flags it was trained with. */
final class JvmFlags {

    private JvmFlags() {}

    static List<String> of(PartName part) {
        return List.of(
                part == PartName.GATEWAY ? "-Xmx96m" : "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }
}
