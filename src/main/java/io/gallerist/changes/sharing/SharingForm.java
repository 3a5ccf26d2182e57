package io.gallerist.changes.sharing;

import io.gallerist.changes.form.ChangeForm;
import io.gallerist.changes.sharing.ChangeSharing.Wish;
import io.gallerist.web.Option;
import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed to share a gallery otherwise, as it was typed. */
public class SharingForm extends ChangeForm {
    private static final String RESET =
            "Who deploys from it loses it at once. What was shared by roles stays; Azure has no way back for the rest";

    @FormParam("wish")
    public @Nullable String wish;

    @FormParam("addSubscriptions")
    public @Nullable String addSubscriptions;

    @FormParam("addTenants")
    public @Nullable String addTenants;

    @FormParam("removeSubscriptions")
    public @Nullable String removeSubscriptions;

    @FormParam("removeTenants")
    public @Nullable String removeTenants;

    static SharingForm of(ChangeSharing change) {
        SharingForm form = new SharingForm();
        form.wish = change.wish().name();
        form.addSubscriptions = lines(change.added().subscriptions());
        form.addTenants = lines(change.added().tenants());
        form.removeSubscriptions = lines(change.removed().subscriptions());
        form.removeTenants = lines(change.removed().tenants());
        return form;
    }

    /** What fits a gallery that is shared so. */
    static List<Option> wishes(Sharing now) {
        return switch (now.permission()) {
            case Sharing.GROUPS -> List.of(option(Wish.SHARE, ""), option(Wish.RESET, RESET));
            case Sharing.COMMUNITY ->
                now.open()
                        ? List.of(option(Wish.RESET, RESET))
                        : List.of(
                                option(Wish.OPEN, "Everybody on Azure sees it under its public name"),
                                option(Wish.RESET, RESET));
            default -> List.of();
        };
    }

    static String label(Wish wish) {
        return switch (wish) {
            case SHARE -> "Add and remove subscriptions and tenants";
            case OPEN -> "Enable community sharing";
            case RESET -> "Reset: private again, and forget everybody that it was shared with";
        };
    }

    private static Option option(Wish wish, String hint) {
        return Option.of(wish.name(), label(wish), hint);
    }

    private static String lines(List<String> ids) {
        return String.join("\n", ids);
    }
}
