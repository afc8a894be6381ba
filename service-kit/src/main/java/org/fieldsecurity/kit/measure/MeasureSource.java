package org.fieldsecurity.kit.measure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;

/** Computes the measures of one feature by index scans. */
public interface MeasureSource {

    /** The feature's measures for a scope; empty when none applies to that kind of scope. */
    Uni<List<Measure>> measure(Scope scope, Instant asOf);
}
