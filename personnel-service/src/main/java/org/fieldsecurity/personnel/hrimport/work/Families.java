package org.fieldsecurity.personnel.hrimport.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.personnel.hrimport.ImportJob;
import org.fieldsecurity.personnel.hrimport.rules.Known;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.FamilyRules;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;

/**
 * Keeps dependants covered when rows of a file change the staff member's assignment (P2) [15(m), 20(f)], as every other
 * change does. A dependant to whom the file gives dates of their own has those.
 */
final class Families {

    private static final String MEMBERS =
            PersonRows.SELECT + "dependant_of = any (?) and merged_into is null order by id";
    private static final String DATED =
            "select key from import_row where job = ? and key = any (?) and dated" + " and outcome <> 'REFUSED'";

    private final Connection transaction;
    private final ImportJob job;
    private final Set<String> dated;

    /** @param dated keys of the dependants to whom the chunk gives dates of their own */
    Families(Connection transaction, ImportJob job, Set<String> dated) {
        this.transaction = transaction;
        this.job = job;
        this.dated = dated;
    }

    /** Covers the dependants of those whose assignment has changed; what the ledger has to say of it. */
    List<Change> follow(List<Verdict.Changed> changes, Authority authority) throws SQLException {
        Map<UUID, Verdict.Changed> staff = new HashMap<>();
        for (Verdict.Changed change : changes) {
            if (change.state().dependantOf() == null && change.movesAssignment()) {
                staff.put(change.state().id(), change);
            }
        }
        if (staff.isEmpty()) {
            return List.of();
        }
        List<Known> members = undated(members(staff.keySet()));
        HeldAssignments held = HeldAssignments.of(
                transaction, members.stream().map(member -> member.state().id()).toList());
        List<AssignmentRows.Plan> plans = new ArrayList<>();
        List<Verdict.Changed> covered = new ArrayList<>();
        for (Known member : members) {
            Verdict.Changed of = Objects.requireNonNull(staff.get(member.state().dependantOf()));
            List<HeldAssignment> own = held.of(member.state().id());
            cover(of, member, own).ifPresent(cover -> {
                plans.add(new AssignmentRows.Plan(member.state().id(), own, cover.steps()));
                covered.add(new Verdict.Changed(
                        member, member.state().repeating(latest(cover.steps()), cover.eligibleUntil())));
            });
        }
        PersonRows.change(transaction, covered);
        List<Change> told = new ArrayList<>(AssignmentRows.perform(transaction, plans, authority));
        covered.forEach(
                change -> told.add(new Change("person", change.state().id(), "changed", change.state(), authority)));
        return told;
    }

    private static Optional<FamilyRules.Cover> cover(Verdict.Changed staff, Known member, List<HeldAssignment> held) {
        return HeldAssignment.latest(held)
                .flatMap(latest -> FamilyRules.follow(
                        staff.before().state().terms().days(),
                        staff.state().terms(),
                        new FamilyRules.Dependant(latest, member.state().eligibleUntil())));
    }

    /** The last step of a cover is what the dependant's record repeats. */
    private static AssignmentTerms latest(List<AssignmentStep> steps) {
        return switch (steps.getLast()) {
            case AssignmentStep.Begin(AssignmentTerms terms) -> terms;
            case AssignmentStep.Correct(UUID id, AssignmentTerms terms) -> terms;
            case AssignmentStep.End end -> throw new IllegalStateException("a cover doesn't end with an end");
        };
    }

    private List<Known> members(Set<UUID> staff) throws SQLException {
        List<Known> found = new ArrayList<>();
        try (PreparedStatement statement = transaction.prepareStatement(MEMBERS)) {
            statement.setArray(1, transaction.createArrayOf("uuid", staff.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(PersonRows.read(row));
                }
            }
        }
        return found;
    }

    private List<Known> undated(List<Known> members) throws SQLException {
        if (members.isEmpty()) {
            return members;
        }
        Set<String> all = new HashSet<>(dated);
        try (PreparedStatement statement = transaction.prepareStatement(DATED)) {
            statement.setObject(1, job.id());
            statement.setArray(
                    2,
                    transaction.createArrayOf(
                            "text", members.stream().map(Families::key).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    all.add(row.getString(1));
                }
            }
        }
        return members.stream().filter(member -> !all.contains(key(member))).toList();
    }

    private static String key(Known member) {
        String number = member.state().employeeNumber();
        return number == null ? member.state().id().toString() : number;
    }
}
