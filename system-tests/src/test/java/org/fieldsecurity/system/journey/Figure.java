package org.fieldsecurity.system.journey;

import java.util.HashMap;
import java.util.Map;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.suite.Suite;

/**
 * A compliance measure of the whole world.
 *
 * @param compliant cases in which the duty is fulfilled
 * @param total all cases
 */
record Figure(long compliant, long total) {

    /** All measures by id, as a reporting tool reads them. */
    static Map<String, Figure> read(Suite suite) {
        var figures = new HashMap<String, Figure>();
        for (var service : PartName.SERVICES) {
            suite.door()
                    .get(suite.realm().client("reporting-tool"), "/" + service.id() + "/v1/measures")
                    .is(200)
                    .json()
                    .forEach(measure -> figures.put(
                            measure.path("id").asText(),
                            new Figure(
                                    measure.path("compliant").asLong(),
                                    measure.path("total").asLong())));
        }
        return figures;
    }
}
