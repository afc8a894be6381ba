package org.fieldsecurity.kit.test.identity;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Access tokens as the realm issues them, and tokens that every service must refuse. */
public final class Tokens {

    static final Duration LIFETIME = Duration.ofHours(1);

    private static final KeyPair FOREIGN_KEY = IdentityServer.newKey();
    private static final String AUDIENCE = "field-security";
    private static final UUID SOMEBODY = UUID.fromString("01890000-0000-7000-8000-0000000000ff");

    private Tokens() {}

    /** A person; what they may do depends on their appointments. */
    public static String person(UUID id) {
        return signed(personClaims(id, List.of()));
    }

    /** The HR system of an organization, by the organization's common code. */
    public static String organizationSystem(String organization) {
        return signed(clientClaims("hr-" + organization.toLowerCase(Locale.ROOT), "hr-system")
                .claim("organization", organization));
    }

    /** A reporting tool. */
    public static String reporting() {
        return signed(clientClaims("reporting-tool", "reporting"));
    }

    /** An administrator: a person who holds the realm role. */
    public static String administrator() {
        return administrator(UUID.fromString("01890000-0000-7000-8000-000000000001"));
    }

    /** An administrator with a given person id. */
    public static String administrator(UUID id) {
        return signed(personClaims(id, List.of("administrator")));
    }

    /** The service account of a service, by its client id, for example {@code clearance-service}. */
    public static String service(String client) {
        return signed(clientClaims(client, "service"));
    }

    /** Was good until half an hour ago. */
    public static String expired() {
        long now = now();
        return signed(personClaims(SOMEBODY, List.of())
                .issuedAt(now - 2 * LIFETIME.toSeconds())
                .expiresAt(now - LIFETIME.toSeconds() / 2));
    }

    /** Right key, another realm's issuer. */
    public static String foreignIssuer() {
        return signed(personClaims(SOMEBODY, List.of())
                .issuer(IdentityServer.issuer().replace("field-security", "another-realm")));
    }

    /** Right key and issuer, meant for another application. */
    public static String foreignAudience() {
        return signed(personClaims(SOMEBODY, List.of()).audience("another-application"));
    }

    /** Says it is signed with the realm's key, but another key made the signature. */
    public static String foreignKey() {
        return signed(personClaims(SOMEBODY, List.of()), FOREIGN_KEY);
    }

    /** Algorithm {@code none}. */
    public static String unsigned() {
        long now = now();
        String claims =
                """
                {"iss":"%s","aud":"%s","sub":"%s","person_id":"%s","iat":%d,"exp":%d,\
                "realm_access":{"roles":["administrator"]}}\
                """.formatted(IdentityServer.issuer(), AUDIENCE, SOMEBODY, SOMEBODY, now, now + LIFETIME.toSeconds());
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + base64(claims) + ".";
    }

    /** Looks like a token until it is read. */
    public static String garbage() {
        return "this.is-not.a-token";
    }

    /** Every bad token by what is wrong with it. */
    public static Map<String, String> refused() {
        return Map.of(
                "expired token", expired(),
                "token of a foreign issuer", foreignIssuer(),
                "token for a foreign audience", foreignAudience(),
                "token signed with a foreign key", foreignKey(),
                "unsigned token", unsigned(),
                "garbage as a token", garbage());
    }

    private static JwtClaimsBuilder personClaims(UUID id, List<String> roles) {
        return claims("suite-demo", roles).subject(id.toString()).claim("person_id", id.toString());
    }

    private static JwtClaimsBuilder clientClaims(String client, String role) {
        return claims(client, List.of(role))
                .subject(UUID.nameUUIDFromBytes(client.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("client_id", client)
                .preferredUserName("service-account-" + client);
    }

    private static JwtClaimsBuilder claims(String client, List<String> roles) {
        long now = now();
        return Jwt.claims()
                .issuer(IdentityServer.issuer())
                .audience(AUDIENCE)
                .issuedAt(now)
                .expiresAt(now + LIFETIME.toSeconds())
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("realm_access", Map.of("roles", roles));
    }

    private static String signed(JwtClaimsBuilder claims) {
        return signed(claims, IdentityServer.key());
    }

    private static String signed(JwtClaimsBuilder claims, KeyPair key) {
        return claims.jws().keyId(IdentityServer.KEY_ID).sign(key.getPrivate());
    }

    private static long now() {
        return InstantSource.system().instant().getEpochSecond();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
