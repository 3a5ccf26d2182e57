package io.gallerist.policies;

import io.gallerist.web.FormErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed as rules of access, as it was typed. */
public record SharingRulesEntry(
        String longest,
        boolean external,
        String allowed,
        String blocked,
        String reviewEvery,
        String reviewDays,
        String undecided) {
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST_REVIEW = 90;
    private static final int MOST_DOMAINS = 100;
    private static final int LONGEST_DOMAIN = 253;
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    static SharingRulesEntry of(SharingRules rules) {
        return new SharingRulesEntry(
                text(rules.longestDays()),
                rules.external(),
                String.join("\n", rules.allowedDomains()),
                String.join("\n", rules.blockedDomains()),
                text(rules.reviewEveryDays()),
                text(rules.reviewDays()),
                rules.undecided().name());
    }

    static SharingRulesEntry typed(Typed typed) {
        return new SharingRulesEntry(
                typed.text("longest"),
                typed.isChecked("external"),
                typed.text("allowed"),
                typed.text("blocked"),
                typed.text("reviewEvery"),
                typed.text("reviewDays"),
                typed.text("undecided"));
    }

    /** To be used only where nothing was wrong. */
    SharingRules read(FormErrors errors) {
        List<String> allowedDomains = domains("allowed", allowed, errors);
        List<String> blockedDomains = domains("blocked", blocked, errors);
        allowedDomains.stream()
                .filter(blockedDomains::contains)
                .findFirst()
                .ifPresent(both -> errors.add("blocked", both + " is allowed, too. Take it out of one of the lists."));
        if (!external && !allowedDomains.isEmpty()) {
            errors.add("allowed", "People from outside get no access: clear this list, or let them have it.");
        }
        if (reviewDays.isEmpty()) {
            errors.add("reviewDays", "Say for how many days a review is open.");
        }
        Integer open = days("reviewDays", reviewDays, LONGEST_REVIEW, errors);
        if (Arrays.stream(SharingRules.Undecided.values())
                .noneMatch(one -> one.name().equals(undecided))) {
            errors.add("undecided", "Choose one.");
        }
        return new SharingRules(
                days("longest", longest, MOST_DAYS, errors),
                external,
                allowedDomains,
                blockedDomains,
                days("reviewEvery", reviewEvery, MOST_DAYS, errors),
                open == null ? SharingRules.standard().reviewDays() : open,
                errors.any() ? SharingRules.Undecided.KEEP : SharingRules.Undecided.valueOf(undecided));
    }

    private static @Nullable Integer days(String field, String typed, int most, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > most) {
            errors.add(field, "Write a whole number of days from 1 to " + most + ".");
            return null;
        }
        return Integer.valueOf(typed);
    }

    private static List<String> domains(String field, String typed, FormErrors errors) {
        List<String> domains = new ArrayList<>();
        for (String part : typed.split("[\\s,;]+")) {
            String domain = SharingRules.ascii(part.replaceFirst("^@", ""));
            if (domain.length() > LONGEST_DOMAIN
                    || !domain.isEmpty() && !DOMAIN.matcher(domain).matches()) {
                errors.add(field, "“" + part + "” is not a mail domain. Write one a line, such as fabrikam.example.");
            } else if (!domain.isEmpty() && !domains.contains(domain)) {
                domains.add(domain);
            }
        }
        if (domains.size() > MOST_DOMAINS) {
            errors.add(field, "At most " + MOST_DOMAINS + " domains fit.");
        }
        return domains;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
