package io.gallerist.campaigns;

import io.gallerist.web.Conflict;
import java.util.List;

/** Something of what was chosen can't be decided on, so that nothing was: the message says what, of the first few. */
class NotDecided extends Conflict {
    private static final int MOST = 5;

    NotDecided(Campaign campaign, List<String> obstacles) {
        super(words(obstacles), campaign.path());
    }

    private static String words(List<String> obstacles) {
        String first = String.join(" ", obstacles.subList(0, Math.min(MOST, obstacles.size())));
        return obstacles.size() > MOST
                ? first + " It is like that with " + (obstacles.size() - MOST) + " more."
                : first;
    }
}
