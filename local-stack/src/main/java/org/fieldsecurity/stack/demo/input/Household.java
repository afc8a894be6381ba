package org.fieldsecurity.stack.demo.input;

import java.util.List;

/** A member of personnel with their dependants. */
public record Household(NewPerson person, List<NewDependant> dependants) {

    /** Keeps a copy. */
    public Household {
        dependants = List.copyOf(dependants);
    }
}
