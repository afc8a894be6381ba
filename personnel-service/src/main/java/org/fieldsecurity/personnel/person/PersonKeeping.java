package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.kit.version.EntityTag;

/** Registers and changes people for other features by the same rules, and with the same ledger, as over HTTP. */
@ApplicationScoped
public class PersonKeeping {

    private final PersonActs acts;
    private final PersonRegister register;

    PersonKeeping(PersonActs acts, PersonRegister register) {
        this.acts = acts;
        this.register = register;
    }

    /**
     * A person as they are kept now.
     *
     * @param version counted from 0, by one with each change
     */
    public record Kept(PersonView state, int version) {

        private static Kept of(Person person) {
            return new Kept(person.view(), person.version());
        }
    }

    /** The person, if the caller may see them; else 404. */
    public Uni<Kept> find(UUID id) {
        return register.visible(id).map(Kept::of);
    }

    /** Registers somebody; the caller must be their keeper. */
    public Uni<Kept> register(NewPerson details) {
        return acts.register(details).map(Kept::of);
    }

    /** Replaces all that may change about somebody; the caller must be their keeper. */
    public Uni<Kept> change(UUID id, PersonChange change) {
        return register.visible(id)
                .flatMap(person -> acts.change(id, EntityTag.of(person.version()), change))
                .map(Kept::of);
    }
}
