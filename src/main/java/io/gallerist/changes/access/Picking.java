package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DirectoryEntry;
import io.gallerist.azure.DirectorySearch;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.PeopleSettings;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds those who shall have access in the directory. Asks Graph: outside of any transaction. */
@ApplicationScoped
class Picking {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    /** How many of each type a search shows: twenty together. */
    private static final Map<String, Integer> MOST =
            Map.of(DirectoryEntry.USER, 10, DirectoryEntry.GROUP, 5, DirectoryEntry.APPLICATION, 5);

    @Inject
    DirectorySearch directory;

    @Inject
    PeopleSettings settings;

    @Inject
    Pace pace;

    @Inject
    CurrentPerson me;

    /** Whoever reads the form, where the directory knows that person. */
    List<Choice> myself() {
        return me.tenant().equals(settings.tenantId())
                ? List.of(new Choice(DirectoryEntry.USER + ":" + me.objectId(), "Myself", me.displayName()))
                : List.of();
    }

    Matches find(ShareForm form, FormErrors errors) {
        String words = Forms.text(form.search);
        if (words.length() < SHORTEST) {
            errors.add("search", "Write at least " + SHORTEST + " letters of a name or address.");
            return Matches.none();
        }
        if (words.length() > LONGEST) {
            errors.add("search", "Write at most " + LONGEST + " characters of a name or address.");
            return Matches.none();
        }
        if (!pace.takeTurn()) {
            errors.add("search", Pace.TOO_FAST);
            return Matches.none();
        }
        try {
            List<Choice> found = new ArrayList<>();
            boolean more = false;
            for (String type : List.of(DirectoryEntry.USER, DirectoryEntry.GROUP, DirectoryEntry.APPLICATION)) {
                DirectorySearch.Found some = directory.search(type, words, MOST.getOrDefault(type, 1));
                some.entries().stream()
                        .map(Choice::of)
                        .filter(choice -> !form.who.contains(choice.key()))
                        .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                        .forEach(found::add);
                more |= some.more();
            }
            form.searched = words;
            return new Matches(found, more);
        } catch (AzureRefusal refusal) {
            errors.add("search", unasked(refusal));
            return Matches.none();
        }
    }

    /**
     * Those who are ticked, as the directory knows them now, and those who have one of these addresses; groups with the
     * guests in them.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    List<DirectoryEntry> read(List<String> keys, List<String> mails) {
        List<DirectoryEntry> all = new ArrayList<>();
        MOST.keySet().forEach(type -> all.addAll(directory.byId(type, Choice.ids(keys, type))));
        all.addAll(directory.byMail(mails));
        return all.stream()
                .map(entry -> entry.isGroup() ? directory.lookInto(entry) : entry)
                .toList();
    }

    boolean takeTurn() {
        return pace.takeTurn();
    }

    /** Whether nobody can be invited to this domain, since it is the one that the reader's own directory gives out. */
    boolean isOwnDomain(String mail) {
        return me.isMember()
                && me.tenant().equals(settings.tenantId())
                && !me.email().isEmpty()
                && SharingRules.domain(me.email()).equals(SharingRules.domain(mail));
    }

    static Recipient recipient(DirectoryEntry entry) {
        return new Recipient(entry.type(), entry.id(), entry.name(), entry.mail(), entry.guest());
    }

    static String unasked(AzureRefusal refusal) {
        return "The directory could not be asked: " + refusal.message()
                + " Nothing you typed is lost. Try again in a moment.";
    }
}
