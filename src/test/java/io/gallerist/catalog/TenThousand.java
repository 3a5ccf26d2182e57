package io.gallerist.catalog;

import io.gallerist.support.Estate;
import java.util.UUID;

/**
 * A gallery with as many definitions as wanted, the first of which has as many versions, and as many galleries beside
 * it: what the lists are measured with. One version in a hundred has failed, one in fifty is excluded, one in twenty is
 * past its end of life, two in three come from outside; one in ten is in a second region.
 */
public final class TenThousand implements AutoCloseable {
    private static final UUID GALLERY = UUID.fromString("00000000-0000-4000-b000-000000000000");
    private static final String KEY = "/thousands/";

    private final Estate estate;

    public TenThousand(Estate estate) {
        this.estate = estate;
    }

    public static String gallery() {
        return "/galleries/" + GALLERY;
    }

    public static String definition() {
        return "/definitions/00000000-0000-4000-b000-d00000000001";
    }

    public void fill(int rows) {
        close();
        String each = " from generate_series(1, " + rows + ") i";
        estate.sql(
                "insert into gallery (id, resource_id, resource_key, subscription_id, resource_group, name, location,"
                        + " sharing, provisioning_state, tags, read_at) select case when i = 1 then '" + GALLERY
                        + "' else gen_random_uuid() end, '" + KEY + "g' || i, '" + KEY
                        + "g' || i, 'thousands', 'group' || i % 20,"
                        + " 'thousand-' || lpad(i::text, 6, '0'), case when i % 3 = 0 then 'westeurope' else 'eastus2' end,"
                        + " 'Private', 'Succeeded', '{}', now() - make_interval(secs => i)" + each);
        estate.sql("insert into image_definition (id, gallery_id, resource_id, resource_key, name, location, os_type,"
                + " os_state, generation, architecture, publisher, offer, sku, provisioning_state, tags, read_at) select"
                + id("d") + ", '" + GALLERY + "', '" + KEY + "d' || i, '" + KEY + "d' || i,"
                + " 'definition-' || lpad(i::text, 6, '0'), 'westeurope', case when i % 4 = 0 then 'Windows' else 'Linux' end,"
                + " case when i % 5 = 0 then 'Specialized' else 'Generalized' end, case when i % 6 = 0 then 'V1' else 'V2' end,"
                + " 'x64', 'Contoso', 'offer', 'sku-' || i, 'Succeeded', '{}', now()" + each);
        estate.sql("insert into image_version (id, definition_id, resource_id, resource_key, name, major, minor, patch,"
                + " location, provisioning_state, exclude_from_latest, replicas, regions, tags, read_at, published_at,"
                + " end_of_life, request_id) select " + id("e") + ", '" + Estate.id(definition()) + "', '" + KEY
                + "v' || i, '" + KEY + "v' || i, i / 100 || '.' || i % 100 || '.0', i / 100, i % 100, 0, 'westeurope',"
                + " case when i % 100 = 7 then 'Failed' else 'Succeeded' end, i % 50 = 0, 1,"
                + " case when i % 10 = 0 then '[{\"region\":\"westeurope\"},{\"region\":\"eastus2\"}]'::jsonb"
                + " else '[{\"region\":\"westeurope\"}]'::jsonb end, '{}', now(), now() - make_interval(hours => i),"
                + " case i % 20 when 0 then now() - make_interval(hours => i) when 1 then now() + make_interval(hours => i)"
                + " end, case when i % 3 = 0 then gen_random_uuid() end" + each);
        for (String table : new String[] {"gallery", "image_definition", "image_version", "version_region"}) {
            estate.sql("vacuum analyze " + table);
        }
    }

    /** Leaves nothing behind: the sizes of what others measure stay theirs. */
    @Override
    public void close() {
        for (String table : new String[] {"image_version", "image_definition", "gallery"}) {
            estate.sql("delete from " + table + " where resource_key like '" + KEY + "%'");
        }
    }

    private static String id(String kind) {
        return " ('00000000-0000-4000-b000-" + kind + "' || lpad(i::text, 11, '0'))::uuid";
    }
}
