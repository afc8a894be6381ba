package org.fieldsecurity.inspection.mission;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.inspection.mission.rules.MissionKind;
import org.fieldsecurity.inspection.mission.rules.MissionMove;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.fieldsecurity.inspection.refusal.Refusals;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.AuthorityColumn;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** A team's work at a duty station, from its plan to its end. */
@Entity
public class Mission {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MissionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MissionState state;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(nullable = false)
    private String country;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @Column(name = "team_lead", nullable = false)
    private UUID lead;

    @Column(nullable = false)
    private UUID[] inspectors;

    @Column(nullable = false)
    private UUID[] checklists;

    private @Nullable UUID follows;

    @Convert(converter = AuthorityColumn.class)
    @Column(name = "named_under", nullable = false)
    private Authority namedUnder;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "debriefed_on")
    private @Nullable LocalDate debriefedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Mission() {}

    /** A planned mission, whose team is named under the authority. */
    Mission(NewMission plan, String country, Authority namedUnder) {
        this.id = Ids.next();
        this.kind = plan.kind();
        this.state = MissionState.PLANNED;
        this.dutyStation = plan.dutyStation();
        this.country = country;
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.lead = plan.team().lead();
        this.inspectors = plan.team().inspectors().stream().distinct().toArray(UUID[]::new);
        this.checklists = plan.checklists().stream().distinct().toArray(UUID[]::new);
        this.follows = plan.follows();
        this.namedUnder = namedUnder;
    }

    /** The follow-up visit that this mission's debrief schedules; its team is named under the same authority. */
    Mission followUp(FollowUpVisit visit) {
        return new Mission(
                new NewMission(
                        MissionKind.FOLLOW_UP,
                        dutyStation,
                        visit.startsOn(),
                        visit.endsOn(),
                        visit.team(),
                        List.of(),
                        inspection()),
                country,
                namedUnder);
    }

    void open(Instant at) {
        move(MissionMove.OPEN);
        openedAt = at;
    }

    void debrief(LocalDate heldOn) {
        move(MissionMove.DEBRIEF);
        debriefedOn = heldOn;
    }

    void close() {
        move(MissionMove.CLOSE);
    }

    void cancel() {
        move(MissionMove.CANCEL);
    }

    /** Refuses a move that the state doesn't allow, with 409 and the legal ones. */
    MissionState require(MissionMove move) {
        return state.after(move).orElseThrow(() -> Refusals.illegalMove("mission", state, move, state.legalMoves()));
    }

    private void move(MissionMove move) {
        state = require(move);
    }

    /**
     * The authority to act for this mission: the Coordinator's own, or that of an inspector, which rests on the chain
     * under which the team was named. Empty for everybody else.
     */
    public Optional<Authority> authorityOfInspector(Caller caller) {
        return authority(caller, "INSPECTOR", Arrays.asList(inspectors));
    }

    /** The authority to open and debrief: the Coordinator's own, or the lead's. */
    Optional<Authority> authorityOfLead(Caller caller) {
        return authority(caller, "TEAM_LEAD", List.of());
    }

    private Optional<Authority> authority(Caller caller, String basis, List<UUID> members) {
        if (!(caller instanceof Caller.Person person)) {
            return Optional.empty();
        }
        Optional<Authority> office = person.authorityOver(place(), Office.COORDINATOR);
        boolean named = person.id().equals(lead) || members.contains(person.id());
        return office.isPresent() || !named
                ? office
                : Optional.of(new Authority(person.actor(), basis, place(), namedUnder.chain()));
    }

    /** The inspection whose deficiencies it deals with: its own, or those of the one that it follows. */
    public UUID inspection() {
        return follows == null ? id : follows;
    }

    /** Stable id, UUIDv7. */
    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The duty station as a scope. */
    public Scope.DutyStation place() {
        return new Scope.DutyStation(dutyStation);
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** The day it opened, in UTC; null before. */
    @Nullable
    LocalDate openedOn() {
        return openedAt == null ? null : Utc.day(openedAt);
    }

    /** What callers and the feed read. */
    public MissionView view() {
        return new MissionView(
                id,
                kind,
                state,
                dutyStation,
                startsOn,
                endsOn,
                new Team(lead, List.of(inspectors)),
                List.of(checklists),
                follows,
                openedAt,
                debriefedOn);
    }
}
