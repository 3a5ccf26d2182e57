package io.gallerist.policies;

import io.gallerist.requests.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have made of requests that people have decided.
 *
 * @param cases the latest decision first
 */
public record Trial(List<Case> cases) {
    /** What rules make of one request by themselves. */
    public enum Alone {
        APPROVED("Approved"),
        REJECTED("Rejected"),
        STAGE("Another stage"),
        NOTHING("Left to people"),
        UNKNOWN("Can't be evaluated");

        private final String label;

        Alone(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One of them.
     *
     * @param approved what people decided
     * @param today whether the facts are what the catalogue says today, since none were kept then
     */
    public record Case(Request request, Alone alone, boolean approved, List<String> because, boolean today) {
        static Case of(
                Request request,
                boolean approved,
                List<Rule> rules,
                List<Rule> floor,
                @Nullable Facts facts,
                boolean today) {
            if (facts == null) {
                return new Case(request, Alone.UNKNOWN, approved, List.of("The portal can't read it any more"), today);
            }
            Findings findings = Findings.of(rules, floor, facts);
            Alone alone = findings.rejects()
                    ? Alone.REJECTED
                    : findings.blind() > 0
                            ? Alone.UNKNOWN
                            : !findings.demanded().isEmpty()
                                    ? Alone.STAGE
                                    : findings.approves() ? Alone.APPROVED : Alone.NOTHING;
            return new Case(request, alone, approved, findings.because(), today);
        }

        public boolean isAlone() {
            return alone == Alone.APPROVED || alone == Alone.REJECTED;
        }

        public boolean differs() {
            return isAlone() && approved != (alone == Alone.APPROVED);
        }

        public String people() {
            return approved ? "Approved" : "Rejected";
        }

        public String tone() {
            return switch (alone) {
                case APPROVED -> "good";
                case REJECTED -> "bad";
                case UNKNOWN -> "warn";
                case STAGE -> "note";
                case NOTHING -> "neutral";
            };
        }
    }

    public int size() {
        return cases.size();
    }

    public long alone() {
        return cases.stream().filter(Case::isAlone).count();
    }

    public List<Case> differing() {
        return cases.stream().filter(Case::differs).toList();
    }

    public List<Case> unknown() {
        return cases.stream().filter(one -> one.alone() == Alone.UNKNOWN).toList();
    }

    public long stages() {
        return cases.stream().filter(one -> one.alone() == Alone.STAGE).count();
    }

    public long ofToday() {
        return cases.stream().filter(Case::today).count();
    }

    /** Such as "Would have decided 41 of 50 alone; differs from what people decided in 2". */
    public String sentence() {
        int differing = differing().size();
        return "Would have decided " + alone() + " of " + size() + " alone; "
                + (differing == 0
                        ? "never differs from what people decided"
                        : "differs from what people decided in " + differing);
    }
}
