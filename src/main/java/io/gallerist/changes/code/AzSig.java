package io.gallerist.changes.code;

import io.gallerist.azure.PlannedCall;
import java.util.List;
import java.util.Optional;

/** {@code az sig …}: the Azure CLI's own commands, where they can say the whole change. */
final class AzSig implements Language {
    private static final String LABEL = "Azure CLI (az sig)";

    private static final String GALLERY = "Microsoft.Compute/galleries";
    private static final String DEFINITION = GALLERY + "/images";
    private static final String VERSION = DEFINITION + "/versions";

    @Override
    public Code write(Plan plan) {
        return plan.calls().size() > 1 || !plan.tenants().isEmpty()
                ? none()
                : command(plan.calls().get(0))
                        .map(text -> new Code(
                                LABEL,
                                text,
                                "The CLI sends the same with an API version of its own. It may write storage types in"
                                        + " small letters, which Azure reads alike."))
                        .orElseGet(AzSig::none);
    }

    private static Code none() {
        return Code.none(LABEL, "These commands have no words for all of this change. Use az rest.");
    }

    private static Optional<String> command(PlannedCall call) {
        ArmPath path = ArmPath.parse(call.path()).orElse(null);
        if (path == null || path.action().isPresent()) {
            return Optional.empty();
        }
        Flags flags = new Flags();
        flags.failUnless(path.isA(GALLERY) || path.isA(DEFINITION) || path.isA(VERSION));
        String command = group(path);
        named(path, flags);
        switch (call.method()) {
            case "PUT" -> {
                command += " create";
                say(path, call, flags);
            }
            case "DELETE" -> command += " delete";
            default -> flags.fail();
        }
        return flags.areSayable() ? Optional.of(Shell.command(command, flags.words())) : Optional.empty();
    }

    private static String group(ArmPath path) {
        return path.isA(VERSION) ? "az sig image-version" : path.isA(DEFINITION) ? "az sig image-definition" : "az sig";
    }

    private static void named(ArmPath path, Flags flags) {
        List<String> scope = List.of(path.scope().split("/", -1));
        if (scope.size() != 5) {
            flags.fail();
            return;
        }
        List<String> names = path.segments();
        flags.add("--subscription", scope.get(2));
        flags.add("--resource-group", scope.get(4));
        flags.add("--gallery-name", names.get(2));
        if (names.size() > 4) {
            flags.add("--gallery-image-definition", names.get(4));
        }
        if (names.size() > 6) {
            flags.add("--gallery-image-version", names.get(6));
        }
    }

    private static void say(ArmPath path, PlannedCall call, Flags flags) {
        Untold body = new Untold(ObjectNotation.object(call.body()));
        flags.required("--location", body.take("/location"));
        flags.pairs("--tags", body.take("/tags"));
        if (path.isA(VERSION)) {
            SigVersion.say(body, flags);
        } else if (path.isA(DEFINITION)) {
            SigDefinition.say(body, flags);
        } else {
            SigGallery.say(body, flags);
        }
        if (!body.isNothing()) {
            flags.fail();
        }
    }
}
