package io.gallerist.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was asked for is known again in what Azure made of it. */
class ContainmentTest {
    private static final String BODY = "{'location':'westeurope','tags':{'a':'1'},'properties':{'sku':'x','count':2,"
            + "'features':[{'name':'A','value':'True'}],'publishingProfile':{'targetRegions':[{'name':'eastus2'},"
            + "{'name':'westeurope','regionalReplicaCount':2}]}}}";

    @Test
    void what_azure_adds_sorts_and_spells_its_own_way_is_fine() {
        String live = "{'id':'/x','location':'West Europe','tags':{'a':'1','b':'2'},'properties':{'count':2,'sku':'x',"
                + "'provisioningState':'Succeeded','features':[{'name':'B','value':'1'},{'name':'A','value':'True'}],"
                + "'publishingProfile':{'targetRegions':[{'name':'West Europe','regionalReplicaCount':2},"
                + "{'name':'East US 2','regionalReplicaCount':1}]}}}";
        assertThat(holds(live, BODY)).isTrue();
    }

    @Test
    void an_empty_part_needs_no_counterpart() {
        assertThat(holds("{'a':1}", "{'a':1,'tags':{},'list':[]}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'tags':{'a':'1'},",
                "'count':2,",
                "{'name':'A','value':'True'}",
                "{'name':'eastus2'},",
                ",'regionalReplicaCount':2"
            })
    void nothing_is_missing(String part) {
        assertThat(BODY).contains(part);
        assertThat(holds(BODY.replace(part, ""), BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'west", "'1'", "'x'", "2,", "'True'", "'A'", "'eastus2'"})
    void nothing_is_different(String part) {
        assertThat(BODY).contains(part);
        assertThat(holds(BODY.replace(part, part.replaceAll("[a-zA-Z0-9]+", "3")), BODY))
                .isFalse();
    }

    private static boolean holds(String live, String body) {
        return Containment.holds(live.replace('\'', '"'), body.replace('\'', '"'));
    }
}
