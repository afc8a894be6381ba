package org.fieldsecurity.personnel.hrimport.rules;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.personnel.person.PersonView;

/**
 * What must be known to judge some rows of a file.
 *
 * @param organization whose system sent the file
 * @param dutyStations those of the rows' duty stations that exist
 * @param byNumber the organization's people by employee number
 * @param byId people of any organization by id
 * @param staff those whose dependants rows are about, by employee number; with those that a dry run would have
 *     registered before
 * @param linesByKey where in the file, before these rows, a key stands already
 * @param linesById where an id stands already
 */
public record Facts(
        String organization,
        Set<String> dutyStations,
        Map<String, Known> byNumber,
        Map<UUID, Known> byId,
        Map<String, PersonView> staff,
        Map<String, Integer> linesByKey,
        Map<UUID, Integer> linesById) {}
