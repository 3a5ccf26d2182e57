package io.gallerist.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field and in the order found; the first message about a field stands. */
public final class FormErrors {

    /** One line of the summary; the field is empty when the message is about the form as a whole. */
    public record Entry(String field, String message) {}

    private final Map<String, String> messages = new LinkedHashMap<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    public static FormErrors of(Set<? extends ConstraintViolation<?>> violations) {
        FormErrors errors = new FormErrors();
        for (ConstraintViolation<?> violation : violations) {
            errors.add(leaf(violation.getPropertyPath()), violation.getMessage());
        }
        return errors;
    }

    public FormErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /** About the form as a whole. */
    public FormErrors add(String message) {
        return add("", message);
    }

    public @Nullable String of(String field) {
        return messages.get(field);
    }

    public boolean any() {
        return !messages.isEmpty();
    }

    public List<Entry> summary() {
        return messages.entrySet().stream()
                .map(message -> new Entry(message.getKey(), message.getValue()))
                .toList();
    }

    private static String leaf(Path path) {
        String name = "";
        for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
            String next = nodes.next().getName();
            name = next == null ? name : next;
        }
        return name;
    }
}
