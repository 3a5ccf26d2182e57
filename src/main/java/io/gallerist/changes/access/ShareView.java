package io.gallerist.changes.access;

import io.gallerist.access.AssignmentRoom;
import io.gallerist.catalog.Gallery;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form as its page shows it. */
public record ShareView(
        Gallery gallery,
        ShareForm form,
        SharingRules rules,
        Instant now,
        List<Option> scopes,
        List<Option> ticked,
        List<Option> found,
        List<String> shown,
        boolean more,
        List<Problem> ofTicked,
        List<Problem> ofPasted,
        @Nullable AssignmentRoom room) {
    /** Until when access lasts where nobody says otherwise. */
    static @Nullable String lastDay(SharingRules rules, Gallery gallery, Instant now) {
        return rules.lastDay(gallery.zoneId(), now).map(LocalDate::toString).orElse(null);
    }

    static ShareView of(
            Gallery gallery,
            ShareForm form,
            SharingRules rules,
            Instant now,
            List<Choice> myself,
            Matches matches,
            Gathering gathering) {
        List<Choice> chosen = form.chosen();
        List<Choice> ticked = new ArrayList<>(chosen);
        myself.stream().filter(me -> !form.who.contains(me.key())).forEach(ticked::add);
        List<Choice> found = matches.found().stream()
                .filter(match -> ticked.stream().noneMatch(one -> one.key().equals(match.key())))
                .toList();
        List<Choice> shown = new ArrayList<>(ticked);
        shown.addAll(found);
        List<Option> scopes = new ArrayList<>(List.of(Option.of("", "The whole gallery")));
        ShareEntry.definitions(gallery)
                .map(definition -> Option.of(definition.id.toString(), "Only " + definition.name))
                .forEach(scopes::add);
        return new ShareView(
                gallery,
                form,
                rules,
                now,
                scopes,
                ticked.stream().map(Choice::option).toList(),
                found.stream().map(Choice::option).toList(),
                shown.stream().map(Choice::text).toList(),
                matches.more(),
                List.copyOf(gathering.ofTicked()),
                List.copyOf(gathering.ofPasted()),
                AssignmentRoom.of(gallery.subscriptionId).orElse(null));
    }

    public List<Option> roles() {
        return SharedRole.options();
    }

    public boolean searched() {
        return form.isPressed(ShareForm.FIND);
    }

    public boolean hasProblems() {
        return !(ofTicked.isEmpty() && ofPasted.isEmpty());
    }

    /** Whether the good ones can go on alone. */
    public boolean canGoOn() {
        return hasProblems() && form.who.size() > ofTicked.size();
    }

    public boolean manyPeople() {
        return form.who.stream()
                        .filter(key -> key.startsWith("User:") || key.startsWith("Mail:"))
                        .count()
                > ShareAccess.MANY_PEOPLE;
    }

    public String untilHint() {
        String zone = gallery.zoneId().normalized().equals(java.time.ZoneOffset.UTC)
                ? "UTC"
                : gallery.zoneId().getId();
        return "Access ends with that day (" + zone + "). "
                + rules.lastDay(gallery.zoneId(), now)
                        .map(last -> "The gallery's policy allows " + rules.longestDays() + " days, to " + last)
                        .orElse("Left empty, it has no end");
    }

    /** What the policy says of people from outside, where that is not simply yes. */
    public String outside() {
        if (!rules.external()) {
            return "The gallery's policy gives people from outside no access.";
        }
        return rules.allowedDomains().isEmpty()
                ? ""
                : "Of people from outside, the gallery's policy takes only those of "
                        + String.join(", ", rules.allowedDomains()) + ".";
    }

    public boolean needsEnd() {
        return rules.longestDays() != null;
    }

    /** The page, to come back to what was put aside. */
    public String at() {
        return gallery.sharePath();
    }
}
