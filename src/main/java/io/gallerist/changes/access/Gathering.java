package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import io.gallerist.azure.DirectoryEntry;
import io.gallerist.policies.Party;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those whom one sent form names, looked up together: the good ones go on, of the others it is told what is wrong. What
 * is left in the form afterwards is what the person still has to look at.
 */
final class Gathering {
    private final Picking picking;
    private final Overlaps overlaps;
    private final boolean withoutTheWrong;

    private final List<Problem> ofTicked = new ArrayList<>();
    private final List<Problem> ofPasted = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param withoutTheWrong whether the good ones shall go on alone */
    Gathering(Picking picking, Overlaps overlaps, boolean withoutTheWrong) {
        this.picking = picking;
        this.overlaps = overlaps;
        this.withoutTheWrong = withoutTheWrong;
    }

    /** Whether the person may have the directory asked just now. */
    boolean mayAsk() {
        return picking.takeTurn();
    }

    List<Problem> ofTicked() {
        return ofTicked;
    }

    List<Problem> ofPasted() {
        return ofPasted;
    }

    /** What should be known, but stands in nobody's way. */
    List<String> notes() {
        return notes;
    }

    /** @throws io.gallerist.azure.AzureRefusal when the directory can't be asked; the form is as it was then */
    List<Recipient> recipients(
            ShareForm form, PastedList pasted, ShareAccess blank, SharingRules rules, FormErrors errors) {
        Set<String> mails = new LinkedHashSet<>(Choice.addresses(form.who));
        pasted.items().stream()
                .filter(PastedList.Item::isMail)
                .map(PastedList.Item::mail)
                .forEach(mails::add);
        List<DirectoryEntry> known = picking.read(form.who, List.copyOf(mails));
        Overlaps.Seen seen = overlaps.inDirectory(blank, form.request);
        Map<String, Recipient> all = new LinkedHashMap<>();
        Map<String, String> names = Choice.all(form.seen).stream().collect(Collectors.toMap(Choice::key, Choice::name));
        for (String key : List.copyOf(form.who)) {
            Looked looked = ticked(key, known);
            String why = looked.wrong(blank, rules, seen);
            if (why == null) {
                add(all, looked.recipient());
            } else {
                ofTicked.add(new Problem(names.getOrDefault(key, looked.name()), why));
            }
        }
        List<String> left = new ArrayList<>();
        for (PastedList.Item item : pasted.items()) {
            Looked looked = item.isMail() ? byMail(item.mail(), known) : Looked.nobody(item.text(), NO_ADDRESS);
            String why = looked.wrong(blank, rules, seen);
            if (why == null) {
                add(all, looked.recipient());
            } else {
                ofPasted.add(new Problem(item.text(), why));
                left.add(item.text());
            }
        }
        pasted.twice().forEach(mail -> notes.add(mail + " was in the list more than once, and counts once."));
        tell(form, all, left, errors);
        return List.copyOf(all.values());
    }

    private void tell(ShareForm form, Map<String, Recipient> all, List<String> left, FormErrors errors) {
        boolean isWrong = !(ofTicked.isEmpty() && ofPasted.isEmpty());
        if (isWrong && !(withoutTheWrong && !all.isEmpty())) {
            all.values().forEach(recipient -> form.choose(Choice.of(recipient)));
            form.mails = String.join("\n", left);
            add(errors, "who", ofTicked);
            add(errors, "mails", ofPasted);
        }
    }

    private static void add(FormErrors errors, String field, List<Problem> problems) {
        if (problems.size() == 1) {
            errors.add(
                    field, "“" + problems.get(0).who() + "” " + problems.get(0).why());
        } else if (!problems.isEmpty()) {
            errors.add(field, problems.size() + " of them can't go on. What is wrong with each stands below.");
        }
    }

    private void add(Map<String, Recipient> all, Recipient recipient) {
        String key = Choice.of(recipient).key();
        if (all.putIfAbsent(key, recipient) != null) {
            notes.add(recipient.name() + " was given more than once, and counts once.");
        }
    }

    private static final String NO_ADDRESS = "is not a mail address. Write one a line, such as name@example.com.";

    /** Who was found, or why nobody. */
    private record Looked(String name, Optional<Recipient> found, Party party, String why, boolean enabled) {
        static Looked nobody(String name, String why) {
            return new Looked(name, Optional.empty(), new Party(List.of(), List.of(), true), why, true);
        }

        static Looked unknown(Recipient recipient) {
            return new Looked(recipient.name(), Optional.of(recipient), Parties.of(recipient), "", true);
        }

        static Looked at(DirectoryEntry entry, String typed) {
            return new Looked(
                    entry.name(), Optional.of(Picking.recipient(entry)), Party.of(entry, typed), "", entry.enabled());
        }

        Recipient recipient() {
            return found.orElseThrow();
        }

        /** Null where nothing is wrong. */
        @org.jspecify.annotations.Nullable
        String wrong(ShareAccess blank, SharingRules rules, Overlaps.Seen seen) {
            if (found.isEmpty()) {
                return why;
            }
            if (!enabled) {
                return "is blocked in the directory. Ask its administrators to unblock the account.";
            }
            return rules.refusal(party)
                    .map(refusal -> "gets no access: " + refusal)
                    .or(() -> seen.of(recipient(), blank))
                    .orElse(null);
        }
    }

    private Looked ticked(String key, List<DirectoryEntry> known) {
        String id = key.substring(key.indexOf(':') + 1);
        if (!Choice.addresses(List.of(key)).isEmpty()) {
            PastedList address = PastedList.of(id);
            boolean isOne =
                    address.items().size() == 1 && address.items().get(0).isMail();
            return isOne ? byMail(address.items().get(0).mail(), known) : Looked.nobody(id, NO_ADDRESS);
        }
        return known.stream()
                .filter(entry -> key.equalsIgnoreCase(entry.type() + ":" + entry.id()))
                .findFirst()
                .map(entry -> Looked.at(entry, ""))
                .orElseGet(() -> Looked.nobody(id, "is not in the directory any more."));
    }

    /** By the main address before any other. */
    private Looked byMail(String mail, List<DirectoryEntry> known) {
        List<DirectoryEntry> main = known.stream()
                .filter(entry -> entry.mail().equals(mail))
                .distinct()
                .toList();
        List<DirectoryEntry> found = main.isEmpty()
                ? known.stream().filter(entry -> entry.goesBy(mail)).distinct().toList()
                : main;
        if (found.size() > 1) {
            return Looked.nobody(
                    mail,
                    "is the address of " + found.size() + " in the directory ("
                            + found.stream().map(DirectoryEntry::name).collect(Collectors.joining(", "))
                            + "). Search for the right one by name.");
        }
        return Stream.concat(
                        found.stream().map(entry -> Looked.at(entry, mail)),
                        picking.isOwnDomain(mail)
                                ? Stream.of(Looked.nobody(
                                        mail, "is nobody's address in your organisation. Check how it is spelt."))
                                : Stream.of(Looked.unknown(Recipient.ofMail(mail))))
                .findFirst()
                .orElseThrow();
    }
}
