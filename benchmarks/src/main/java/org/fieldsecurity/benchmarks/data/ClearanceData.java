package org.fieldsecurity.benchmarks.data;

import static org.fieldsecurity.benchmarks.data.Copy.row;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills the clearance database: its copies of people, offices and certificates, ten years of phases in every country,
 * some manual areas and required courses.
 */
final class ClearanceData {

    private static final int PAST_PHASES = 10;
    private static final int CERTIFICATES_EACH = 2;
    private static final int MANUAL_AREAS = 20;
    private static final List<String> COURSES = List.of("basic-awareness", "field-safety");
    private static final List<String> RATINGS = List.of("I", "II", "III");
    private static final LocalDate FIRST_PHASE = LocalDate.of(2016, 1, 1);

    private final People people;
    private final PersonnelData personnel;
    private final List<String> countries;

    private ClearanceData(People people, PersonnelData personnel) {
        this.people = people;
        this.personnel = personnel;
        this.countries = personnel.countries();
    }

    static void load(Connection clearance, People people, PersonnelData personnel) throws SQLException, IOException {
        var data = new ClearanceData(people, personnel);
        Copy.into(
                clearance,
                "person_copy (id, sequence, category, organization, duty_station, family_name, given_names,"
                        + " dependant_of)",
                people.all(),
                data::person);
        Copy.into(
                clearance,
                "held_office (id, office, scope, holder, valid_from, chain, sequence)",
                personnel.offices(),
                data::office);
        Copy.into(
                clearance,
                "certificate_copy (id, sequence, person, course, valid_from, valid_until, counts)",
                people.personnel() * CERTIFICATES_EACH,
                data::certificate);
        Copy.into(
                clearance,
                "course_requirement_copy (id, sequence, course, scope, valid_from, audience, grace_days)",
                COURSES.size(),
                data::requirement);
        Copy.into(clearance, "manual_area (id, version, scope, valid_from, reason)", MANUAL_AREAS, data::manualArea);
        Copy.into(
                clearance,
                "phase (id, version, scope, rating, state, emergency, reason, proposed_at, authorized_at, valid_from,"
                        + " valid_to)",
                data.countries.size() * (PAST_PHASES + 1),
                data::phase);
        Analysis.of(
                clearance,
                "person_copy",
                "held_office",
                "certificate_copy",
                "course_requirement_copy",
                "manual_area",
                "phase",
                "duty_station_copy",
                "policy_version");
    }

    private @Nullable Object[] person(int number) {
        int staff = people.dependantOf(number);
        return row(
                people.id(number),
                1,
                personnel.category(number),
                personnel.organization(number),
                personnel.dutyStation(number),
                Names.family(staff < 0 ? number : staff),
                Names.given(number),
                staff < 0 ? null : people.id(staff));
    }

    private @Nullable Object[] office(int index) {
        var chain = "[{\"appointment\":\"%1$s\",\"office\":\"%2$s\",\"scope\":\"%3$s\",\"holder\":\"%4$s\","
                + "\"instrument\":\"B/%5$d\",\"from\":\"%6$s\"}]";
        return row(
                personnel.appointmentId(index),
                personnel.office(index),
                personnel.scope(index),
                personnel.holder(index),
                PersonnelData.APPOINTED_FROM,
                chain.formatted(
                        personnel.appointmentId(index),
                        personnel.office(index),
                        personnel.scope(index),
                        personnel.holder(index),
                        index,
                        PersonnelData.APPOINTED_FROM),
                1);
    }

    private @Nullable Object[] certificate(int index) {
        return row(
                people.id(people.all() + index),
                1,
                people.id(index / CERTIFICATES_EACH),
                COURSES.get(index % COURSES.size()),
                "2025-01-01",
                "2099-12-31",
                true);
    }

    private @Nullable Object[] requirement(int index) {
        var scope = index == 0 ? "world" : "country:CD";
        return row(people.id(people.all() + index), 1, COURSES.get(index), scope, "2020-01-01", "PERSONNEL", 0);
    }

    private @Nullable Object[] manualArea(int index) {
        var scope = "country:" + countries.get(index);
        return row(people.id(people.all() + index), 0, scope, "2026-01-01T00:00:00Z", "Benchmark");
    }

    /** Each past phase lasts half a year; the last one is in force. */
    private @Nullable Object[] phase(int index) {
        int year = index % (PAST_PHASES + 1);
        boolean past = year < PAST_PHASES;
        var from = FIRST_PHASE.plusYears(year) + "T00:00:00Z";
        return row(
                people.id(people.all() + index),
                0,
                "country:" + countries.get(index / (PAST_PHASES + 1)),
                RATINGS.get(People.choice(index, 5, RATINGS.size())),
                past ? "ENDED" : "DECLARED",
                false,
                "Benchmark",
                from,
                from,
                from,
                past ? FIRST_PHASE.plusYears(year).plusMonths(6) + "T00:00:00Z" : null);
    }
}
