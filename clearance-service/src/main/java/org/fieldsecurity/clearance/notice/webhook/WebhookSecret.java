package org.fieldsecurity.clearance.notice.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Base64;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook with its new secret, shown once. Only the answer itself is written with the secret: what is kept of the
 * answer for its Idempotency-Key is written without it, so that the database never has a secret that isn't sealed.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A webhook with its new secret")
public record WebhookSecret(
        @Schema(description = "The webhook") WebhookView webhook,

        @Schema(
                description = "What its messages are signed with. It is shown once; an answer that is repeated for an"
                        + " Idempotency-Key doesn't have it: rotate the secret if it was lost",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        @JsonSerialize(using = OnceOnly.class)
        @Size(max = 100)
        @Nullable
        String secret) {

    private static final String PREFIX = "whsec_";
    private static final Object SHOWN = new Object();

    static WebhookSecret of(Webhook webhook, byte[] secret) {
        return new WebhookSecret(webhook.view(), PREFIX + Base64.getEncoder().encodeToString(secret));
    }

    /** Writes the answer with the secret. */
    public static final class Shown implements BiFunction<ObjectMapper, Type, ObjectWriter> {

        @Override
        public ObjectWriter apply(ObjectMapper mapper, Type type) {
            return mapper.writer().withAttribute(SHOWN, true);
        }
    }

    /** Leaves the secret out unless the answer itself is written. */
    static final class OnceOnly extends StdSerializer<String> {

        private static final long serialVersionUID = 1L;

        OnceOnly() {
            super(String.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, String secret) {
            return provider.getAttribute(SHOWN) == null;
        }

        @Override
        public void serialize(String secret, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(secret);
        }
    }
}
