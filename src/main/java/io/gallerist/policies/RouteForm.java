package io.gallerist.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A route as it is typed: for which kinds of change, and its stages. */
public record RouteForm(List<String> kinds, List<StageForm> stages, String why) {
    static final int MOST_STAGES = 5;

    static RouteForm fresh() {
        return new RouteForm(List.of(), List.of(StageForm.fresh(0)), "");
    }

    static RouteForm of(Policy.Route route) {
        var mails = Choices.mails(route.stages());
        return new RouteForm(
                route.kinds(),
                IntStream.range(0, route.stages().size())
                        .mapToObj(at -> StageForm.of(at, route.stages().get(at), mails))
                        .toList(),
                "");
    }

    /** Without the stages that were ticked to be left out; at least one stays. */
    static RouteForm typed(Typed typed) {
        List<StageForm> stages = new ArrayList<>();
        for (int at = 0; at < MOST_STAGES && typed.fields().containsKey("approvals" + at); at++) {
            if (!typed.isChecked("drop" + at)) {
                stages.add(moved(StageForm.typed(at, typed), stages.size()));
            }
        }
        if (stages.isEmpty()) {
            stages.add(StageForm.typed(0, typed));
        }
        return new RouteForm(typed.texts("kinds"), List.copyOf(stages), typed.why());
    }

    RouteForm withAnotherStage() {
        List<StageForm> more = new ArrayList<>(stages);
        if (more.size() < MOST_STAGES) {
            more.add(StageForm.fresh(more.size()));
        }
        return new RouteForm(kinds, List.copyOf(more), why);
    }

    public boolean hasRoom() {
        return stages.size() < MOST_STAGES;
    }

    public boolean hasSeveral() {
        return stages.size() > 1;
    }

    private static StageForm moved(StageForm stage, int to) {
        return new StageForm(
                to,
                stage.name(),
                stage.who(),
                stage.named(),
                stage.alternates(),
                stage.namedAlternates(),
                stage.approvals(),
                stage.rejections(),
                stage.remind(),
                stage.escalate(),
                stage.expire());
    }
}
