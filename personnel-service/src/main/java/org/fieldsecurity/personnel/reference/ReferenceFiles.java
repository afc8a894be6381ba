package org.fieldsecurity.personnel.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.personnel.organization.Organization;
import org.fieldsecurity.personnel.organization.OrganizationView;
import org.fieldsecurity.personnel.place.CountryView;
import org.fieldsecurity.personnel.place.DutyStationView;

/** Reads the CSV files that the service carries; see the README beside them for their sources. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static List<OrganizationView> organizations() {
        return read(
                "organizations.csv",
                row -> new OrganizationView(
                        row.getField("code"), Organization.Kind.valueOf(row.getField("kind")), row.getField("name")));
    }

    static List<CountryView> countries() {
        return read(
                "countries.csv",
                row -> new CountryView(
                        row.getField("alpha2"),
                        row.getField("alpha3"),
                        new CountryView.Names(
                                row.getField("name_en"),
                                row.getField("name_fr"),
                                row.getField("name_es"),
                                row.getField("name_ar"),
                                row.getField("name_zh"),
                                row.getField("name_ru"))));
    }

    static List<DutyStationView> dutyStations() {
        Set<String> nonFamily =
                read("non-family.csv", row -> row.getField("locode")).stream().collect(Collectors.toSet());
        return read(
                "duty-stations.csv",
                row -> new DutyStationView(
                        row.getField("locode"),
                        row.getField("name"),
                        row.getField("country"),
                        "yes".equals(row.getField("capital")),
                        !nonFamily.contains(row.getField("locode")),
                        new BigDecimal(row.getField("latitude")),
                        new BigDecimal(row.getField("longitude")),
                        null));
    }

    private static <T> List<T> read(String file, Function<NamedCsvRecord, T> parse) {
        try (InputStream in = Objects.requireNonNull(ReferenceFiles.class.getResourceAsStream("/reference/" + file));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reference file " + file, e);
        }
    }
}
