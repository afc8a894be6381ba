package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;

/** What other features may ask of people. */
@ApplicationScoped
public class PersonRegister {

    private final People people;

    PersonRegister(People people) {
        this.people = people;
    }

    /** Refuses a body whose field names a person who isn't registered. */
    public Uni<Void> require(String pointer, UUID id) {
        return people.findById(id)
                .invoke(found -> {
                    if (found == null) {
                        throw ProblemException.invalid(pointer, "is not the id of a registered person");
                    }
                })
                .replaceWithVoid();
    }
}
