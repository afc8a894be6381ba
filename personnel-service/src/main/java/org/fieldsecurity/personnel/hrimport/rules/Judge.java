package org.fieldsecurity.personnel.hrimport.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.fieldsecurity.personnel.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Judges the rows of one chunk in their order: a row sees what the rows before it did. The same rows and facts give the
 * same verdicts, but for the ids of new people.
 */
public final class Judge {

    private final Facts facts;
    private final Supplier<UUID> ids;
    private final Map<String, PersonView> staff;
    private final Map<String, Integer> linesByKey;
    private final Map<UUID, Integer> linesById;

    /** @param ids where the ids of new people come from */
    public Judge(Facts facts, Supplier<UUID> ids) {
        this.facts = facts;
        this.ids = ids;
        this.staff = new HashMap<>(facts.staff());
        this.linesByKey = new HashMap<>(facts.linesByKey());
        this.linesById = new HashMap<>(facts.linesById());
    }

    /** What is to be done about the next row. */
    public Judged judge(ReadRow read) {
        ImportRow row = read.row();
        if (row == null) {
            return new Judged(read.line(), null, null, false, false, new Verdict.Refused(Flaw.of(read.flaws())));
        }
        String key = keyOf(row);
        Verdict verdict = verdict(read, row, key);
        boolean dated = row.isDependant() && row.assignedFrom() != null;
        Judged judged = new Judged(read.line(), key, row.id(), row.isDependant(), dated, verdict);
        note(judged);
        return judged;
    }

    /** Takes rows that stand earlier in the file, and need not be stored yet, as if they had been judged here. */
    public void comesAfter(List<Judged> earlier) {
        earlier.forEach(this::note);
    }

    private @Nullable String keyOf(ImportRow row) {
        if (row.employeeNumber() != null) {
            return row.employeeNumber();
        }
        if (row.id() == null) {
            return null;
        }
        Known known = own(row.id());
        return known == null || known.state().employeeNumber() == null
                ? row.id().toString()
                : known.state().employeeNumber();
    }

    private Verdict verdict(ReadRow read, ImportRow row, @Nullable String key) {
        Flaw flaw = identityFlaw(row, key);
        if (flaw != null) {
            return new Verdict.Refused(flaw);
        }
        if (!read.flaws().isEmpty()) {
            return new Verdict.Refused(Flaw.of(read.flaws()));
        }
        if (!facts.dutyStations().contains(row.dutyStation())) {
            return refused("dutyStation", "is not the code of a known duty station");
        }
        Known known = known(row);
        if (known != null && known.state().mergedInto() != null) {
            return refused(
                    row.employeeNumber() == null ? "id" : "employeeNumber",
                    "is of a record that was merged into another (P10); send that one's");
        }
        return row.isDependant() ? dependant(row, known) : personnel(row, known);
    }

    /** Whose row it is, and whether the sender may send it. */
    private @Nullable Flaw identityFlaw(ImportRow row, @Nullable String key) {
        if (key == null) {
            return new Flaw("employeeNumber", "is needed, or an id: one of them tells whose row this is");
        }
        Integer first = linesByKey.containsKey(key) ? linesByKey.get(key) : linesById.get(row.id());
        if (first != null) {
            return new Flaw(
                    row.employeeNumber() == null ? "id" : "employeeNumber", "stands in line " + first + " already");
        }
        if (row.organization() != null && !row.organization().equals(facts.organization())) {
            return new Flaw("organization", "is not the organization whose system sends the file");
        }
        return idFlaw(row);
    }

    private @Nullable Flaw idFlaw(ImportRow row) {
        if (row.id() == null) {
            return null;
        }
        Known byNumber = row.employeeNumber() == null ? null : facts.byNumber().get(row.employeeNumber());
        Known byId = own(row.id());
        if (byId == null && facts.byId().containsKey(row.id())) {
            return new Flaw("id", "is taken; choose another");
        }
        if (byNumber != null && !byNumber.state().id().equals(row.id())) {
            return new Flaw("id", "is not that of the person with this employee number");
        }
        boolean otherNumber = byId != null
                && row.employeeNumber() != null
                && byId.state().employeeNumber() != null
                && !byId.state().employeeNumber().equals(row.employeeNumber());
        return otherNumber ? new Flaw("employeeNumber", "is not that of the person with this id") : null;
    }

    private Verdict personnel(ImportRow row, @Nullable Known known) {
        if (known == null) {
            return new Verdict.Registered(RowState.ofPersonnel(newId(row), facts.organization(), row, null));
        }
        if (known.state().dependantOf() != null) {
            return refused("dependantOfEmployeeNumber", "is needed: this is a dependant");
        }
        if (known.state().category() != row.category()) {
            return refused("category", "stays as the person was registered");
        }
        return compare(known, RowState.ofPersonnel(known.state().id(), facts.organization(), row, known.state()));
    }

    private Verdict dependant(ImportRow row, @Nullable Known known) {
        PersonView family = staff.get(Objects.requireNonNull(row.dependantOfEmployeeNumber()));
        if (family == null) {
            return refused("dependantOfEmployeeNumber", "is nobody registered, and nobody earlier in the file");
        }
        if (family.dependantOf() != null) {
            return refused("dependantOfEmployeeNumber", "is a dependant, who has no dependants here (P2) [32]");
        }
        if (known == null) {
            return new Verdict.Registered(RowState.ofDependant(newId(row), family, row, null));
        }
        if (!family.id().equals(known.state().dependantOf())) {
            return refused("dependantOfEmployeeNumber", "is not the person under whom this one is registered");
        }
        return compare(known, RowState.ofDependant(known.state().id(), family, row, known.state()));
    }

    private static Verdict compare(Known known, PersonView wanted) {
        return known.state().equals(wanted) ? new Verdict.Unchanged(wanted.id()) : new Verdict.Changed(known, wanted);
    }

    private @Nullable Known known(ImportRow row) {
        Known byNumber = row.employeeNumber() == null ? null : facts.byNumber().get(row.employeeNumber());
        return byNumber != null || row.id() == null ? byNumber : own(row.id());
    }

    /** Somebody by id, as if people of other organizations weren't there. */
    private @Nullable Known own(UUID id) {
        Known known = facts.byId().get(id);
        return known != null && known.state().organization().equals(facts.organization()) ? known : null;
    }

    private UUID newId(ImportRow row) {
        return row.id() == null ? ids.get() : row.id();
    }

    private void note(Judged row) {
        if (row.key() != null) {
            linesByKey.putIfAbsent(row.key(), row.line());
        }
        if (row.givenId() != null) {
            linesById.putIfAbsent(row.givenId(), row.line());
        }
        PersonView state = row.verdict().becomes();
        if (state != null && state.employeeNumber() != null) {
            staff.put(state.employeeNumber(), state);
        }
    }

    private static Verdict refused(String field, String reason) {
        return new Verdict.Refused(Flaw.of(List.of(new Flaw(field, reason))));
    }
}
