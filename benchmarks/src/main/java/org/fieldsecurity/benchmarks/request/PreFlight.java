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
    private static final String PLACES = "select dsc1_0.locode,dsc1_0.area,dsc1_0.country,dsc1_0.name"
            + " from duty_station_copy dsc1_0 where dsc1_0.locode in ($1,$2)";
    private static final String POLICY = "select pv1_0.id,pv1_0.document,pv1_0.impact,pv1_0.reason,"
            + "pv1_0.set_by,pv1_0.valid_from"
            + " from policy_version pv1_0 where pv1_0.valid_from<=$1 order by pv1_0.valid_from desc"
            + " offset $2 rows fetch first $3 rows only";
    private static final String MANUAL_AREAS = "select mae1_0.id,mae1_0.reason,mae1_0.scope,mae1_0.valid_from,"
            + "mae1_0.valid_to,mae1_0.version from manual_area mae1_0"
            + " where mae1_0.valid_to is null or mae1_0.valid_to>$1";
    private static final String COURSES = "select crc1_0.id,crc1_0.audience,crc1_0.category,crc1_0.course,"
            + "crc1_0.grace_days,crc1_0.scope,crc1_0.valid_from,crc1_0.valid_to from course_requirement_copy crc1_0"
            + " where crc1_0.valid_from<=$1 and (crc1_0.valid_to is null or crc1_0.valid_to>=$1)";
    private static final String PHASES = "select p1_0.id,p1_0.after_report,p1_0.after_report_due,"
            + "p1_0.after_reported_at,p1_0.authorized_at,p1_0.communications_returned_at,"
            + "p1_0.effects,p1_0.emergency,p1_0.proposed_at,p1_0.rating,p1_0.reason,"
            + "p1_0.scope,p1_0.state,p1_0.valid_from,p1_0.valid_to,p1_0.version from phase p1_0"
            + " where p1_0.scope in ($1,$2,$3,$4,$5,$5,$5,$5) and p1_0.valid_from<=$6"
            + " and (p1_0.valid_to is null or p1_0.valid_to>$6)";
    private static final String PEOPLE = "select pc1_0.id,pc1_0.category,pc1_0.dependant_of,pc1_0.duty_station,"
            + "pc1_0.family_name,pc1_0.given_names,pc1_0.organization from person_copy pc1_0 where pc1_0.id in ($1,$2)";
    private static final String CERTIFICATES = "select cc1_0.id,cc1_0.counts,cc1_0.course,cc1_0.person,"
            + "cc1_0.valid_from,cc1_0.valid_until from certificate_copy cc1_0"
            + " where cc1_0.person in ($1,$2) and cc1_0.counts";
    private static final String NAMINGS = "select en1_0.id,en1_0.approved_at,en1_0.category,en1_0.country,"
            + "en1_0.organization,en1_0.person,en1_0.post,en1_0.proposed_at,en1_0.proposed_by,en1_0.scope,en1_0.state,"
            + "en1_0.valid_from,en1_0.valid_until,en1_0.version from essential_naming en1_0"
            + " where en1_0.person in ($1,$2) and en1_0.approved_at is not null";
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
                new Step(POLICY, turn -> Tuple.of(now(), 0, 1), true),
                new Step(MANUAL_AREAS, turn -> Tuple.of(now()), true),
                new Step(COURSES, turn -> Tuple.of(today()), true),
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
                .addString("duty-station:KENBO")
                .addString("country:KE")
                .addString("world")
                .addString("duty-station:CDGOM")
                .addString("country:CD")
                .addOffsetDateTime(now());
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
