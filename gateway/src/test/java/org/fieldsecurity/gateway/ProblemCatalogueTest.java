package org.fieldsecurity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fieldsecurity.gateway.problem.ProblemCatalogue;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogueTest {

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void the_gateways_own_problems_are_explained_as_they_are_answered(ProblemType type) {
        ProblemCatalogue.Entry entry = catalogue.find(type.slug()).orElseThrow();
        assertEquals(type.title(), entry.title());
        assertEquals(type.status(), entry.status());
    }

    @Test
    void every_entry_is_whole_and_in_order() {
        int status = 400;
        for (ProblemCatalogue.Entry entry : catalogue.all()) {
            assertTrue(entry.slug().matches("[a-z]+(-[a-z]+)*"), entry.slug());
            assertTrue(entry.status() >= status && entry.status() < 600, entry.slug());
            assertFalse(entry.title().endsWith("."), entry.slug());
            assertTrue(entry.meaning().endsWith("."), entry.slug());
            assertTrue(entry.remedy().endsWith("."), entry.slug());
            status = entry.status();
        }
    }
}
