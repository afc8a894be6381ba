package org.fieldsecurity.kit.authority;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets a request in only if {@link AllowedTo} on its operation names a kind of caller that this one is. */
@ApplicationScoped
public class AuthorizationFilter {

    private final CurrentIdentityAssociation identities;
    private final CurrentCaller current;
    private final AppointmentDirectory directory;
    private final InstantSource clock;

    AuthorizationFilter(
            CurrentIdentityAssociation identities,
            CurrentCaller current,
            AppointmentDirectory directory,
            InstantSource clock) {
        this.identities = identities;
        this.current = current;
        this.directory = directory;
        this.clock = clock;
    }

    /** Establishes the caller, then admits or refuses. */
    @ServerRequestFilter
    public Uni<Void> authorize(ResourceInfo operation) {
        AllowedTo allowed = operation.getResourceMethod().getAnnotation(AllowedTo.class);
        return identities
                .getDeferredIdentity()
                .flatMap(this::callerOf)
                .invoke(caller -> {
                    admit(caller, allowed);
                    current.set(caller);
                })
                .replaceWithVoid();
    }

    private Uni<Caller> callerOf(SecurityIdentity identity) {
        if (identity.isAnonymous() || identity.getCredential(AccessTokenCredential.class) == null) {
            return Uni.createFrom().item(new Caller.Anonymous());
        }
        JsonWebToken token = (JsonWebToken) identity.getPrincipal();
        String client = Optional.ofNullable(text(token, "azp")).orElse("unknown");
        UUID person = personId(token);
        if (person != null && identity.hasRole("administrator")) {
            return Uni.createFrom().item(new Caller.Administrator(person));
        }
        if (person != null) {
            return directory.heldBy(person, clock.instant()).map(offices -> new Caller.Person(person, offices));
        }
        return Uni.createFrom().item(systemCaller(identity, token, client));
    }

    private static Caller systemCaller(SecurityIdentity identity, JsonWebToken token, String client) {
        String organization = text(token, "organization");
        if (identity.hasRole("hr-system") && organization != null) {
            return new Caller.OrganizationSystem(client, organization);
        }
        if (identity.hasRole("service")) {
            return new Caller.PeerService(client);
        }
        if (identity.hasRole("reporting")) {
            return new Caller.ReportingTool(client);
        }
        throw ProblemException.forbidden();
    }

    /** Refuses with 401 who sent no token and with 403 who is none of those allowed. */
    static void admit(Caller caller, @Nullable AllowedTo allowed) {
        if (allowed != null && allowed.anyone()) {
            return;
        }
        if (caller instanceof Caller.Anonymous) {
            throw ProblemException.unauthenticated("Send an access token in the Authorization header.");
        }
        if (allowed == null || !suffices(caller, allowed)) {
            throw ProblemException.forbidden();
        }
    }

    private static boolean suffices(Caller caller, AllowedTo allowed) {
        List<Role> roles = List.of(allowed.roles());
        return switch (caller) {
            case Caller.Anonymous nobody -> false;
            case Caller.Administrator administrator ->
                roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.ANY_PERSON);
            case Caller.OrganizationSystem system -> roles.contains(Role.ORGANIZATION_SYSTEM);
            case Caller.ReportingTool tool -> roles.contains(Role.REPORTING);
            case Caller.PeerService service -> roles.contains(Role.SERVICE);
            case Caller.Person person ->
                roles.contains(Role.ANY_PERSON)
                        || person.offices().stream().anyMatch(held -> Arrays.asList(allowed.offices())
                                .contains(held.office()));
        };
    }

    private static @Nullable UUID personId(JsonWebToken token) {
        String claim = text(token, "person_id");
        try {
            return claim == null ? null : UUID.fromString(claim);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.unauthenticated("The token's person_id is not a UUID.");
        }
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return switch (value) {
            case null -> null;
            case JsonString string -> string.getString();
            default -> value.toString();
        };
    }
}
