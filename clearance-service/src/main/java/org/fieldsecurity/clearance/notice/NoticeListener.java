package org.fieldsecurity.clearance.notice;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Hears, in the same transaction, what was told. */
public interface NoticeListener {

    /** The notices of these occurrences are stored. */
    Uni<Void> told(List<? extends Occurrence> occurrences, List<Notice> notices);
}
