package org.fieldsecurity.slip.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.fieldsecurity.slip.key.SlipSigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a signing key for the clearance service. */
@Command(
        name = "new-key",
        description = "Prints a new private signing key as a JSON Web Key, for SLIP_SIGNING_KEY. Keep it secret.",
        mixinStandardHelpOptions = true)
final class NewKey implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println(SlipSigningKey.generate().toPrivateJson());
        return 0;
    }
}
