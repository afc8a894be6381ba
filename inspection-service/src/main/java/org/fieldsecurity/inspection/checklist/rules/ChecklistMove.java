package org.fieldsecurity.inspection.checklist.rules;

/** What can be done to a version of a checklist. */
public enum ChecklistMove {
    /** Change its title or items. */
    AMEND,
    /** Give it out to those inspected. */
    PUBLISH
}
