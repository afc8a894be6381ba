package org.fieldsecurity.clearance.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.notice.Occurrence.LegMoved;
import org.fieldsecurity.clearance.notice.Occurrence.LegsMoved;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideAnswered;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideMade;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideOverdue;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseMoved;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseReached;
import org.fieldsecurity.clearance.notice.Occurrence.ReportOverdue;
import org.fieldsecurity.clearance.notice.Occurrence.ResidentReached;
import org.fieldsecurity.clearance.notice.Occurrence.SlipRevoked;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.Nullable;

/** Who is told what of an occurrence (T2, T7, T13, T16, T17). Nobody is told the same twice. */
@PureRules
public final class WhoMustKnow {

    private WhoMustKnow() {}

    /** Everybody who must know, with what. */
    public static List<Telling> of(Occurrence occurrence) {
        return switch (occurrence) {
            case LegsMoved moved -> legs(moved);
            case PhaseReached reached -> reached(reached.moved(), reached.effect());
            case ResidentReached reached -> resident(reached);
            case OverrideMade made ->
                List.of(new Telling(
                        NoticeKind.OVERRIDE_MADE,
                        made.decision(),
                        focalPoint(made.organization()),
                        made.organization(),
                        new NoticeData(
                                made.request(),
                                made.leg(),
                                made.person(),
                                new Scope.Country(made.country()),
                                null,
                                null,
                                null),
                        made.answerDue()));
            case OverrideAnswered answered -> answered(answered);
            case OverrideOverdue overdue ->
                Stream.of(Office.HQ_FOCAL_POINT, Office.EXECUTIVE_HEAD)
                        .map(office -> new Telling(
                                NoticeKind.OVERRIDE_ANSWER_OVERDUE,
                                overdue.decision(),
                                new Addressee.Holders(office, new Scope.Organization(overdue.organization())),
                                overdue.organization(),
                                NoticeData.override(overdue.request(), null, null),
                                overdue.due()))
                        .toList();
            case PhaseMoved moved -> phase(moved);
            case ReportOverdue overdue ->
                Stream.of(
                                official(overdue.scope()),
                                new Addressee.Holders(Office.COORDINATOR, new Scope.World()),
                                new Addressee.Holders(Office.SECRETARY_GENERAL, new Scope.World()))
                        .map(addressee -> new Telling(
                                NoticeKind.AFTER_REPORT_OVERDUE,
                                overdue.phase(),
                                addressee,
                                null,
                                NoticeData.phase(overdue.scope(), overdue.rating()),
                                overdue.due()))
                        .toList();
            case SlipRevoked revoked ->
                List.of(new Telling(
                        NoticeKind.SLIP_REVOKED,
                        revoked.slip(),
                        new Addressee.OnePerson(revoked.person()),
                        revoked.organization(),
                        NoticeData.slip(revoked.request(), revoked.person()),
                        null));
        };
    }

    private static List<Telling> legs(LegsMoved moved) {
        return moved.legs().stream()
                .flatMap(leg -> switch (leg.state()) {
                    case AUTO_CLEARED -> automatic(moved, leg);
                    case PENDING -> needed(moved, leg);
                    case CLEARED, REFUSED, REVOKED -> toTravellers(NoticeKind.DECISION_TAKEN, moved, leg);
                    case INFORMATION_REQUESTED -> toTravellers(NoticeKind.INFORMATION_REQUESTED, moved, leg);
                    case CANCELLED -> cancelled(moved, leg);
                    default -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    /** T16, T20: whoever may no longer go or stay; T7 where nobody needs to decide any more. Who decides has the queue. */
    private static List<Telling> reached(LegsMoved moved, Effect effect) {
        return moved.legs().stream()
                .flatMap(leg -> switch (effect) {
                    case MUST_RECLEAR -> toTravellers(NoticeKind.CLEARANCE_REOPENED, moved, leg);
                    case REFUSED -> toTravellers(NoticeKind.DECISION_TAKEN, moved, leg);
                    case MUST_LEAVE -> toTravellers(NoticeKind.JOURNEY_TO_END, moved, leg);
                    case NOTIFIED -> automatic(moved, leg);
                    case STAYS_CLEARED, STAYS, STILL_WAITS, TO_BE_RELOCATED -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    /** T18: whoever lives at the place and may not stay there. */
    private static List<Telling> resident(ResidentReached reached) {
        NoticeKind kind =
                switch (reached.effect()) {
                    case TO_BE_RELOCATED -> NoticeKind.RESIDENT_TO_RELOCATE;
                    case MUST_LEAVE -> NoticeKind.RESIDENT_TO_LEAVE;
                    default -> null;
                };
        return kind == null
                ? List.of()
                : List.of(new Telling(
                        kind,
                        reached.phase(),
                        new Addressee.OnePerson(reached.told()),
                        reached.organization(),
                        NoticeData.resident(
                                reached.resident(), new Scope.DutyStation(reached.dutyStation()), reached.rating()),
                        null));
    }

    /** T21: the travellers, and the designated official who awaits them or has the leg in the queue. */
    private static Stream<Telling> cancelled(LegsMoved moved, LegMoved leg) {
        return Stream.concat(
                toTravellers(NoticeKind.LEG_CANCELLED, moved, leg),
                Stream.of(telling(
                        NoticeKind.LEG_CANCELLED,
                        moved,
                        official(new Scope.Country(leg.country())),
                        NoticeData.leg(moved.request(), leg, null),
                        null)));
    }

    /** T7: the designated official of the leg's country, and the traveller. */
    private static Stream<Telling> automatic(LegsMoved moved, LegMoved leg) {
        return Stream.of(
                telling(
                        NoticeKind.CLEARED_AUTOMATICALLY,
                        moved,
                        official(new Scope.Country(leg.country())),
                        NoticeData.leg(moved.request(), leg, null),
                        null),
                telling(
                        NoticeKind.CLEARED_AUTOMATICALLY,
                        moved,
                        new Addressee.OnePerson(leg.person()),
                        NoticeData.leg(moved.request(), leg, leg.person()),
                        null));
    }

    /** T2: whoever decides next, once for all travellers of the leg. An ad interim hears what the official hears. */
    private static Stream<Telling> needed(LegsMoved moved, LegMoved leg) {
        return leg.deciders().stream()
                .filter(office -> office != Office.DESIGNATED_OFFICIAL_AD_INTERIM
                        || !leg.deciders().contains(Office.DESIGNATED_OFFICIAL))
                .map(office -> telling(
                        NoticeKind.DECISION_NEEDED,
                        moved,
                        new Addressee.Holders(office, leg.reach()),
                        NoticeData.leg(moved.request(), leg, null),
                        leg.departsAt()));
    }

    /** T20: the traveller, and who made the request for others, once for all of them unless they travel along. */
    private static Stream<Telling> toTravellers(NoticeKind kind, LegsMoved moved, LegMoved leg) {
        Stream<Telling> traveller = Stream.of(telling(
                kind,
                moved,
                new Addressee.OnePerson(leg.person()),
                NoticeData.leg(moved.request(), leg, leg.person()),
                null));
        UUID asker = moved.asker();
        Set<UUID> together = moved.together(leg);
        if (asker == null || together.contains(asker)) {
            return traveller;
        }
        UUID only = together.size() == 1 ? leg.person() : null;
        return Stream.concat(
                traveller,
                Stream.of(telling(
                        kind,
                        moved,
                        new Addressee.OnePerson(asker),
                        NoticeData.leg(moved.request(), leg, only),
                        null)));
    }

    private static Telling telling(
            NoticeKind kind, LegsMoved moved, Addressee addressee, NoticeData data, @Nullable Instant dueAt) {
        return new Telling(kind, moved.request(), addressee, moved.organization(), data, dueAt);
    }

    /** An 19: the decider, and the designated official of the country. */
    private static List<Telling> answered(OverrideAnswered answered) {
        Scope country = new Scope.Country(answered.country());
        List<Addressee> told = new ArrayList<>(List.of(official(country)));
        if (answered.decider() != null) {
            told.add(new Addressee.OnePerson(answered.decider()));
        }
        return told.stream()
                .map(addressee -> new Telling(
                        NoticeKind.OVERRIDE_ANSWERED,
                        answered.decision(),
                        addressee,
                        answered.organization(),
                        NoticeData.override(answered.request(), country, answered.accepted() ? "ACCEPTED" : "OBJECTED"),
                        null))
                .toList();
    }

    private static List<Telling> phase(PhaseMoved moved) {
        return switch (moved.verb()) {
            case "proposed" ->
                phase(
                        NoticeKind.PHASE_PROPOSED,
                        moved,
                        List.of(
                                new Addressee.Holders(Office.SECRETARY_GENERAL, new Scope.World()),
                                new Addressee.Holders(Office.COORDINATOR, new Scope.World())));
            case "authorized" -> phase(NoticeKind.PHASE_AUTHORIZED, moved, List.of(official(moved.scope())));
            case "declared" -> phase(NoticeKind.PHASE_DECLARED, moved, allConcerned(moved.scope()));
            case "lowered" -> phase(NoticeKind.PHASE_LOWERED, moved, allConcerned(moved.scope()));
            case "ended" -> phase(NoticeKind.PHASE_ENDED, moved, allConcerned(moved.scope()));
            default -> List.of();
        };
    }

    /** A declared phase's report is due from the official alone [8(p)]. */
    private static List<Telling> phase(NoticeKind kind, PhaseMoved moved, List<Addressee> addressees) {
        return addressees.stream()
                .map(addressee -> new Telling(
                        kind,
                        moved.phase(),
                        addressee,
                        null,
                        NoticeData.phase(moved.scope(), moved.rating()),
                        kind == NoticeKind.PHASE_DECLARED && addressee.equals(official(moved.scope()))
                                ? moved.reportDue()
                                : null))
                .toList();
    }

    /** T16, T17: the offices of the place and of its parts, those above it, and every organization's headquarters. */
    private static List<Addressee> allConcerned(Scope scope) {
        Scope country = countryOf(scope);
        return List.of(
                official(scope),
                new Addressee.Holders(Office.COORDINATOR, new Scope.World()),
                new Addressee.Everyone(Office.COUNTRY_REPRESENTATIVE, country),
                new Addressee.Everyone(Office.COUNTRY_SECURITY_FOCAL_POINT, country),
                new Addressee.Everyone(Office.SECURITY_OFFICER, scope),
                new Addressee.Everyone(Office.TEAM_FOCAL_POINT, scope),
                new Addressee.Everyone(Office.AREA_COORDINATOR, country),
                new Addressee.Everyone(Office.WARDEN, country),
                new Addressee.Everyone(Office.HQ_FOCAL_POINT, new Scope.World()));
    }

    private static Addressee official(Scope scope) {
        return new Addressee.Holders(Office.DESIGNATED_OFFICIAL, countryOf(scope));
    }

    private static Addressee focalPoint(String organization) {
        return new Addressee.Holders(Office.HQ_FOCAL_POINT, new Scope.Organization(organization));
    }

    private static Scope countryOf(Scope scope) {
        return scope.coveredBy().stream()
                .filter(Scope.Country.class::isInstance)
                .findFirst()
                .orElse(scope);
    }
}
