package org.fieldsecurity.slip.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.scan.SlipScanner;
import org.fieldsecurity.slip.verify.RevocationList;
import org.fieldsecurity.slip.verify.SlipVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks one slip and says in words and by its exit code whether it is to be believed. */
@Command(
        name = "slip-verifier",
        description = "Checks a security clearance slip with no network.",
        mixinStandardHelpOptions = true,
        version = "slip-verifier 1.0.0",
        subcommands = NewKey.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:genuine",
            "1:the input can't be read",
            "2:wrong arguments",
            "10:expired",
            "11:revoked",
            "12:forged",
            "13:no code found",
            "14:given to another person"
        })
public final class VerifySlip implements Callable<Integer> {

    private final InstantSource clock;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--keys",
            description = "JSON Web Key set with the public keys to trust.",
            paramLabel = "<keys.json>")
    private @Nullable Path keys;

    @Option(names = "--revoked", description = "List of revoked slips.", paramLabel = "<revoked.json>")
    private @Nullable Path revoked;

    @Option(names = "--person", description = "Id of the person who shows the slip.", paramLabel = "<uuid>")
    private @Nullable UUID person;

    @Option(names = "--at", description = "Judge at this instant instead of now.", paramLabel = "<instant>")
    private @Nullable Instant at;

    @Parameters(
            arity = "0..1",
            description = "The slip: a PDF document, a picture or a text file.",
            paramLabel = "<slip>")
    private @Nullable Path slip;

    VerifySlip(InstantSource clock) {
        this.clock = clock;
    }

    /** Runs the check and exits with its code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(commandLine(InstantSource.system()).execute(arguments));
    }

    static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new VerifySlip(clock)).setExecutionExceptionHandler((exception, commandLine, parsed) -> {
            commandLine.getErr().println("slip-verifier: " + reason(exception));
            return 1;
        });
    }

    @Override
    public Integer call() throws IOException {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        if (keys == null || slip == null) {
            throw new CommandLine.ParameterException(commandLine, "Name the trusted keys (--keys) and the slip.");
        }
        var verifier = new SlipVerifier(
                SlipKeys.parse(Files.readString(keys, UTF_8)),
                revoked == null
                        ? Optional.empty()
                        : Optional.of(RevocationList.parse(Files.readString(revoked, UTF_8))));
        var text = SlipScanner.scan(slip);
        PrintWriter out = commandLine.getOut();
        if (text.isEmpty()) {
            out.println("NO CODE FOUND. Try a sharper picture of the code alone.");
            return 13;
        }
        var verdict = verifier.verify(text.get(), at == null ? clock.instant() : at, Optional.ofNullable(person));
        return Report.print(verdict, out);
    }

    private static String reason(Exception exception) {
        return switch (exception) {
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case IOException broken -> "the input can't be read: " + broken.getMessage();
            default -> String.valueOf(exception.getMessage());
        };
    }
}
