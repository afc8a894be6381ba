package org.fieldsecurity.clearance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who finds which notice: the holders of an office by their scope, a person, a system of the organization. */
class AddresseeTest {

    private static final UUID AMINA = new UUID(0, 10);
    private static final UUID LUC = new UUID(0, 11);

    @ParameterizedTest
    @CsvSource({
        "DESIGNATED_OFFICIAL,            country:CD,         DESIGNATED_OFFICIAL, country:CD,         true",
        "DESIGNATED_OFFICIAL_AD_INTERIM, country:CD,         DESIGNATED_OFFICIAL, country:CD,         true",
        "DESIGNATED_OFFICIAL,            country:TD,         DESIGNATED_OFFICIAL, country:CD,         false",
        "DESIGNATED_OFFICIAL,            world,              DESIGNATED_OFFICIAL, country:CD,         true",
        "COORDINATOR,                    world,              DESIGNATED_OFFICIAL, country:CD,         false",
        "SECURITY_OFFICER,               country:CD,         SECURITY_OFFICER,    duty-station:CDGOM, true",
        "SECURITY_OFFICER,               duty-station:CDGOM, SECURITY_OFFICER,    country:CD,         false",
        "HQ_FOCAL_POINT,                 organization:UNDP,  HQ_FOCAL_POINT,      organization:UNDP,  true",
        "HQ_FOCAL_POINT,                 organization:WFP,   HQ_FOCAL_POINT,      organization:UNDP,  false",
    })
    void holdersFindWhatTheirScopeCovers(Office held, String scope, Office office, String of, boolean found) {
        assertThat(finds(person(held, scope), new Addressee.Holders(office, Scope.parse(of)), null))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY_REPRESENTATIVE, organization:UNDP@CD, COUNTRY_REPRESENTATIVE, country:CD,         true",
        "COUNTRY_REPRESENTATIVE, organization:UNDP@TD, COUNTRY_REPRESENTATIVE, country:CD,         false",
        "SECURITY_OFFICER,       duty-station:CDGOM,   SECURITY_OFFICER,       country:CD,         true",
        "SECURITY_OFFICER,       country:CD,           SECURITY_OFFICER,       duty-station:CDGOM, true",
        "SECURITY_OFFICER,       duty-station:CDFIH,   SECURITY_OFFICER,       duty-station:CDGOM, false",
        "WARDEN,                 zone:CD/lake,         WARDEN,                 country:CD,         true",
        "HQ_FOCAL_POINT,         organization:UNDP,    HQ_FOCAL_POINT,         world,              true",
        "WARDEN,                 zone:CD/lake,         SECURITY_OFFICER,       country:CD,         false",
    })
    void everyoneIsFoundByHoldersForAPartToo(Office held, String scope, Office office, String of, boolean found) {
        assertThat(finds(person(held, scope), new Addressee.Everyone(office, Scope.parse(of)), null))
                .isEqualTo(found);
    }

    @Test
    void onePersonAloneFindsWhatIsTheirs() {
        Addressee amina = new Addressee.OnePerson(AMINA);
        assertThat(finds(new Caller.Person(AMINA, List.of()), amina, "UNDP")).isTrue();
        assertThat(finds(new Caller.Administrator(AMINA), amina, "UNDP")).isTrue();
        assertThat(finds(new Caller.Person(LUC, List.of()), amina, "UNDP")).isFalse();
        assertThat(finds(person(Office.COORDINATOR, "world"), amina, "UNDP")).isFalse();
    }

    @Test
    void aSystemFindsWhatIsOfItsOrganizationAndWhatAllMustKnow() {
        Caller undp = new Caller.OrganizationSystem("hr-undp", "UNDP");
        Addressee official = new Addressee.Holders(Office.DESIGNATED_OFFICIAL, new Scope.Country("CD"));
        assertThat(finds(undp, official, "UNDP")).isTrue();
        assertThat(finds(undp, official, "WFP")).isFalse();
        assertThat(finds(undp, official, null)).isFalse();
        assertThat(finds(undp, new Addressee.Everyone(Office.HQ_FOCAL_POINT, new Scope.World()), null))
                .isTrue();
        assertThat(finds(new Caller.ReportingTool("reporting"), official, "UNDP"))
                .isFalse();
    }

    private static boolean finds(Caller caller, Addressee addressee, @Nullable String organization) {
        return Addressee.namesOf(caller).stream().anyMatch(addressee.names(organization)::contains);
    }

    private static Caller person(Office office, String scope) {
        return new Caller.Person(LUC, List.of(new HeldOffice(office, Scope.parse(scope), LUC, List.of())));
    }
}
