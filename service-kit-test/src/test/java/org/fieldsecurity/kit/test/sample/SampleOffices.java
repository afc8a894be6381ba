package org.fieldsecurity.kit.test.sample;

import io.quarkus.arc.Unremovable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.AppointmentDirectory;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;

/** One person for each office. */
@Unremovable
@ApplicationScoped
public class SampleOffices implements AppointmentDirectory {

    static UUID holder(Office office) {
        return new UUID(7, office.ordinal());
    }

    @Override
    public Uni<List<HeldOffice>> heldBy(UUID person, Instant at) {
        return Uni.createFrom()
                .item(Arrays.stream(Office.values())
                        .filter(office -> holder(office).equals(person))
                        .map(office -> held(office, at))
                        .toList());
    }

    @Override
    public Uni<List<HeldOffice>> holdersOf(Office office, Scope place, Instant at) {
        return Uni.createFrom().item(List.of(held(office, at)));
    }

    private static HeldOffice held(Office office, Instant at) {
        Authority.Link link = new Authority.Link(
                new UUID(8, office.ordinal()), office, new Scope.World(), holder(office), "TEST/1", at, null);
        return new HeldOffice(office, new Scope.World(), holder(office), List.of(link));
    }
}
