package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import org.fieldsecurity.kit.authority.Authority;

/** Told when a sponsored person is employed, in the same transaction (P10). */
public interface SponsorshipOver {

    /**
     * What has to follow.
     *
     * @param from first day of the employment
     */
    Uni<Void> employed(Person person, LocalDate from, Authority authority);
}
