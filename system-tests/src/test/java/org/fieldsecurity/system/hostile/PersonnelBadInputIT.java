package org.fieldsecurity.system.hostile;

import org.fieldsecurity.stack.PartName;

final class PersonnelBadInputIT extends BadInputAtTheDoor {

    @Override
    protected PartName service() {
        return PartName.PERSONNEL;
    }
}
