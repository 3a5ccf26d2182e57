package io.gallerist.changes.form;

import io.gallerist.changes.Change;
import java.util.List;

/** A change that was compared with what is there; the warnings say what stands in nobody's way but should be known. */
public record Checked<C extends Change>(C change, List<String> warnings) {
    public static <C extends Change> Checked<C> fine(C change) {
        return new Checked<>(change, List.of());
    }
}
