package org.fieldsecurity.training.test;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.certificate.CertificateRegister;
import org.fieldsecurity.training.certificate.Completion;
import org.fieldsecurity.training.test.rules.TestMarking;
import org.fieldsecurity.training.test.rules.TestPaper;
import org.jspecify.annotations.Nullable;

/** Shows an attempt in the caller's language: questions while it is open, mistakes once it is marked. */
@ApplicationScoped
class AttemptReader {

    private final QuestionBank bank;
    private final CertificateRegister certificates;
    private final InstantSource clock;

    AttemptReader(QuestionBank bank, CertificateRegister certificates, InstantSource clock) {
        this.bank = bank;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** The attempt as its state allows it to be shown; an expired one shows neither questions nor answers. */
    Uni<AttemptView> show(TestAttempt attempt, List<String> languages) {
        Instant now = clock.instant();
        AttemptSummary summary = AttemptSummary.of(attempt, now);
        return switch (attempt.stateAt(now)) {
            case STARTED ->
                bank.read(TestDesk.codes(attempt.paper()), languages).flatMap(questions -> certificates
                        .preview(new Completion(attempt.person(), attempt.course(), Utc.day(now)))
                        .map(validity ->
                                new AttemptView(summary, validity, questions(attempt.paper(), questions), null)));
            case PASSED, FAILED ->
                bank.read(TestDesk.codes(attempt.paper()), languages)
                        .map(questions -> new AttemptView(summary, null, null, mistakes(attempt, questions)));
            case EXPIRED -> Uni.createFrom().item(new AttemptView(summary, null, null, null));
        };
    }

    private static List<AttemptView.AskedQuestion> questions(
            TestPaper paper, Map<String, QuestionBank.Asked> questions) {
        return paper.items().stream()
                .map(item -> asked(item, Objects.requireNonNull(questions.get(item.code()))))
                .toList();
    }

    private static AttemptView.AskedQuestion asked(TestPaper.Item item, QuestionBank.Asked question) {
        List<AttemptView.Option> options = IntStream.range(0, TestPaper.OPTIONS)
                .mapToObj(place -> new AttemptView.Option(
                        SubmittedAnswers.Letter.values()[place],
                        question.text().options().get(item.order().get(place))))
                .toList();
        return new AttemptView.AskedQuestion(
                question.code(), question.language(), question.text().question(), options);
    }

    private static List<AttemptView.Mistake> mistakes(TestAttempt attempt, Map<String, QuestionBank.Asked> questions) {
        return TestMarking.mark(
                        attempt.paper(), places(attempt.answers()), TestDesk.key(questions), attempt.passPercent())
                .misses()
                .stream()
                .map(miss -> mistake(miss, Objects.requireNonNull(questions.get(miss.code()))))
                .toList();
    }

    private static AttemptView.Mistake mistake(TestMarking.Miss miss, QuestionBank.Asked question) {
        List<String> options = question.text().options();
        return new AttemptView.Mistake(
                miss.code(),
                question.text().question(),
                miss.chosen() == null ? null : options.get(miss.chosen()),
                options.get(miss.right()),
                question.text().explanation(),
                question.sources());
    }

    private static Map<String, Integer> places(@Nullable String answers) {
        return answers == null || answers.isEmpty()
                ? Map.of()
                : Arrays.stream(answers.split(" "))
                        .map(answer -> answer.split(":", 2))
                        .collect(Collectors.toMap(answer -> answer[0], answer -> Integer.valueOf(answer[1])));
    }
}
