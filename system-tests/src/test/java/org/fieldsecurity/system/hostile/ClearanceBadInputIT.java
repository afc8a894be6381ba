package org.fieldsecurity.system.hostile;

import org.fieldsecurity.stack.PartName;

final class ClearanceBadInputIT extends BadInputAtTheDoor {

    @Override
    protected PartName service() {
        return PartName.CLEARANCE;
    }
}
