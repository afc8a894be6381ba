package org.fieldsecurity.personnel.hrimport.upload;

import org.fieldsecurity.personnel.hrimport.rules.Flaw;

/** A row as it waits to be worked off. */
public sealed interface StagedRow {

    /** Where it begins in the file, from 1. */
    int line();

    /** A row as JSON; whether it is well-formed is found out later. */
    record Json(int line, String text) implements StagedRow {}

    /** A row that can't be read as text, or not be told from its neighbours' bytes. */
    record Refused(int line, Flaw flaw) implements StagedRow {}
}
