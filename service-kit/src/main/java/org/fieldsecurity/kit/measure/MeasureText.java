package org.fieldsecurity.kit.measure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Measures as CSV (RFC 4180) and as OpenMetrics text. */
final class MeasureText {

    private MeasureText() {}

    static String csv(List<Measure> measures) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        csv.writeRecord("id", "paragraphs", "scope", "compliant", "total", "oldestGap", "asOf");
        for (Measure measure : measures) {
            csv.writeRecord(
                    measure.id(),
                    String.join(" ", measure.paragraphs()),
                    measure.scope().text(),
                    Long.toString(measure.compliant()),
                    Long.toString(measure.total()),
                    Objects.toString(measure.oldestGap(), ""),
                    measure.asOf().toString());
        }
        return out.toString();
    }

    static String openMetrics(List<Measure> measures) {
        StringBuilder out = new StringBuilder();
        gauge(
                out,
                "fieldsecurity_duty_compliant",
                "Cases in which the duty is fulfilled",
                measures,
                Measure::compliant);
        gauge(out, "fieldsecurity_duty_total", "All cases of the duty", measures, Measure::total);
        return out.append("# EOF\n").toString();
    }

    private static void gauge(
            StringBuilder out, String name, String help, List<Measure> measures, ToLongFunction<Measure> value) {
        out.append("# TYPE ").append(name).append(" gauge\n# HELP ");
        out.append(name).append(' ').append(help).append('\n');
        for (Measure measure : measures) {
            out.append(name).append("{measure=\"").append(measure.id());
            out.append("\",scope=\"").append(measure.scope().text()).append("\"} ");
            out.append(value.applyAsLong(measure)).append('\n');
        }
    }
}
