package io.gallerist.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'properties':{'description':'a'}} | {'properties':{'description':'b'}} | Description: a → b",
                "{} | {'properties':{'description':''}} | Description:  → empty",
                "{'tags':{'costCenter':'1'}} | {'tags':{'costCenter':'2'}} | Tags › costCenter: 1 → 2",
                "{'tags':{'a':'1'}} | {} | Tags › a: 1 → ",
                "{'properties':{'publishingProfile':{'excludeFromLatest':true}}} | {'properties':{'publishingProfile':{'excludeFromLatest':false}}} | Exclude from latest: Yes → No",
                "{'endOfLifeDate':'2031-12-31T00:00:00Z'} | {'endOfLifeDate':'2032-01-01T10:00:00Z'} | End of life: 31 Dec 2031 → 2032-01-01T10:00:00Z",
                "{'disallowed':{'diskTypes':['A','B']}} | {'disallowed':{'diskTypes':['A']}} | Disallowed › Disk types: A, B → A",
                "{'recommended':{'vCPUs':{'min':1}}} | {'recommended':{'vCPUs':{'min':2}}} | Recommended › vCPUs › Min: 1 → 2",
                "{'a':null} | {'a':1} | A:  → 1",
                "{'a':{'b':1}} | {'a':2} | A: {\"b\":1} → 2",
            })
    void tellsOneValue(String before, String after, String told) {
        assertThat(tell(before, after)).containsExactly(told.replaceAll("→$", "→ "));
    }

    @Test
    void knowsRegionsByEitherName() {
        assertThat(
                        tell(
                                "{'targetRegions':[{'name':'East US 2','regionalReplicaCount':1},{'name':'West US','storageAccountType':'Standard_LRS'}]}",
                                "{'targetRegions':[{'name':'northeurope'},{'name':'eastus2','regionalReplicaCount':3,'storageAccountType':'Standard_ZRS'}]}"))
                .containsExactly(
                        "Target regions › North Europe:  → included",
                        "Target regions › East US 2 › Replicas: 1 → 3",
                        "Target regions › East US 2 › Storage:  → Standard ZRS",
                        "Target regions › West US › Storage: Standard LRS → ");
    }

    @Test
    void knowsDisksByTheirLun() {
        assertThat(tell(
                        "{'dataDiskImages':[{'lun':0,'hostCaching':'None'},{'lun':4,'hostCaching':'None'}]}",
                        "{'dataDiskImages':[{'lun':4,'hostCaching':'ReadOnly'},{'lun':0,'hostCaching':'None'}]}"))
                .containsExactly("Data disks › LUN 4 › Host caching: None → ReadOnly");
    }

    @Test
    void countsWhatHasNoName() {
        assertThat(tell("{'groups':[{'type':'a'}]}", "{'groups':[{'type':'b'},{'type':'c'}]}"))
                .containsExactly("Groups › 1 › Type: a → b", "Groups › 2 › Type:  → c");
        assertThat(tell("{'x':[{'name':'a'},{'name':'A','v':1}]}", "{'x':[{'name':'a'},{'name':'A','v':2}]}"))
                .containsExactly("X › A › V: 1 → 2");
    }

    @Test
    void isSilentOnWhatAzureTakesForTheSame() {
        assertThat(
                        tell(
                                "{'location':'East US 2','storageAccountType':'standard_lrs','source':{'id':'/subscriptions/a/B'},'endOfLifeDate':'2031-12-31T00:00:00+00:00','tags':{},'n':1}",
                                "{'location':'eastus2','storageAccountType':'Standard_LRS','source':{'id':'/subscriptions/A/b'},'endOfLifeDate':'2031-12-31T00:00:00Z','x':[],'n':1}"))
                .isEmpty();
    }

    @Test
    void saysWhatHappenedWithoutColour() {
        assertThat(Difference.of("{\"a\":1,\"b\":1}", "{\"a\":2,\"c\":1}"))
                .extracting(Difference.Row::word)
                .containsExactly("Changed", "Added", "Removed");
    }

    private static List<String> tell(String before, String after) {
        return Difference.of(before.replace('\'', '"'), after.replace('\'', '"')).stream()
                .map(row -> row.what() + ": " + row.was() + " → " + row.becomes())
                .toList();
    }
}
