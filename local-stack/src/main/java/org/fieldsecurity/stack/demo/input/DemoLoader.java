package org.fieldsecurity.stack.demo.input;

import java.util.List;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.demo.DemoInput;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/** Loads the demo input in the order of authority: people, their offices, what those decide, and where people live. */
public final class DemoLoader implements DemoInput {

    /** Made by the Java service loader. */
    public DemoLoader() {}

    @Override
    public void load(Ports ports, Consumer<String> progress) {
        var client = new SuiteClient(ports);
        loadPeople(client, progress);
        new Phases(client).declare(progress);
    }

    /** The part that needs the personnel service alone. */
    void loadPeople(SuiteClient client, Consumer<String> progress) {
        progress.accept("  demo input   invented people, offices, homes and phases; nothing of it is real");
        var places = Places.read(client, new Identity.System("hr-undp"));
        var people = GeneratedPeople.at(places);
        var load = new PeopleLoad(client);
        load.register(
                "people of the demo users",
                DemoPeople.all().stream()
                        .map(person -> new Household(person, List.of()))
                        .toList(),
                progress);
        load.register("people and dependants", people, progress);
        var officials = GeneratedPeople.officials(places, people, Appointments.countriesOfDemoUsers());
        Appointments.make(Appointments.acts(officials, Homes.wardens(people)), client, progress);
        Absences.record(Appointments.countriesWithoutTheirOfficial(), client, progress);
        Zones.open(client, progress);
        Homes.register(Homes.of(Homes.neighbours(people)), client, progress);
    }
}
