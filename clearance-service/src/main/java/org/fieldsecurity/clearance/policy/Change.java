package org.fieldsecurity.clearance.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A change of a journey or its traveller after which the rules may say something else. */
public sealed interface Change {

    /** The question as it would be after the change. */
    Question of(Question question);

    /** The change in a sentence for the person who asks. */
    String words();

    /**
     * The traveller holds what is missing.
     *
     * @param courses codes of the courses
     * @param on the day on which the certificates must be valid
     */
    record HoldCertificates(List<String> courses, LocalDate on) implements Change {

        /** Copies the list. */
        public HoldCertificates {
            courses = List.copyOf(courses);
        }

        @Override
        public Question of(Question question) {
            var held = new ArrayList<>(question.facts().certificates());
            courses.forEach(course -> held.add(new Certificate(course, on, on)));
            return question.with(question.facts().holding(held));
        }

        @Override
        public String words() {
            return "Hold " + (courses.size() == 1 ? "a certificate of " : "certificates of ")
                    + String.join(", ", courses) + " that is valid on " + on + ".";
        }
    }

    /**
     * The stay ends earlier, while what the traveller holds is still valid.
     *
     * @param leavesAt the latest end
     */
    record LeaveEarlier(Instant leavesAt) implements Change {
        @Override
        public Question of(Question question) {
            var leg = question.leg();
            return question.with(leg.at(leg.departsAt(), leg.arrivesAt(), leavesAt));
        }

        @Override
        public String words() {
            return "End the stay by " + leavesAt + ".";
        }
    }

    /**
     * The journey begins later, with as much time for the decision as there should be (T15); the stay is as long.
     *
     * @param departsAt the earliest departure
     */
    record DepartLater(Instant departsAt) implements Change {
        @Override
        public Question of(Question question) {
            var leg = question.leg();
            var later = Duration.between(leg.departsAt(), departsAt);
            var leavesAt = leg.leavesAt();
            return question.with(
                    leg.at(departsAt, leg.arrivesAt().plus(later), leavesAt == null ? null : leavesAt.plus(later)));
        }

        @Override
        public String words() {
            return "Depart at " + departsAt + " or later.";
        }
    }

    /**
     * The traveller is named to a post that may go there (T18).
     *
     * @param designation what the post is at least
     */
    record BeDesignated(Designation designation) implements Change {
        @Override
        public Question of(Question question) {
            var leg = question.leg();
            var facts = question.facts();
            var named = new ArrayList<>(facts.namings());
            named.add(new Naming(designation, leg.place().scope(), LocalDate.MIN, null));
            return question.with(question.traveller().counting(designation)).with(facts.named(named));
        }

        @Override
        public String words() {
            return switch (designation) {
                case NONE -> "Be named to no post.";
                case ESSENTIAL -> "Be on the list of essential personnel of the place.";
                case EMERGENCY -> "Be on the list of emergency staff of the place.";
            };
        }
    }

    /**
     * The briefings of earlier arrivals are signed (T11).
     *
     * @param dutyStations where they are given
     */
    record SignBriefings(List<String> dutyStations) implements Change {

        /** Copies the list. */
        public SignBriefings {
            dutyStations = List.copyOf(dutyStations);
        }

        @Override
        public Question of(Question question) {
            return question.with(question.facts().briefed());
        }

        @Override
        public String words() {
            return "Sign the arrival briefing of " + String.join(", ", dutyStations) + ".";
        }
    }
}
