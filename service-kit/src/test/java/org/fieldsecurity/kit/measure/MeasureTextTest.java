package org.fieldsecurity.kit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.api.Test;

class MeasureTextTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Measure> MEASURES = List.of(
            new Measure(
                    "cleared", List.of("22(b)", "23"), new Scope.Country("KE"), 41, 43, NOON.minusSeconds(60), NOON),
            new Measure("a,\"b\"\nc", List.of(), new Scope.World(), 0, Long.MAX_VALUE, null, NOON));

    @Test
    void theCsvSaysWhatTheMeasuresSay() {
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(MeasureText.csv(MEASURES))) {
            rows = reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getFields())
                .containsExactly(
                        "cleared",
                        "22(b) 23",
                        "country:KE",
                        "41",
                        "43",
                        "2026-03-01T11:59:00Z",
                        "2026-03-01T12:00:00Z");
        assertThat(rows.getLast().getField("id")).isEqualTo("a,\"b\"\nc");
        assertThat(rows.getLast().getField("oldestGap")).isEmpty();
        assertThat(rows.getLast().getField("total")).isEqualTo("9223372036854775807");
    }

    @Test
    void withoutMeasuresTheCsvHasItsHeaderOnly() {
        assertThat(MeasureText.csv(List.of()).strip()).isEqualTo("id,paragraphs,scope,compliant,total,oldestGap,asOf");
    }

    @Test
    void theOpenMetricsTextIsWellFormedAndEnds() {
        String text = MeasureText.openMetrics(MEASURES.subList(0, 1));
        assertThat(text).endsWith("# EOF\n").doesNotContain("\n\n");
        assertThat(text.lines())
                .contains(
                        "# TYPE fieldsecurity_duty_compliant gauge",
                        "fieldsecurity_duty_compliant{measure=\"cleared\",scope=\"country:KE\"} 41",
                        "fieldsecurity_duty_total{measure=\"cleared\",scope=\"country:KE\"} 43")
                .allSatisfy(line -> assertThat(line).matches("# (TYPE|HELP) \\w+ .+|# EOF|\\w+\\{.*} \\d+"));
        assertThat(MeasureText.openMetrics(List.of())).endsWith("# EOF\n");
    }
}
