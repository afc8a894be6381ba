package org.fieldsecurity.stack.demo.journey;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.demo.DemoJourney;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/** One journey through all services. Each run asks for a new clearance and opens a new inspection. */
public final class Journey implements DemoJourney {

    private final InstantSource clock = InstantSource.system();

    /** Made by the Java service loader. */
    public Journey() {}

    @Override
    public int travel(Ports ports, boolean verbose, Consumer<String> print) {
        var narrator = new Narrator(print, verbose);
        var scene = new Scene(new SuiteClient(ports), narrator);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var itinerary = Itinerary.from(today);
        var figures = new Figures(scene);

        var before = figures.before();
        var preFlight = new PreFlight(scene, itinerary);
        preFlight.first();
        boolean tested = certify(scene, itinerary);
        new EssentialList(scene, today).nameBoth();
        preFlight.second();
        var request = new Request(scene, itinerary);
        var id = request.send();
        request.decide(id);
        new SlipCheck(scene, clock).verify(id);
        new Inspection(scene, today).take();
        figures.after(before, moved(tested));

        print.accept("");
        print.accept("The journey went as told.");
        return 0;
    }

    private static boolean certify(Scene scene, Itinerary itinerary) {
        var test = new BasicTest(scene, itinerary.lastDay());
        var tested = Traveller.BOTH.stream().map(test::certify).toList();
        return tested.contains(true);
    }

    private static Set<String> moved(boolean tested) {
        return tested
                ? Set.of("deficiencies-verified-in-time", "basic-certificates-held")
                : Set.of("deficiencies-verified-in-time");
    }
}
