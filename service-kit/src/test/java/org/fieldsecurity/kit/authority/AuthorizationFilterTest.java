package org.fieldsecurity.kit.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationFilterTest {

    private static final UUID SOMEBODY = new UUID(0, 1);

    static Stream<Caller> everyKindOfCaller() {
        return Stream.of(
                new Caller.Administrator(SOMEBODY),
                new Caller.OrganizationSystem("hr-undp", "UNDP"),
                new Caller.ReportingTool("reporting-tool"),
                new Caller.PeerService("training-service"),
                new Caller.Person(SOMEBODY, List.of()),
                holder(Office.WARDEN),
                holder(Office.SECRETARY_GENERAL));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfCaller")
    void withoutAnAnnotationNobodyIsAdmitted(Caller caller) {
        assertThat(statusFor(caller, null)).isEqualTo(403);
        assertThat(statusFor(caller, allowed("nobody"))).isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfCaller")
    void whatIsOpenAdmitsEverybody(Caller caller) {
        assertThatCode(() -> AuthorizationFilter.admit(caller, allowed("anyone")))
                .doesNotThrowAnyException();
        assertThatCode(() -> AuthorizationFilter.admit(new Caller.Anonymous(), allowed("anyone")))
                .doesNotThrowAnyException();
    }

    @Test
    void aCallerWithoutATokenIsAskedForOne() {
        assertThat(statusFor(new Caller.Anonymous(), null)).isEqualTo(401);
        assertThat(statusFor(new Caller.Anonymous(), allowed("warden"))).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfCaller")
    void anOfficeAdmitsItsHoldersOnly(Caller caller) {
        boolean warden = caller instanceof Caller.Person(UUID id, List<HeldOffice> offices)
                && offices.stream().anyMatch(held -> held.office() == Office.WARDEN);
        assertThat(statusFor(caller, allowed("warden"))).isEqualTo(warden ? 200 : 403);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfCaller")
    void aServiceIsNoPersonAndAPersonIsNoService(Caller caller) {
        assertThat(statusFor(caller, allowed("service"))).isEqualTo(caller instanceof Caller.PeerService ? 200 : 403);
    }

    private static int statusFor(Caller caller, @Nullable AllowedTo allowed) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> AuthorizationFilter.admit(caller, allowed));
        return refusal == null ? 200 : refusal.problem().status();
    }

    private static Caller holder(Office office) {
        return new Caller.Person(SOMEBODY, List.of(new HeldOffice(office, new Scope.World(), SOMEBODY, List.of())));
    }

    private static AllowedTo allowed(String method) {
        try {
            AllowedTo found = Operations.class.getDeclaredMethod(method).getAnnotation(AllowedTo.class);
            assertThat(found).isNotNull();
            return found;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    interface Operations {
        @AllowedTo
        void nobody();

        @AllowedTo(anyone = true)
        void anyone();

        @AllowedTo(offices = Office.WARDEN)
        void warden();

        @AllowedTo(roles = Role.SERVICE)
        void service();
    }
}
