package org.fieldsecurity.benchmarks.request;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.sql.Step;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.call.Identity;

/**
 * {@code POST /clearance/v1/pre-flight-checks}: a member of personnel asks for herself and each time another colleague,
 * Geneva to Nairobi to Goma. The service reads the caller's offices, the places, the policy with its manual areas and
 * required courses, the phases, the people, their certificates, their posts and the age of its copies.
 */
public final class PreFlight implements Request {

    private static final String OFFICES_HELD = "select office, scope, holder, chain from held_office where holder = $1"
            + " and valid_from <= $2 and (valid_to is null or valid_to > $2)";
    private static final String PLACES =
            "select locode, name, country, area from duty_station_copy where locode in ($1, $2)";
    private static final String POLICY = """
            select (select v.id from policy_version v where v.valid_from <= $1 order by v.valid_from desc limit 1),
                (select string_agg(cast(m as text), ',' order by m.id) from manual_area m
                    where m.valid_to is null or m.valid_to > $1),
                (select string_agg(cast(c as text), ',' order by c.id) from course_requirement_copy c
                    where c.valid_from <= $2 and (c.valid_to is null or c.valid_to >= $2))
            """;
    private static final String PHASES = "select id, scope, rating from phase where scope in"
            + " ($2, $3, $4, $5, $6, $7, $8, $9) and valid_from <= $1 and (valid_to is null or valid_to > $1)";
    private static final String PEOPLE = "select id, category, organization, duty_station, given_names, family_name,"
            + " dependant_of, case when merged_into is not null then stands_for(id) end from person_copy where id in ($1, $2)";
    private static final String CERTIFICATES = "select person, course, valid_from, valid_until, counts"
            + " from certificate_copy where person in ($1, $2) and counts";
    private static final String NAMINGS = "select person, category, scope, valid_from, valid_until"
            + " from essential_naming where person in ($1, $2) and approved_at is not null";
    private static final String AGES = "select source, caught_up_at from replica_checkpoint";

    private static final Duration NOTICE = Duration.ofDays(30);

    private final People people;
    private final InstantSource clock;
    private final Instant departure;

    /** Asks for each colleague in turn. */
    public PreFlight(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
        this.departure = clock.instant().plus(NOTICE).truncatedTo(ChronoUnit.DAYS);
    }

    @Override
    public String name() {
        return "pre-flight check";
    }

    @Override
    public PartName service() {
        return PartName.CLEARANCE;
    }

    @Override
    public Set<PartName> parts() {
        return Set.of(PartName.CLEARANCE, PartName.PERSONNEL, PartName.TRAINING);
    }

    @Override
    public Identity caller() {
        return new Identity.User("traveller-amina");
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step(OFFICES_HELD, turn -> Tuple.of(People.TRAVELLER, now()), false),
                new Step(PLACES, turn -> Tuple.of("KENBO", "CDGOM"), true),
                new Step(POLICY, turn -> Tuple.of(now(), today()), true),
                new Step(PHASES, turn -> phaseParameters(), true),
                new Step(PEOPLE, this::travellers, true),
                new Step(CERTIFICATES, this::travellers, true),
                new Step(NAMINGS, this::travellers, false),
                new Step(AGES, turn -> Tuple.tuple(), true));
    }

    @Override
    public HttpCall call(int turn) {
        var body = JsonObject.of(
                "purpose",
                "DUTY_TRAVEL",
                "travellers",
                JsonArray.of(
                        JsonObject.of("person", People.TRAVELLER.toString()),
                        JsonObject.of("person", people.colleague(turn).toString())),
                "legs",
                JsonArray.of(leg("CHGVA", "KENBO", 0), leg("KENBO", "CDGOM", 5)));
        return new HttpCall(HttpMethod.POST, "/clearance/v1/pre-flight-checks", body.toBuffer());
    }

    private JsonObject leg(String from, String to, int day) {
        var begin = departure.plus(Duration.ofDays(day));
        return JsonObject.of(
                "from",
                from,
                "to",
                to,
                "departsAt",
                begin.toString(),
                "arrivesAt",
                begin.plus(Duration.ofHours(10)).toString(),
                "leavesAt",
                begin.plus(Duration.ofDays(4)).toString(),
                "transit",
                false);
    }

    private Tuple phaseParameters() {
        return Tuple.tuple()
                .addOffsetDateTime(now())
                .addString("duty-station:KENBO")
                .addString("country:KE")
                .addString("world")
                .addString("duty-station:CDGOM")
                .addString("area:CD/north-kivu")
                .addString("country:CD")
                .addString("duty-station:KENBO")
                .addString("duty-station:KENBO");
    }

    private Tuple travellers(int turn) {
        return Tuple.of(People.TRAVELLER, people.colleague(turn));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
