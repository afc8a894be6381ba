package org.fieldsecurity.kit.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One ledger row as a CloudEvent 1.0; {@code data} is the whole state after the change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One state change as a CloudEvent 1.0")
public record FeedEvent(
        @Schema(description = "CloudEvents version", examples = "1.0") @Size(max = 5)
        String specversion,

        @Schema(
                description = "Id of the change; send it as lastEventId to read on after it",
                examples = "01890000-0000-7000-8000-00000000abcd")
        UUID id,

        @Schema(description = "What happened", examples = "org.fieldsecurity.personnel.person.registered")
        @Size(max = 120)
        String type,

        @Schema(description = "The service whose ledger this is", examples = "/personnel/v1/feed") @Size(max = 60)
        String source,

        @Schema(description = "Id or code of what changed", examples = "01890000-0000-7000-8000-000000000018")
        @Size(max = 120)
        String subject,

        @Schema(description = "When it happened", examples = "2026-11-02T08:00:00Z")
        Instant time,

        @Schema(description = "Media type of data", examples = "application/json") @Size(max = 40)
        String datacontenttype,

        @Schema(
                description =
                        "Number of this change among those of its subject, from 1. Keep a state only if its sequence is"
                                + " higher than the one you hold: two changes may come in the other order.",
                examples = "1")
        @Min(1)
        @Max(Integer.MAX_VALUE)
        int sequence,

        @Schema(description = "Who acted", examples = "client:hr-undp") @Size(max = 120)
        String actor,

        @Schema(description = "Why, where a reason was given", examples = "End of assignment")
        @Size(max = 2000)
        @Nullable
        String reason,

        @Schema(
                description = "SHA-256 of the row and of the subject's previous one, in hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Size(max = 64)
        String hash,

        @Schema(
                implementation = Object.class,
                type = SchemaType.OBJECT,
                description = "The state after the change",
                examples = "{}")
        JsonNode data) {

    /**
     * The state after the change, as the reader wants it; fields that the reader doesn't know are passed over, so that
     * the writer can add some.
     *
     * @throws IllegalStateException when the data is not such a state
     */
    public <T> T state(ObjectMapper json, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data);
        } catch (IOException e) {
            throw new IllegalStateException("event " + id + " holds no " + type.getSimpleName(), e);
        }
    }

    /** The part of the type after the service, such as {@code person.registered}. */
    public String verb() {
        String[] parts = type.split("\\.", 4);
        return parts[parts.length - 1];
    }
}
