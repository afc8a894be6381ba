package org.fieldsecurity.personnel.hrimport.rules;

import org.fieldsecurity.personnel.person.PersonView;

/**
 * A registered person as they are now.
 *
 * @param version by which a change in the meantime is noticed
 */
public record Known(PersonView state, int version) {}
