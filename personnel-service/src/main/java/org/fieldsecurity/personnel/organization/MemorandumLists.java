package org.fieldsecurity.personnel.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.paging.Parameters;
import org.fieldsecurity.personnel.parameter.Flags;
import org.fieldsecurity.personnel.policy.PolicyTerms;
import org.fieldsecurity.personnel.policy.TermName;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads lists of memoranda, of one partner or of all, and those that end soon. */
@ApplicationScoped
public class MemorandumLists {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final Memoranda memoranda;
    private final PolicyTerms policy;
    private final InstantSource clock;

    MemorandumLists(Memoranda memoranda, PolicyTerms policy, InstantSource clock) {
        this.memoranda = memoranda;
        this.policy = policy;
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

    Uni<List<Memorandum>> page(
            @Nullable String organization, @Nullable String country, Ending ending, PageRequest page) {
        String ofCountry = Parameters.code("country", COUNTRY, country);
        LocalDate before = Parameters.date("endingBefore", ending.endingBefore);
        boolean soon = Flags.read("ending", ending.ending);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (before != null) {
            return memoranda.page(new Memoranda.Filter(organization, ofCountry, today, before), page);
        }
        return soon
                ? policy.inForce(TermName.MEMORANDUM_WARNING_DAYS, now)
                        .flatMap(days -> memoranda.page(
                                new Memoranda.Filter(organization, ofCountry, today, today.plusDays(days)), page))
                : memoranda.page(new Memoranda.Filter(organization, ofCountry, null, null), page);
    }

    static RestResponse<Page<MemorandumView>> answer(List<Memorandum> rows, PageRequest page, UriInfo uri) {
        return Page.of(rows, page, row -> new Cursor(List.of(row.id().toString())), Memorandum::view)
                .answer(uri);
    }
}
