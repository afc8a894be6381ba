package org.fieldsecurity.personnel.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which order a list is read. */
@Schema(description = "In which order a list is read")
public enum ListOrder {
    /** By family name, given names and id, as the database collates. */
    NAME,
    /** By the ids of people; quicker for the longest lists. */
    ID
}
