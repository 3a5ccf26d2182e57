package io.gallerist.drift;

import io.gallerist.web.Option;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What somebody can decide on a finding.
 *
 * @param why why that is not all; empty where it is
 * @param isOwn whether it is about the own access
 */
@TemplateData
record Offer(List<Choice> choices, String why, boolean isOwn) {
    Offer {
        choices = List.copyOf(choices);
    }

    public List<Option> options() {
        return choices.stream().map(Choice::option).toList();
    }

    public boolean isAny() {
        return !choices.isEmpty();
    }

    /** Whether a last day is asked for. */
    public boolean isOfAdoption() {
        return choices.contains(Choice.ADOPT);
    }
}
