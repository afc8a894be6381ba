package org.fieldsecurity.personnel.hrimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a file is written. */
@Schema(description = "How the file is written")
public enum ImportFormat {
    /** One JSON object a line. */
    NDJSON,
    /** RFC 4180 with a header. */
    CSV
}
