package io.gallerist.changes.form;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads typed text into values; what can't be read leaves a message at its field. A blank field is null or empty and
 * no error unless the method says so.
 */
public final class Entry {
    /** What is said of an end of life that would be over at once. */
    public static final String PAST = "Choose a day in the future.";

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final int LAST_YEAR = 9999;
    /** One less than Azure's 50: what the portal creates carries its own. */
    private static final int MOST_TAGS = 49;

    private static final int LONGEST_TAG = 512;
    private static final int LONGEST_TAG_VALUE = 256;
    private static final Pattern NOT_IN_TAGS = Pattern.compile("[<>%&\\\\?/]");

    private final FormErrors errors;
    private final Instant now;

    public Entry(FormErrors errors, Instant now) {
        this.errors = errors;
        this.now = now;
    }

    public FormErrors errors() {
        return errors;
    }

    public void wrong(String field, String message) {
        errors.add(field, message);
    }

    /** Null when blank; too long a text is an error. */
    public @Nullable String text(String field, @Nullable String typed, int longest) {
        String text = Forms.text(typed);
        if (text.length() > longest) {
            wrong(field, "That is " + text.length() + " characters; at most " + longest + " fit.");
        }
        return text.isEmpty() ? null : text;
    }

    /** Like {@link #text}, with a message for a blank field; empty text then. */
    public String required(String field, @Nullable String typed, int longest, String ifBlank) {
        String text = text(field, typed, longest);
        if (text == null) {
            wrong(field, ifBlank);
            return "";
        }
        return text;
    }

    /** Null when blank. */
    public @Nullable Integer number(String field, @Nullable String typed, String what, int least, int most) {
        String text = Forms.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        wrong(field, "Write " + what + " from " + least + " to " + most + ".");
        return null;
    }

    /** One of the options' values; anything else, blank too, is an error. */
    public String chosen(String field, @Nullable String typed, List<Option> options) {
        String text = Forms.text(typed);
        if (options.stream().noneMatch(option -> option.value().equals(text))) {
            wrong(field, text.isEmpty() ? "Choose one." : "Choose one of the list: \"" + text + "\" is not in it.");
        }
        return text;
    }

    /** Null when blank, else one of the options' values. */
    public @Nullable String chosenOrNone(String field, @Nullable String typed, List<Option> options) {
        return Forms.text(typed).isEmpty() ? null : chosen(field, typed, options);
    }

    /** The start of the day in UTC, as Azure's own tools send a date. Only {@code known} may lie in the past. */
    public @Nullable Instant endOfLife(String field, @Nullable String typed, @Nullable Instant known) {
        String text = Forms.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (known != null && text.equals(day(known))) {
            return known;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            Instant end = date.atStartOfDay(ZoneOffset.UTC).toInstant();
            if (date.getYear() > LAST_YEAR) {
                wrong(field, "Azure's dates end with the year " + LAST_YEAR + ".");
            } else if (!end.isAfter(now)) {
                wrong(field, PAST);
            }
            return end;
        } catch (DateTimeException notADate) {
            wrong(field, "\"" + text + "\" is not a date. Write it as 2031-12-31.");
            return null;
        }
    }

    /** A moment's day in UTC as pages show it: "31 Dec 2031", or "None". */
    public static String dayInWords(@Nullable Instant moment) {
        return moment == null ? "None" : IN_WORDS.format(moment.atZone(ZoneOffset.UTC));
    }

    /** A moment's day in UTC as date fields show it. */
    public static @Nullable String day(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** An absolute http or https address; never called by the portal. */
    public @Nullable String link(String field, @Nullable String typed) {
        String text = Forms.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (List.of("https", "http").contains(scheme) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below, as for an address of another kind
        }
        wrong(field, "\"" + text + "\" is not a web address. It starts with https:// and names a host.");
        return null;
    }

    /** The id of a resource of one of these types. */
    public Optional<ResourceId> resource(String field, @Nullable String typed, List<String> types, String ifOther) {
        String text = Forms.text(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ResourceId> id = ResourceId.parse(text);
        if (id.isEmpty()) {
            wrong(field, "This is not an Azure resource id. It starts with /subscriptions/ and names one resource.");
        } else if (types.stream().noneMatch(id.get()::isA)) {
            wrong(field, ifOther);
        }
        return id;
    }

    /**
     * Tags by name. Azure's rules: at most 50 with the portal's own, names to 512 characters without {@code <>%&\?/} and unique whatever
     * their case, values to 256 characters (Resource Manager's tag limits).
     */
    public Map<String, String> tags(ChangeForm form) {
        Map<String, String> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (TagRow row : form.tagRows()) {
            if (!row.name().isEmpty() || !row.value().isEmpty()) {
                tag(row, tags);
            }
        }
        if (tags.size() > MOST_TAGS) {
            wrong(
                    "tag-" + (MOST_TAGS + 1),
                    "At most " + MOST_TAGS + " tags fit: Azure keeps 50, and one is the portal's.");
        }
        return tags;
    }

    private void tag(TagRow row, Map<String, String> tags) {
        if (row.name().isEmpty()) {
            wrong(row.field(), "Give the tag a name, or clear its value.");
        } else if (row.name().length() > LONGEST_TAG) {
            wrong(row.field(), "A tag's name has at most " + LONGEST_TAG + " characters.");
        } else if (NOT_IN_TAGS.matcher(row.name()).find()) {
            wrong(row.field(), "A tag's name can't contain any of < > % & \\ ? /");
        } else if (row.name().equalsIgnoreCase(ImageVersion.REQUEST_TAG)) {
            wrong(row.field(), "The portal itself sets the tag " + ImageVersion.REQUEST_TAG + ".");
        } else if (row.value().length() > LONGEST_TAG_VALUE) {
            wrong(row.valueField(), "A tag's value has at most " + LONGEST_TAG_VALUE + " characters.");
        } else if (tags.putIfAbsent(row.name(), row.value()) != null) {
            wrong(row.field(), "There is a tag of this name already; Azure does not tell upper from lower case.");
        }
    }
}
