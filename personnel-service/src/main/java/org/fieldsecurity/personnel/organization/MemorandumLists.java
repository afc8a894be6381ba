package org.fieldsecurity.personnel.organization;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.parameter.Flags;
import org.fieldsecurity.personnel.policy.TermName;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads lists of memoranda, of one partner or of all, and those that end soon. */
@ApplicationScoped
public class MemorandumLists {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final String WARNING_DAYS =
            "select value from policy_term where name = ?1 and valid_from <= ?2" + " order by valid_from desc limit 1";

    private final Memoranda memoranda;
    private final Organizations organizations;
    private final InstantSource clock;

    MemorandumLists(Memoranda memoranda, Organizations organizations, InstantSource clock) {
        this.memoranda = memoranda;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** The parameters that ask for memoranda in force or to come whose end is set. */
    public static class Ending {

        @Parameter(
                description = "Only those that have not ended, and whose last day lies before this one",
                example = "2027-02-01")
        @Schema(maxLength = 10, format = "date")
        @QueryParam("endingBefore")
        @Nullable
        String endingBefore;

        @Parameter(
                description = "Only those that end within the days of the policy term MEMORANDUM_WARNING_DAYS;"
                        + " endingBefore goes first",
                example = "true")
        @Schema(type = SchemaType.BOOLEAN)
        @QueryParam("ending")
        @Nullable
        String ending;
    }

    /** One page of one partner's memoranda, or 404. */
    Uni<List<Memorandum>> ofPartner(String organization, @Nullable String country, Ending ending, PageRequest page) {
        Uni<List<Memorandum>> rows = page(organization, country, ending, page);
        return organizations
                .findById(organization)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("organization"))
                .chain(() -> rows);
    }

    /** One page of the memoranda of all partners. */
    Uni<List<Memorandum>> ofAll(@Nullable String country, Ending ending, PageRequest page) {
        return page(null, country, ending, page);
    }

    private Uni<List<Memorandum>> page(
            @Nullable String organization, @Nullable String country, Ending ending, PageRequest page) {
        String ofCountry = Parameters.code("country", COUNTRY, country);
        LocalDate before = Parameters.date("endingBefore", ending.endingBefore);
        boolean soon = Flags.read("ending", ending.ending);
        LocalDate today = Utc.day(clock.instant());
        if (before == null && soon) {
            return warningDays(today)
                    .flatMap(days -> memoranda.page(
                            new Memoranda.Filter(organization, ofCountry, today, today.plusDays(days)), page));
        }
        return memoranda.page(
                new Memoranda.Filter(organization, ofCountry, before == null ? null : today, before), page);
    }

    private static Uni<Integer> warningDays(LocalDate today) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(WARNING_DAYS, Integer.class)
                .setParameter(1, TermName.MEMORANDUM_WARNING_DAYS.name())
                .setParameter(2, today)
                .getSingleResult());
    }

    static RestResponse<Page<MemorandumView>> answer(List<Memorandum> rows, PageRequest page, UriInfo uri) {
        return Page.of(rows, page, row -> new Cursor(List.of(row.id().toString())), Memorandum::view)
                .answer(uri);
    }
}
