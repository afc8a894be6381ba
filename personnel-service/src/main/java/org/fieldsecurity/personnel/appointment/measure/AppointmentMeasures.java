package org.fieldsecurity.personnel.appointment.measure;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Whether the offices that the framework asks for are filled, and as it asks. */
@ApplicationScoped
public class AppointmentMeasures implements MeasureSource {

    private final Pool pool;

    AppointmentMeasures(Pool pool) {
        this.pool = pool;
    }

    /** The part of the system that is measured; null for every country, or every organization. */
    private record Part(@Nullable String country, @Nullable String organization) {

        /** Empty for a scope below a country that isn't an organization: offices are measured by country. */
        static Optional<Part> of(Scope scope) {
            return switch (scope) {
                case Scope.World world -> Optional.of(new Part(null, null));
                case Scope.Country(String code) -> Optional.of(new Part(code, null));
                case Scope.Organization(String code) -> Optional.of(new Part(null, code));
                case Scope.OrganizationInCountry(String code, String country) -> Optional.of(new Part(country, code));
                case Scope.DutyStation station -> Optional.empty();
                case Scope.Area area -> Optional.empty();
                case Scope.Zone zone -> Optional.empty();
            };
        }
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return Part.of(scope).map(part -> measure(part, scope, asOf)).orElseGet(() -> Uni.createFrom()
                .item(List.of()));
    }

    private Uni<List<Measure>> measure(Part part, Scope scope, Instant asOf) {
        return Multi.createFrom()
                .iterable(OfficeDuties.ALL)
                .onItem()
                .transformToUniAndConcatenate(duty -> measure(duty, part, scope, asOf))
                .collect()
                .asList()
                .map(measures -> measures.stream().filter(it -> it.total() > 0).toList());
    }

    private Uni<Measure> measure(Duty duty, Part part, Scope scope, Instant asOf) {
        return pool.preparedQuery(duty.sql())
                .execute(Tuple.of(Utc.time(asOf), part.country(), part.organization()))
                .map(rows -> measure(duty, scope, asOf, rows.iterator().next()));
    }

    private static Measure measure(Duty duty, Scope scope, Instant asOf, Row row) {
        OffsetDateTime gap = row.getOffsetDateTime("oldest_gap");
        return new Measure(
                duty.id(),
                duty.paragraphs(),
                scope,
                row.getLong("compliant"),
                row.getLong("total"),
                gap == null ? null : gap.toInstant(),
                asOf);
    }
}
