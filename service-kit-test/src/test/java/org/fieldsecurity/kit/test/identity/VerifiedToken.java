package org.fieldsecurity.kit.test.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/** Verifies tokens as a service does, by the keys that the identity server publishes. */
public final class VerifiedToken {

    private static final JwtConsumer SERVICE = new JwtConsumerBuilder()
            .setExpectedIssuer(IdentityServer.issuer())
            .setExpectedAudience("field-security")
            .setRequireExpirationTime()
            .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(
                    new HttpsJwks(IdentityServer.issuer() + "/protocol/openid-connect/certs")))
            .build();

    private VerifiedToken() {}

    /** The claims of a good token, with or without "Bearer" before it. */
    public static Optional<JwtClaims> of(String token) {
        try {
            return Optional.of(SERVICE.processToClaims(token.replace("Bearer ", "")));
        } catch (InvalidJwtException e) {
            return Optional.empty();
        }
    }

    public static @Nullable UUID person(JwtClaims claims) {
        Object id = claims.getClaimValue("person_id");
        return id == null ? null : UUID.fromString(id.toString());
    }

    public static Set<String> roles(JwtClaims claims) {
        return claims.flattenClaims().getOrDefault("realm_access.roles", List.of()).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
