package org.fieldsecurity.stack;

import java.util.EnumSet;
import java.util.Set;

/**
 * What to start and where.
 *
 * @param layout places on the disk
 * @param ports the port of each part
 * @param parts the parts to start; what they need is added
 * @param aotCache whether services get an ahead-of-time cache, trained once for each built jar
 * @param databaseCache what PostgreSQL keeps of its tables and indexes in memory, in mebibytes
 */
public record StackOptions(Layout layout, Ports ports, Set<PartName> parts, boolean aotCache, int databaseCache) {

    /** Enough for a demo. */
    private static final int SMALL_CACHE = 96;

    /** Adds what the parts need. */
    public StackOptions {
        parts = Set.copyOf(PartName.withNeeds(parts));
    }

    /** Everything, on the default ports. */
    public static StackOptions of(Layout layout) {
        return new StackOptions(layout, Ports.offset(0), EnumSet.allOf(PartName.class), true, SMALL_CACHE);
    }

    /** The same on other ports. */
    public StackOptions withPorts(Ports other) {
        return new StackOptions(layout, other, parts, aotCache, databaseCache);
    }

    /** The same with these parts only. */
    public StackOptions withParts(Set<PartName> only) {
        return new StackOptions(layout, ports, only, aotCache, databaseCache);
    }

    /** The same with or without ahead-of-time caches. */
    public StackOptions withAotCache(boolean wanted) {
        return new StackOptions(layout, ports, parts, wanted, databaseCache);
    }

    /** The same with so many mebibytes of tables and indexes in PostgreSQL's memory. */
    public StackOptions withDatabaseCache(int mebibytes) {
        return new StackOptions(layout, ports, parts, aotCache, mebibytes);
    }
}
