package io.gallerist.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In which language somebody wants to use what was shared. */
enum Tool {
    AZ("Azure CLI", WithAz::blocks),
    POWERSHELL("PowerShell", WithPowerShell::blocks),
    BICEP("Bicep", WithBicep::blocks),
    TERRAFORM("Terraform", WithTerraform::blocks);

    private final String label;
    private final Function<Use, List<Block>> blocks;

    Tool(String label, Function<Use, List<Block>> blocks) {
        this.label = label;
        this.blocks = blocks;
    }

    /** A text to copy whole. */
    record Block(String label, String text) {}

    List<Block> of(Use use) {
        return blocks.apply(use);
    }

    public String label() {
        return label;
    }

    /** As addresses spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first one where the address names none that there is. */
    static Tool named(@Nullable String word) {
        return Arrays.stream(values())
                .filter(tool -> tool.word().equals(word))
                .findFirst()
                .orElse(AZ);
    }
}
