package org.fieldsecurity.inspection.mission.rules;

/** What can be done to a mission. */
public enum MissionMove {
    /** It begins. */
    OPEN,
    /** It tells the designated official and the team what it found [40]. */
    DEBRIEF,
    /** Nothing of it is left to do. */
    CLOSE,
    /** It won't take place. */
    CANCEL
}
