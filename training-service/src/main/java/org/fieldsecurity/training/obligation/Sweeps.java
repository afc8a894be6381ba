package org.fieldsecurity.training.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Asks that people be reviewed again, in the transaction of the change that makes it needed. */
@ApplicationScoped
public class Sweeps {

    /** Everybody. */
    public static final Range EVERYBODY = new Range(null, null, null, null);

    private static final String REQUEST =
            "insert into obligation_sweep (id, office, organization, country, duty_station, last_person)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6)";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Whom to review; a null part leaves that open. */
    public record Range(
            @Nullable Office office,
            @Nullable String organization,
            @Nullable String country,
            @Nullable String dutyStation) {

        /** Who is posted there. */
        public static Range of(Scope scope) {
            return switch (scope) {
                case Scope.Country(String code) -> new Range(null, null, code, null);
                case Scope.DutyStation(String locode) -> new Range(null, null, null, locode);
                case Scope.Organization(String code) -> new Range(null, code, null, null);
                case Scope.OrganizationInCountry(String code, String country) -> new Range(null, code, country, null);
                case Scope.World world -> EVERYBODY;
                case Scope.Area area -> EVERYBODY;
                case Scope.Zone zone -> EVERYBODY;
            };
        }

        /** Who holds the office, held it or will hold it. */
        public static Range of(Office office) {
            return new Range(office, null, null, null);
        }
    }

    /** Requests a review; it begins within seconds of the commit. */
    public Uni<Void> request(Range range) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(REQUEST)
                        .setParameter(1, Ids.next())
                        .setParameter(
                                2,
                                range.office() == null ? null : range.office().name())
                        .setParameter(3, range.organization())
                        .setParameter(4, range.country())
                        .setParameter(5, range.dutyStation())
                        .setParameter(6, BEFORE_ALL)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
