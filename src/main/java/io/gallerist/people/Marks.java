package io.gallerist.people;

import io.gallerist.azure.DirectoryUser;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two accounts of one human being have in common: addresses, and the organisation's number of the employee. */
final class Marks {
    private static final String GUEST_SIGN = "#ext#";

    private Marks() {}

    static List<String> of(DirectoryUser user) {
        Stream<String> addresses =
                Stream.concat(Stream.of(mark(user.mail()), mark(user.userPrincipalName())), user.otherMails().stream());
        String employee = mark(user.employeeId());
        return Stream.concat(addresses.map(Marks::mark), Stream.of(employee.isEmpty() ? "" : "employee:" + employee))
                .filter(mark -> !mark.isEmpty() && !mark.contains(GUEST_SIGN))
                .distinct()
                .sorted()
                .toList();
    }

    static String mark(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    }
}
