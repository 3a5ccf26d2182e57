package io.gallerist.changes.gallery;

import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a community gallery shall present itself: Azure wants all four parts when it is created. */
final class CommunityEntry {
    static final int LONGEST = 2000;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9]{5,16}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\".]+(\\.[^@\\s<>\".]+)+");

    private final GalleryForm form;
    private final Entry entry;

    CommunityEntry(GalleryForm form, Entry entry) {
        this.form = form;
        this.entry = entry;
    }

    /** Null for a gallery that is shared otherwise. */
    @Nullable
    Community read(String sharing) {
        if (!sharing.equals(Choices.COMMUNITY)) {
            boolean isTyped = Stream.of(form.publisherUri, form.publisherContact, form.eula, form.publicNamePrefix)
                    .anyMatch(part -> !Forms.text(part).isEmpty());
            if (isTyped) {
                entry.wrong(
                        "sharing", "Only a community gallery has a publisher: choose Community, or clear its fields.");
            }
            return null;
        }
        String prefix = Forms.text(form.publicNamePrefix);
        Community community = new Community(
                publisherUri(form.publisherUri, entry),
                publisherContact(form.publisherContact, entry),
                eula(form.eula, entry),
                prefix);
        if (!PREFIX.matcher(prefix).matches()) {
            entry.wrong("publicNamePrefix", "The public name prefix must be between 5 and 16 alphanumeric characters.");
        }
        return community;
    }

    static String publisherUri(@Nullable String typed, Entry entry) {
        entry.required("publisherUri", typed, LONGEST, "Write the publisher's web address.");
        entry.link("publisherUri", typed);
        return Forms.text(typed);
    }

    static String publisherContact(@Nullable String typed, Entry entry) {
        String mail = entry.required(
                "publisherContact", typed, LONGEST_MAIL, "Write the mail address that users can write to.");
        if (!MAIL.matcher(mail).matches()) {
            entry.wrong("publisherContact", "This is not a mail address. Write one, such as images@example.com.");
        }
        return mail;
    }

    static String eula(@Nullable String typed, Entry entry) {
        return entry.required("eula", typed, LONGEST, "Write the licence or its address.");
    }
}
