package org.fieldsecurity.stack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The parts of the stack, in the order they are listed and the reverse of the order they are stopped. */
public enum PartName {
    POSTGRES("PostgreSQL", 5532),
    KEYCLOAK("Keycloak", 8180),
    PERSONNEL("personnel service", 8081),
    CLEARANCE("clearance service", 8082),
    TRAINING("training service", 8083),
    INSPECTION("inspection service", 8084),
    GATEWAY("gateway", 8080);

    /** The four services that own a database. */
    public static final List<PartName> SERVICES = List.of(PERSONNEL, CLEARANCE, TRAINING, INSPECTION);

    private final String title;
    private final int defaultPort;

    PartName(String title, int defaultPort) {
        this.title = title;
        this.defaultPort = defaultPort;
    }

    /** The part with this id; {@link StackException} names the known ones. */
    public static PartName of(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no part '" + id.strip() + "'. The parts are "
                        + Arrays.stream(values()).map(PartName::id).collect(Collectors.joining(", ")) + "."));
    }

    /** These parts and all that they need. */
    public static Set<PartName> withNeeds(Set<PartName> wanted) {
        var all = EnumSet.noneOf(PartName.class);
        wanted.forEach(part -> {
            all.add(part);
            all.addAll(part.needs());
        });
        return all;
    }

    /** The word for the part in commands, flags, files and the service's own name: {@code personnel}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part's name in sentences. */
    public String title() {
        return title;
    }

    /** The TCP port that the part listens on unless it is moved. */
    public int defaultPort() {
        return defaultPort;
    }

    /** The Maven module that builds the part; only services and the gateway have one. */
    public String module() {
        return isService() ? id() + "-service" : id();
    }

    /** Whether the part is one of the four services. */
    public boolean isService() {
        return SERVICES.contains(this);
    }

    /** The parts that must be ready before this one starts. */
    public Set<PartName> needs() {
        return switch (this) {
            case POSTGRES, GATEWAY -> EnumSet.noneOf(PartName.class);
            default -> EnumSet.of(POSTGRES);
        };
    }
}
