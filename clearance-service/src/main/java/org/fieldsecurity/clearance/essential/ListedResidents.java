package org.fieldsecurity.clearance.essential;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.phase.Designations;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.Naming;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.kit.time.Utc;

/** Says of residents how much the lists of essential personnel have them needed where they live (T18). */
@ApplicationScoped
public class ListedResidents implements Designations {

    private final EssentialRegister lists;

    ListedResidents(EssentialRegister lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Map<UUID, Designation>> of(Map<UUID, Place> homes, Instant at) {
        LocalDate day = Utc.day(at);
        return lists.of(homes.keySet()).map(namings -> {
            Map<UUID, Designation> designations = new HashMap<>();
            homes.forEach((person, home) -> namings.getOrDefault(person, List.of()).stream()
                    .filter(naming -> naming.holdsAt(home, day))
                    .map(Naming::designation)
                    .max(Comparator.naturalOrder())
                    .ifPresent(designation -> designations.put(person, designation)));
            return designations;
        });
    }
}
