package org.fieldsecurity.inspection.checklist;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;

/** Drafts versions, and lends them to other features. */
@ApplicationScoped
public class ChecklistLibrary {

    private static final String SUBJECT = "checklist";

    private final ChecklistVersions versions;
    private final Ledger ledger;

    ChecklistLibrary(ChecklistVersions versions, Ledger ledger) {
        this.versions = versions;
        this.ledger = ledger;
    }

    /** The versions with these ids that exist, in no order. */
    public Uni<List<ChecklistView>> withIds(Collection<UUID> ids) {
        return versions.list("id in ?1", ids)
                .map(found -> found.stream().map(ChecklistVersion::view).toList());
    }

    /** Drafts the audience's next version. */
    Uni<ChecklistVersion> draft(NewChecklist draft, Authority authority) {
        requireDistinct(draft.items());
        return versions.nextNumber(draft.audience())
                .chain(number -> store(new ChecklistVersion(draft, number), "drafted", authority));
    }

    /** Stores a version with what became of it. */
    Uni<ChecklistVersion> store(ChecklistVersion version, String verb, Authority authority) {
        return versions.persistAndFlush(version)
                .call(stored -> ledger.append(new Change(SUBJECT, stored.id(), verb, stored.view(), authority)));
    }

    /** Refuses a list in which an item's id comes twice. */
    static void requireDistinct(List<ChecklistItem> items) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            if (!seen.add(items.get(index).id())) {
                throw ProblemException.invalid("/items/" + index + "/id", "is the id of an earlier item");
            }
        }
    }
}
