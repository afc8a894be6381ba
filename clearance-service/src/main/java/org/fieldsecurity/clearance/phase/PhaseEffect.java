package org.fieldsecurity.clearance.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a phase that came into force or was lowered meant for one journey or resident. Never changed. */
@Entity
@Immutable
@Table(name = "phase_effect")
public class PhaseEffect {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID phase;

    @Enumerated(EnumType.STRING)
    @Column(name = "change", nullable = false)
    private Cause cause;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    private @Nullable UUID request;

    private @Nullable UUID leg;

    @Column(nullable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TravellerCategory category;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Effect effect;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_state")
    private @Nullable LegState previousState;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected PhaseEffect() {}

    PhaseEffect(UUID phase, Cause cause, Touched touched) {
        Touched.OnLeg on = touched.leg();
        this.id = Ids.next();
        this.phase = phase;
        this.cause = cause;
        this.kind = on == null ? Kind.PERSON : Kind.LEG;
        this.request = on == null ? null : on.request();
        this.leg = on == null ? null : on.leg();
        this.previousState = on == null ? null : on.state();
        this.person = touched.person();
        this.category = touched.category();
        this.organization = touched.organization();
        this.dutyStation = touched.dutyStation();
        this.effect = touched.effect();
    }

    /** What was touched. */
    @Schema(name = "PhaseEffectOn", description = "What was touched")
    public enum Kind {
        /** One traveller's leg. */
        LEG,
        /** A resident. */
        PERSON
    }

    /** What was done to the phase. */
    @Schema(name = "PhaseEffectCause", description = "What was done to the phase")
    public enum Cause {
        /** It came into force. */
        DECLARED,
        /** It was lowered. */
        LOWERED
    }

    UUID id() {
        return id;
    }

    /** As it is written among many. */
    record Written(
            UUID id,
            UUID phase,
            Cause cause,
            Kind kind,
            @Nullable UUID request,
            @Nullable UUID leg,
            UUID person,
            TravellerCategory category,
            String organization,
            String dutyStation,
            Effect effect,
            @Nullable LegState previousState) {}

    Written written() {
        return new Written(
                id,
                phase,
                cause,
                kind,
                request,
                leg,
                person,
                category,
                organization,
                dutyStation,
                effect,
                previousState);
    }

    PhaseEffectView view() {
        return new PhaseEffectView(
                kind, cause, effect, person, category, organization, dutyStation, request, leg, previousState);
    }
}
