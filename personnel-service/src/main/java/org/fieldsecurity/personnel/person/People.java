package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All people, personnel and dependants. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * One page by id, of an organization, of a duty station, or of both; one of them is given. Records that were merged
     * into others are left out.
     */
    Uni<List<Person>> page(@Nullable String organization, @Nullable String dutyStation, PageRequest request) {
        UUID after = after(request);
        if (dutyStation == null) {
            return list(
                    request, "organization = ?1 and id > ?2 and mergedInto is null order by id", organization, after);
        }
        return organization == null
                ? list(request, "dutyStation = ?1 and id > ?2 and mergedInto is null order by id", dutyStation, after)
                : list(
                        request,
                        "organization = ?1 and dutyStation = ?2 and id > ?3 and mergedInto is null order by id",
                        organization,
                        dutyStation,
                        after);
    }

    /** One page of a person's dependants, by id. */
    Uni<List<Person>> dependantsOf(UUID person, PageRequest request) {
        return list(request, "dependantOf = ?1 and id > ?2 and mergedInto is null order by id", person, after(request));
    }

    /** All of a person's dependants, by id; two records that were merged may have had as many as can be each. */
    Uni<List<Person>> familyOf(UUID person) {
        return find("dependantOf = ?1 and mergedInto is null order by id", person)
                .page(0, 2 * Family.MAX)
                .list();
    }

    private Uni<List<Person>> list(PageRequest request, String query, @Nullable Object... parameters) {
        return find(query, parameters).page(0, request.fetch()).list();
    }

    private static UUID after(PageRequest request) {
        return request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    }
}
