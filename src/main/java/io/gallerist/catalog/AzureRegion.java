package io.gallerist.catalog;

import io.gallerist.azure.Region;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A region by its code ({@code eastus2}) and its display name ({@code East US 2}). */
@Entity
@Table(name = "region")
public class AzureRegion extends PanacheEntityBase {
    @Id
    public String name;

    public String displayName;

    /** Whether it has availability zones; null until Azure has been asked. */
    public @Nullable Boolean zones;

    protected AzureRegion() {}

    public static List<AzureRegion> byDisplayName() {
        return list("order by displayName");
    }

    /** Display names by code. */
    public static Map<String, String> names() {
        return names(listAll());
    }

    public static Map<String, String> names(List<AzureRegion> regions) {
        return regions.stream().collect(Collectors.toMap(region -> region.name, region -> region.displayName));
    }

    static void read(Region region) {
        AzureRegion known = findById(region.name());
        if (known == null) {
            known = new AzureRegion();
            known.name = region.name();
        }
        known.displayName = region.displayName();
        known.zones = region.zones();
        known.persist();
    }
}
