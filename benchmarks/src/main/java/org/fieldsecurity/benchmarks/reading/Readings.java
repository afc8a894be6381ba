package org.fieldsecurity.benchmarks.reading;

import java.util.List;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.data.PersonnelSample;
import org.fieldsecurity.benchmarks.request.Request;

/** The readings that must stay fast however many people there are. */
public final class Readings {

    private Readings() {}

    /** All of them; each call asks about somebody or something else. */
    public static List<Request> of(People people, PersonnelSample sample) {
        return List.of(
                Reading.get("person by id", turn -> "people/" + people.picked(turn)),
                Reading.post(
                        "people by name",
                        "people/search?limit=20",
                        turn -> "{\"name\":\"" + sample.misspelt(turn) + "\"}"),
                Reading.post(
                        "people by a name that is near nobody's",
                        "people/search?limit=20",
                        turn -> "{\"name\":\"" + sample.misheard(turn) + "\"}"),
                Reading.get(
                        "list of a duty station, a page of 50 by name",
                        turn -> "lists?limit=50&scope=duty-station:" + sample.dutyStation(turn)),
                Reading.get(
                        "list of a duty station, a page of 200 by id",
                        turn -> "lists?order=ID&limit=200&scope=duty-station:" + sample.dutyStation(turn)),
                Reading.get(
                        "list of a duty station, a page of 200 by name",
                        turn -> "lists?limit=200&scope=duty-station:" + sample.dutyStation(turn)),
                Reading.get(
                        "who held an office",
                        turn -> "office-holders?office=WARDEN&at=2026-06-01T00:00:00Z&scope=" + sample.zone(turn)));
    }
}
