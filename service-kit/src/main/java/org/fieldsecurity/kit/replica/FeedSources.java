package org.fieldsecurity.kit.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The feeds that this service follows, by the name of the service that has the ledger. */
@ConfigMapping(prefix = "fieldsecurity.feeds")
public interface FeedSources {

    /** Every feed followed. */
    @WithParentName
    Map<String, Source> byName();

    /** One feed. */
    interface Source {

        /** Base URL of the service, without a path. */
        URI url();

        /** How long one call waits for news. At most 25 seconds. */
        @WithDefault("5s")
        Duration patience();

        /** Most events stored in one transaction, 1 to 1000. */
        @WithDefault("500")
        int batch();

        /** How long a follower that has died keeps others from taking over. Longer than the patience. */
        @WithDefault("20s")
        Duration lease();
    }
}
