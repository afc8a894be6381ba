package org.fieldsecurity.clearance.slip;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.replica.DutyStationCopy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.slip.code.MalformedSlipException;
import org.fieldsecurity.slip.code.SignedSlip;
import org.fieldsecurity.slip.code.SlipCode;
import org.jspecify.annotations.Nullable;

/** Prints slips, away from the event loop: a page takes some hundredths of a second. */
@ApplicationScoped
public class SlipPrinter {

    private final KnownFacts facts;
    private final Vertx vertx;

    private volatile @Nullable Lettering lettering;

    SlipPrinter(KnownFacts facts, Vertx vertx) {
        this.facts = facts;
        this.vertx = vertx;
    }

    /** The page of a slip as a PDF document, in English and in the language given, one of the official ones. */
    Uni<byte[]> print(Slip slip, String language) {
        SlipCode statement = statement(slip);
        Set<String> codes = statement.legs().stream()
                .flatMap(leg -> Stream.of(leg.from(), leg.to()))
                .collect(Collectors.toSet());
        return facts.dutyStations(codes).flatMap(stations -> {
            Map<String, String> names = stations.values().stream()
                    .collect(Collectors.toMap(DutyStationCopy::locode, DutyStationCopy::name));
            return vertx.executeBlocking(
                    () -> SlipPage.draw(letters(), statement, slip.code(), names, SlipWords.in(language)));
        });
    }

    private Lettering letters() {
        Lettering loaded = lettering;
        if (loaded == null) {
            loaded = Lettering.load();
            lettering = loaded;
        }
        return loaded;
    }

    private static SlipCode statement(Slip slip) {
        try {
            return SignedSlip.parse(slip.code()).statement();
        } catch (MalformedSlipException e) {
            throw new IllegalStateException("a stored slip can't be read", e);
        }
    }
}
