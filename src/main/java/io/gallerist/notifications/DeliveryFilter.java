package io.gallerist.notifications;

import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which deliveries an administrator looks for; kept in the page's address. */
public class DeliveryFilter {
    private static final int PAGE = 50;

    @QueryParam("state")
    public @Nullable String state;

    @QueryParam("kind")
    public @Nullable String kind;

    /** Newest first. */
    Page<Delivery> page(Optional<Keyset> at) {
        StringBuilder where = new StringBuilder("1 = 1");
        Parameters parameters = new Parameters();
        for (Delivery.State one : Delivery.State.values()) {
            if (one.name().equals(state)) {
                where.append(" and state = :state");
                parameters.and("state", one);
            }
        }
        for (Kind one : Kind.values()) {
            if (one.name().equals(kind)) {
                where.append(" and kind = :kind");
                parameters.and("kind", one);
            }
        }
        boolean newer = at.map(Keyset::newer).orElse(false);
        if (at.isPresent()) {
            where.append(" and (createdAt, id) ").append(newer ? ">" : "<").append(" (:at, :id)");
            parameters.and("at", at.get().instant(0)).and("id", at.get().uuid(1));
        }
        where.append(newer ? " order by createdAt, id" : " order by createdAt desc, id desc");
        List<Delivery> rows = Delivery.<Delivery>find(where.toString(), parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, delivery -> List.of(delivery.createdAt, delivery.id));
    }

    public boolean isNarrowed() {
        return !href().equals("/deliveries");
    }

    /** Only what is known: the address is ours. */
    public String href() {
        String states = known(Delivery.State.values(), state) ? "&state=" + state : "";
        String kinds = known(Kind.values(), kind) ? "&kind=" + kind : "";
        return ("/deliveries?" + states + kinds).replace("?&", "?").replaceAll("\\?$", "");
    }

    private static boolean known(Enum<?>[] values, @Nullable String name) {
        for (Enum<?> value : values) {
            if (value.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
