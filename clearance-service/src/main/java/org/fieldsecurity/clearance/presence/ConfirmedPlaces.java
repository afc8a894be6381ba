package org.fieldsecurity.clearance.presence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** What measures may ask of presence: of how many people somebody who answers for them says where they are [15(j)]. */
@ApplicationScoped
public class ConfirmedPlaces {

    private final PresenceReader reader;

    ConfirmedPlaces(PresenceReader reader) {
        this.reader = reader;
    }

    /**
     * People of a scope.
     *
     * @param confirmed how many are confirmed or reported to be where they are listed
     * @param all everybody listed
     * @param oldestDoubt since when the first of the others has been planned or presumed only; null without any
     */
    public record Tally(long confirmed, long all, @Nullable Instant oldestDoubt) {}

    /** The tally of a scope at an instant; not for the whole system. */
    public Uni<Tally> of(Scope scope, Instant at) {
        return Panache.withSession(() -> reader.question(scope, PresenceReaders.EVERYBODY, at, at)
                .flatMap(reader::groups)
                .map(ConfirmedPlaces::tally));
    }

    private static Tally tally(List<PresenceGroup> groups) {
        return new Tally(
                groups.stream()
                        .filter(PresenceGroup::placeConfirmed)
                        .mapToLong(PresenceGroup::people)
                        .sum(),
                groups.stream().mapToLong(PresenceGroup::people).sum(),
                groups.stream()
                        .filter(group -> !group.placeConfirmed())
                        .map(PresenceGroup::uncertainSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
