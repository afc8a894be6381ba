package org.fieldsecurity.clearance.slip;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.openapi.ContractFilter;

/** What a gate needs to check slips with no network. Open: whoever stands at a gate needs no account. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slips")
public class SlipCheckResource {

    private final Slips slips;
    private final SlipKeyring keyring;
    private final InstantSource clock;

    SlipCheckResource(Slips slips, SlipKeyring keyring, InstantSource clock) {
        this.slips = slips;
        this.keyring = keyring;
        this.clock = clock;
    }

    @GET
    @Path("slip-keys")
    @AllowedTo(anyone = true)
    @Operation(
            operationId = "getSlipKeys",
            summary = "Read the public keys that verify slips",
            description = "As a JSON Web Key set, for slip-verifier --keys.",
            extensions = @Extension(name = ContractFilter.OPEN, value = "true", parseValue = true))
    public Uni<SlipKeySet> keys() {
        return Uni.createFrom().item(SlipKeySet.of(keyring.publicKeys()));
    }

    @GET
    @Path("slip-revocations")
    @WithSession
    @AllowedTo(anyone = true)
    @Operation(
            operationId = "getSlipRevocations",
            summary = "Read the list of withdrawn slips",
            description = "Those that would still be valid, for slip-verifier --revoked. Names no person.",
            extensions = @Extension(name = ContractFilter.OPEN, value = "true", parseValue = true))
    public Uni<RevokedSlips> revocations() {
        return slips.revoked(clock.instant()).map(revoked -> RevokedSlips.of(revoked, clock.instant()));
    }
}
