package org.fieldsecurity.system.hostile;

import org.fieldsecurity.stack.PartName;

final class InspectionBadInputIT extends BadInputAtTheDoor {

    @Override
    protected PartName service() {
        return PartName.INSPECTION;
    }
}
