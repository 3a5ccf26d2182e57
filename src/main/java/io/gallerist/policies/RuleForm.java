package io.gallerist.policies;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule as it is typed. */
public record RuleForm(
        String name, String when, String effect, String reason, boolean on, StageForm stage, String why) {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 300;

    static RuleForm fresh() {
        return new RuleForm("", "", Rule.Effect.APPROVE.name(), "", false, StageForm.fresh(0), "");
    }

    static RuleForm of(Rule rule) {
        StagePlan plan = rule.stage();
        return new RuleForm(
                rule.name(),
                rule.when(),
                rule.effect().name(),
                rule.reason(),
                rule.on(),
                plan == null ? StageForm.fresh(0) : StageForm.of(0, plan, Choices.mails(List.of(plan))),
                "");
    }

    static RuleForm typed(Typed typed) {
        return new RuleForm(
                typed.text("name"),
                Forms.text(typed.text("when").replace("\r\n", "\n")),
                typed.text("effect"),
                typed.text("reason"),
                typed.isChecked("on"),
                StageForm.typed(0, typed),
                typed.why());
    }

    /** Where the condition is wrong; nothing of a form that nobody filled in yet. */
    public List<Mistake> mistakes() {
        return when.isBlank() ? List.of() : Condition.of(when).mistakes();
    }

    public boolean isDemand() {
        return effect().equals(Rule.Effect.DEMAND.name());
    }

    /** What a try-out needs. */
    void checkCondition(FormErrors errors) {
        Condition.of(when).mistakes().stream().findFirst().ifPresent(mistake -> errors.add("when", mistake.words()));
        if (chosen().isEmpty()) {
            errors.add("effect", "Choose what happens when the condition holds.");
        }
    }

    void check(List<Rule> others, FormErrors errors) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("name", "Give the rule a name of at most " + LONGEST_NAME + " characters.");
        } else if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            errors.add("name", "Another rule is called so. Decisions name the rule, so give it a name of its own.");
        }
        checkCondition(errors);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            errors.add(
                    "reason",
                    "Say why, within " + LONGEST_REASON + " characters: it is recorded with each decision and shown.");
        }
    }

    /** @param demanded null unless it asks for another stage */
    Rule rule(@Nullable StagePlan demanded) {
        return new Rule(name, when, chosen().orElseThrow(), reason, demanded, on);
    }

    private Optional<Rule.Effect> chosen() {
        return Stream.of(Rule.Effect.values())
                .filter(one -> one.name().equals(effect))
                .findFirst();
    }
}
