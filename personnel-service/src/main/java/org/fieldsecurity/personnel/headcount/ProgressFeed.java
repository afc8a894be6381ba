package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the numbers of a headcount once a second while anybody listens, for all listeners of this instance together.
 * Each instance reads for its own, so any number of them tell the same.
 */
@ApplicationScoped
public class ProgressFeed {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final HeadcountReader reader;
    private final Map<UUID, Multi<HeadcountProgress>> watched = new ConcurrentHashMap<>();

    ProgressFeed(HeadcountReader reader) {
        this.reader = reader;
    }

    /** The numbers now, then once a second; what a slow listener hasn't taken gives way to what is newer. */
    Multi<HeadcountProgress> of(UUID headcount) {
        Multi<HeadcountProgress> now = reader.progress(headcount).onItem().transformToMulti(found -> Multi.createFrom()
                .items(found.stream()));
        Multi<HeadcountProgress> later =
                watched.computeIfAbsent(headcount, this::watch).onOverflow().dropPreviousItems();
        return Multi.createBy().concatenating().streams(now, later);
    }

    private Multi<HeadcountProgress> watch(UUID headcount) {
        return Multi.createFrom()
                .ticks()
                .every(EVERY)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> reader.progress(headcount)
                        // An outage is told by silence; the next tick may find the database back.
                        .onFailure()
                        .recoverWithItem(Optional.empty()))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .onTermination()
                .invoke(() -> watched.remove(headcount))
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }
}
