package io.gallerist.policies;

import io.gallerist.policies.Reviewers.Type;
import io.gallerist.web.FormErrors;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what was typed of one stage, with a message at each field that is wrong. */
final class StageEntry {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_VOTES = 10;
    private static final int MOST_HOURS = 8760;
    private static final Set<Type> TICKED = Set.of(Type.OWNERS, Type.ADMINISTRATORS, Type.MANAGER);

    private final StageForm form;
    private final Policy base;
    private final NamedInDirectory directory;
    private final FormErrors errors;

    /** @param base the policy that the form is a part of */
    StageEntry(StageForm form, Policy base, NamedInDirectory directory, FormErrors errors) {
        this.form = form;
        this.base = base;
        this.directory = directory;
        this.errors = errors;
    }

    /** Only worth something while there are no errors. */
    StageDraft read() {
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            wrong("name", "Give the stage a name of at most " + LONGEST_NAME + " characters, such as Owners.");
        }
        List<Reviewers> who = ticked(form.who());
        List<Named> named = directory.find(form.named(), base, form.field("named"), errors);
        if (who.isEmpty() && form.named().isBlank()) {
            wrong("who", "Tick or name at least one who reviews.");
        }
        List<Reviewers> alternates = ticked(form.alternates());
        List<Named> namedAlternates =
                directory.find(form.namedAlternates(), base, form.field("namedAlternates"), errors);
        int approvals = votes("approvals", form.approvals());
        int rejections = votes("rejections", form.rejections());
        enough(who, named, approvals, rejections);
        Integer remind = hours("remind", form.remind());
        Integer escalate = hours("escalate", form.escalate());
        Integer expire = hours("expire", form.expire());
        boolean hasAlternates = !alternates.isEmpty() || !form.namedAlternates().isBlank();
        if (escalate != null && !hasAlternates) {
            wrong("alternates", "Tick or name who may decide once it has escalated.");
        }
        if (escalate == null && hasAlternates && form.escalate().isEmpty()) {
            wrong("escalate", "Say after how many hours the alternates may decide too.");
        }
        inOrder(remind, escalate, expire);
        return new StageDraft(
                form.name(), who, named, alternates, namedAlternates, approvals, rejections, remind, escalate, expire);
    }

    /** Where it can be told how many have a say: owners, administrators and groups come and go. */
    private void enough(List<Reviewers> who, List<Named> named, int approvals, int rejections) {
        boolean isCountable = who.stream().allMatch(one -> one.type() == Type.MANAGER)
                && named.stream().allMatch(Named.One.class::isInstance)
                && errors.of(form.field("named")) == null
                && !(who.isEmpty() && named.isEmpty());
        if (!isCountable || Math.max(approvals, rejections) == 1) {
            return;
        }
        int people = who.size() + directory.people(named);
        if (approvals > people) {
            wrong("approvals", "Only " + people + " can approve this stage: ask for fewer approvals, or name more.");
        }
        if (rejections > people) {
            wrong(
                    "rejections",
                    "Only " + people + " can reject at this stage: ask for fewer rejections, or name more.");
        }
    }

    private void inOrder(@Nullable Integer remind, @Nullable Integer escalate, @Nullable Integer expire) {
        if (remind != null && escalate != null && remind >= escalate) {
            wrong("escalate", "It has to escalate later than the reminder.");
        }
        Integer last = Stream.of(remind == null ? 0 : remind, escalate == null ? 0 : escalate)
                .max(Integer::compare)
                .orElse(0);
        if (expire != null && last >= expire) {
            wrong("expire", "It has to expire later than it reminds and escalates.");
        }
    }

    /** What no checkbox of the form offers counts for nothing. */
    private static List<Reviewers> ticked(List<String> names) {
        return Stream.of(Type.values())
                .filter(type -> TICKED.contains(type) && names.contains(type.name()))
                .map(type -> new Reviewers(type, null, null))
                .toList();
    }

    private int votes(String part, String typed) {
        Integer number = number(typed);
        if (number == null || number < 1 || number > MOST_VOTES) {
            wrong(part, "Write a number from 1 to " + MOST_VOTES + ".");
            return 1;
        }
        return number;
    }

    private @Nullable Integer hours(String part, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Integer number = number(typed);
        if (number == null || number < 1 || number > MOST_HOURS) {
            wrong(part, "Write whole hours from 1 to " + MOST_HOURS + ", or nothing for never.");
            return null;
        }
        return number;
    }

    private static @Nullable Integer number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }

    private void wrong(String part, String message) {
        errors.add(form.field(part), message);
    }
}
