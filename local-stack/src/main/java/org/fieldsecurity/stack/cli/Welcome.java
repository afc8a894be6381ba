package org.fieldsecurity.stack.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackOptions;
import org.fieldsecurity.stack.process.Memory;

/**
 * What {@code suite up} says when everything answers.
 *
 * @param options what was started
 * @param took from the command to the last part's readiness
 * @param memory of all processes
 */
record Welcome(StackOptions options, Duration took, Memory memory) {

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%n%d parts ready in %.1f s; memory of all processes %s.%n%n%s%n%n%s",
                options.parts().size(),
                took.toMillis() / 1000.0,
                memory,
                addresses(),
                options.parts().contains(PartName.KEYCLOAK) ? users() + firstCall() : "");
    }

    private String addresses() {
        return options.parts().stream()
                .sorted()
                .map(part -> String.format(
                        Locale.ROOT,
                        "  %-12s %-32s %s",
                        part.id(),
                        options.ports().url(part),
                        "log " + options.layout().log(part)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String users() {
        return """
                Demo users, password 'demo' for all (Keycloak's own console: user 'admin'):
                  travellers            traveller-amina  traveller-luc
                  designated officials  do-kenya  do-congo  do-switzerland  ad-interim-congo
                  security officers     so-nairobi  so-goma  assistant-goma  agency-officer
                  in the country        representative-congo  focal-point-congo  team-focal-point
                                        area-coordinator  warden
                  headquarters          secretary-general  coordinator  executive-head  hq-focal-point
                  runs the suite        administrator

                """;
    }

    private String firstCall() {
        var token = """
                A first call:
                  TOKEN=$(curl -s %s \\
                    -d grant_type=password -d client_id=suite-demo -d username=traveller-amina -d password=demo \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                """.formatted(options.ports().tokenEndpoint());
        return options.parts().contains(PartName.GATEWAY)
                ? token + "  curl -s -H \"Authorization: Bearer $TOKEN\" '"
                        + options.ports().url(PartName.GATEWAY) + "/personnel/v1/countries?limit=3'\n"
                : token;
    }
}
