package org.fieldsecurity.stack.demo.input;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.demo.input.NewPerson.Category;

/** The people behind the demo users of the realm; their ids stand there too. */
public final class DemoPeople {

    private static final LocalDate ASSIGNED = LocalDate.of(2025, 9, 1);

    /** In the order of the realm's numbers, from 1. */
    private static final List<Row> ROWS = List.of(
            new Row("administrator", "UNDP", "CHGVA", "Okonjo", "Ifeoma"),
            new Row("secretary-general", "UNDP", "USNYC", "Lindqvist", "Åsa"),
            new Row("coordinator", "UNDP", "USNYC", "Rahman", "Shirin"),
            new Row("executive-head", "UNDP", "USNYC", "Castañeda", "Rubén"),
            new Row("hq-focal-point", "UNDP", "USNYC", "Watanabe", "Haruka"),
            new Row("do-kenya", "UNDP", "KENBO", "Østergaard", "Bodil"),
            new Row("do-congo", "UNDP", "CDFIH", "Sénéchal", "Mireille"),
            new Row("ad-interim-congo", "UNICEF", "CDFIH", "Haile", "Tsehay"),
            new Row("so-nairobi", "WFP", "KENBO", "Kovačević", "Marko"),
            new Row("so-goma", "UNDP", "CDGOM", "Ferreira", "Simão"),
            new Row("assistant-goma", "UNDP", "CDGOM", "Bahati", "Espérance"),
            new Row("agency-officer", "UNDP", "CDFIH", "Nguyễn", "Quốc Bảo"),
            new Row("representative-congo", "UNDP", "CDFIH", "Adeyemi", "Folasadé"),
            new Row("focal-point-congo", "UNDP", "CDFIH", "Mwamba", "Trésor"),
            new Row("team-focal-point", "UNICEF", "CDBKY", "Bisimwa", "Solange"),
            new Row("area-coordinator", "WFP", "CDGOM", "Karki", "Bimala"),
            new Row("warden", "WFP", "CDGOM", "Kahindo", "Jean-Bosco"),
            new Row("traveller-amina", "UNDP", "CHGVA", "Okello", "Amina"),
            new Row("traveller-luc", "UNDP", "CHGVA", "Moreau", "Luc"),
            new Row("do-switzerland", "UNICEF", "CHGVA", "Zürcher", "Annegret"));

    private static final List<String> LOCAL = List.of("assistant-goma", "warden");

    private DemoPeople() {}

    private record Row(String user, String organization, String dutyStation, String family, String given) {}

    /** The id of the person behind a demo user. */
    public static UUID id(String user) {
        return id(IntStream.range(0, ROWS.size())
                .filter(index -> ROWS.get(index).user().equals(user))
                .findFirst()
                .orElseThrow(() -> new StackException("There is no demo user " + user + ".")));
    }

    /** All of them, as they are registered. */
    static List<NewPerson> all() {
        return IntStream.range(0, ROWS.size()).mapToObj(DemoPeople::person).toList();
    }

    private static UUID id(int index) {
        return UUID.fromString("01890000-0000-7000-8000-%012d".formatted(index + 1));
    }

    private static NewPerson person(int index) {
        var row = ROWS.get(index);
        return NewPerson.of(
                id(index),
                index + 1,
                LOCAL.contains(row.user()) ? Category.LOCAL_STAFF : Category.INTERNATIONAL_STAFF,
                row.organization(),
                row.dutyStation(),
                new Names.Name(row.family(), row.given()),
                ASSIGNED);
    }
}
