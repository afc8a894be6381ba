package org.fieldsecurity.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.util.List;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.junit.jupiter.api.Test;

class FirstVersionsFileTest {

    private static final List<NewChecklist> FILE = FirstVersions.read(new ObjectMapper());

    @Test
    void everyAudienceHasOneChecklist() {
        assertThat(FILE).extracting(NewChecklist::audience).containsExactlyInAnyOrder(Audience.values());
    }

    @Test
    void everyItemIsOneThatTheApiWouldTake() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            for (NewChecklist checklist : FILE) {
                assertThat(factory.getValidator().validate(checklist)).isEmpty();
                ChecklistLibrary.requireDistinct(checklist.items());
            }
        }
    }

    @Test
    void anItemThatAMeasureCanAnswerNamesItsOwnParagraph() {
        assertThat(FILE.stream().flatMap(checklist -> checklist.items().stream()))
                .filteredOn(item -> item.measure() != null)
                .hasSizeGreaterThan(50)
                .allSatisfy(item -> assertThat(item.measure()).endsWith(":" + item.paragraph()));
    }
}
