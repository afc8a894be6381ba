package org.fieldsecurity.personnel.appointment.equipment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is handed out to area coordinators and wardens. */
@Schema(description = "A kind of equipment")
public enum EquipmentItem {
    RADIO,
    MOBILE_PHONE,
    SATELLITE_PHONE,
    PROTECTIVE_EQUIPMENT,
    FIRST_AID_KIT,
    OTHER
}
