package io.gallerist.policies;

import java.util.List;

/**
 * Somebody or something that is to get access, as rules look at it.
 *
 * @param main the addresses that it goes by; of a group those of the guests in it
 * @param all every address that is known to be its own
 * @param external whether it is from outside, or has somebody from outside in it
 */
public record Party(List<String> main, List<String> all, boolean external) {
    public Party {
        main = main.stream().filter(mail -> !mail.isEmpty()).distinct().toList();
        all = all.stream().filter(mail -> !mail.isEmpty()).distinct().toList();
    }
}
