package io.gallerist.policies;

import io.gallerist.web.FormErrors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One stage as it is typed.
 *
 * @param at number of the stage on its form, from 0
 * @param who types of reviewers that were ticked
 * @param named people and groups, one a line
 */
public record StageForm(
        int at,
        String name,
        List<String> who,
        String named,
        List<String> alternates,
        String namedAlternates,
        String approvals,
        String rejections,
        String remind,
        String escalate,
        String expire) {
    public static final String OWNERS = Reviewers.Type.OWNERS.name();

    /** Whether it is the one that was just added: the page comes back to it. */
    public boolean isAdded(FormErrors errors) {
        return at > 0 && name.isEmpty() && !errors.any();
    }

    static StageForm fresh(int at) {
        return new StageForm(
                at,
                at == 0 ? "Owners" : "",
                at == 0 ? List.of(OWNERS) : List.of(),
                "",
                List.of(),
                "",
                "1",
                "1",
                "",
                "",
                "");
    }

    /** @param mails of people by id: who has none is written by name */
    static StageForm of(int at, StagePlan plan, Map<UUID, String> mails) {
        return new StageForm(
                at,
                plan.name(),
                ticked(plan.reviewers()),
                named(plan.reviewers(), mails),
                ticked(plan.alternates()),
                named(plan.alternates(), mails),
                String.valueOf(plan.approvals()),
                String.valueOf(plan.rejections()),
                hours(plan.remindAfter()),
                hours(plan.escalateAfter()),
                hours(plan.expireAfter()));
    }

    static StageForm typed(int at, Typed typed) {
        return new StageForm(
                at,
                typed.text("name" + at),
                typed.texts("who" + at),
                typed.text("named" + at),
                typed.texts("alternates" + at),
                typed.text("namedAlternates" + at),
                typed.text("approvals" + at),
                typed.text("rejections" + at),
                typed.text("remind" + at),
                typed.text("escalate" + at),
                typed.text("expire" + at));
    }

    public int number() {
        return at + 1;
    }

    public String title() {
        return "Stage " + number();
    }

    /** The name of one of its fields on the form. */
    public String field(String part) {
        return part + at;
    }

    private static List<String> ticked(List<Reviewers> reviewers) {
        return reviewers.stream()
                .filter(one -> one.id() == null)
                .map(one -> one.type().name())
                .toList();
    }

    private static String named(List<Reviewers> reviewers, Map<UUID, String> mails) {
        return reviewers.stream()
                .filter(one -> one.id() != null)
                .map(one -> mails.getOrDefault(one.id(), String.valueOf(one.name())))
                .collect(Collectors.joining("\n"));
    }

    private static String hours(@Nullable Integer hours) {
        return hours == null ? "" : String.format(Locale.ROOT, "%d", hours);
    }
}
