package org.fieldsecurity.clearance.notice;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Hears, in the same transaction, what was told. */
public interface NoticeListener {

    /** The notices of this occurrence are stored. */
    Uni<Void> told(Occurrence occurrence, List<Notice> notices);
}
