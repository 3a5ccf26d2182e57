package io.gallerist.changes.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.PlannedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Calls with each field of each resource alone, and with all of them together. */
final class FieldTable {
    static final String GROUP = "/subscriptions/5ab00000-0000-4000-8000-000000000001/resourceGroups/rg (1)_ü";
    static final String GALLERY = GROUP + "/providers/Microsoft.Compute/galleries/my.Gallery";
    static final String DEFINITION = GALLERY + "/images/my-Image";
    static final String VERSION = DEFINITION + "/versions/1.0.0";
    static final String COMPUTE = GROUP + "/providers/Microsoft.Compute/";
    static final String ACCOUNT = GROUP + "/providers/Microsoft.Storage/storageAccounts/vhds";
    static final String NASTY =
            "a 'b' \"c\" \\ \\n $HOME ${x} $${y} %{z} %%{q} `id` $(id) !! ~ * 'EOF' '@ é 漢字 😀 \u2028 \u2019\nnext\n'@\nJSON\tend";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String base;
    private final List<String> fields;
    private final String path;

    private FieldTable(String path, String base, String... fields) {
        this.path = path;
        this.base = base;
        this.fields = List.of(fields);
    }

    static final FieldTable GALLERIES = new FieldTable(
            GALLERY,
            "{'location':'westus'}",
            "/tags={'gallerist-request':'0198','team':'Größe $HOME `id` ${x} %{y} \\\\\" &'}",
            "/properties/description='For $HOME, `id` and \\\\\"us\\\\\" %{x}'",
            "/properties/sharingProfile={'permissions':'Groups'}",
            "/properties/sharingProfile={'permissions':'Community','communityGalleryInfo':{'publisherUri':'https://contoso.example/?a=b&c','publisherContact':'images@contoso.example','eula':'Be kind; or else','publicNamePrefix':'contoso'}}",
            "/properties/softDeletePolicy={'isSoftDeleteEnabled':true}",
            "/properties/softDeletePolicy={'isSoftDeleteEnabled':false}");

    static final FieldTable DEFINITIONS = new FieldTable(
            DEFINITION,
            "{'location':'eastus2','properties':{'identifier':{'publisher':'Contoso','offer':'web tier','sku':'22.04'},'osType':'Linux','osState':'Generalized','hyperVGeneration':'V2'}}",
            "/tags={'gallerist-request':'0198'}",
            "/properties/osType='Windows'",
            "/properties/osState='Specialized'",
            "/properties/hyperVGeneration='V1'",
            "/properties/architecture='Arm64'",
            "/properties/features=[{'name':'SecurityType','value':'TrustedLaunchSupported'}]",
            "/properties/features=[{'name':'IsAcceleratedNetworkSupported','value':'True'},{'name':'DiskControllerTypes','value':'SCSI'}]",
            "/properties/recommended={'vCPUs':{'min':2,'max':16}}",
            "/properties/recommended={'memory':{'min':4,'max':64}}",
            "/properties/recommended={'vCPUs':{'max':16}}",
            "/properties/disallowed={'diskTypes':['Standard_LRS','Premium_LRS']}",
            "/properties/purchasePlan={'name':'plan','publisher':'contoso','product':'web'}",
            "/properties/eula='https://contoso.example/eula'",
            "/properties/endOfLifeDate='2031-12-31T00:00:00Z'");

    /** Fields that the CLI takes but does not send. */
    static final FieldTable UNSAID_DEFINITIONS = new FieldTable(
            DEFINITION,
            DEFINITIONS.base,
            "/properties/description='A web tier'",
            "/properties/privacyStatementUri='https://contoso.example/privacy'",
            "/properties/releaseNoteUri='https://contoso.example/notes'",
            "/properties/features=[{'name':'SecurityType','value':'Standard'}]",
            "/properties/features=[{'name':'a','value':'b c'}]",
            "/properties/recommended={'vCPUs':{'min':0,'max':4}}",
            "/properties/allowUpdateImage=true",
            "/properties/eula='-x'",
            "/properties/eula='@eula.txt'",
            "/properties/eula='null'",
            "/tags={'a=b':'c'}",
            "/tags={'a':'@c'}");

    static final FieldTable VERSIONS = new FieldTable(
            VERSION,
            "{'location':'westcentralus','properties':{'storageProfile':{'source':{'virtualMachineId':'" + COMPUTE
                    + "virtualMachines/vm'}},'publishingProfile':{'targetRegions':[{'name':'westcentralus'}]}}}",
            "/tags={'gallerist-request':'0198'}",
            "/properties/publishingProfile/targetRegions=[{'name':'westcentralus','regionalReplicaCount':3},{'name':'eastus','regionalReplicaCount':1,'storageAccountType':'Standard_ZRS'},{'name':'East US 2','storageAccountType':'Premium_LRS'}]",
            "/properties/publishingProfile/replicaCount=2",
            "/properties/publishingProfile/storageAccountType='Standard_ZRS'",
            "/properties/publishingProfile/excludeFromLatest=true",
            "/properties/publishingProfile/excludeFromLatest=false",
            "/properties/publishingProfile/endOfLifeDate='2031-12-31T00:00:00Z'",
            "/properties/publishingProfile/replicationMode='Shallow'",
            "/properties/safetyProfile={'allowDeletionOfReplicatedLocations':true}",
            "/properties/safetyProfile={'allowDeletionOfReplicatedLocations':false,'blockDeletionBeforeEndOfLife':true}",
            "/properties/storageProfile={'source':{'id':'" + COMPUTE + "images/i'}}",
            "/properties/storageProfile={'source':{'id':'" + DEFINITION + "/versions/0.9.0'}}",
            "/properties/storageProfile={'osDiskImage':{'source':{'id':'" + COMPUTE + "snapshots/os'}}}",
            "/properties/storageProfile={'osDiskImage':{'source':{'storageAccountId':'" + ACCOUNT
                    + "','uri':'https://vhds.blob.core.windows.net/c/os%20disk.vhd?x=1&y'}}}",
            "/properties/storageProfile={'osDiskImage':{'source':{'id':'" + COMPUTE
                    + "disks/os'}},'dataDiskImages':[{'lun':2,'source':{'id':'" + COMPUTE
                    + "snapshots/d2'}},{'lun':0,'source':{'storageAccountId':'" + ACCOUNT
                    + "','uri':'https://vhds.blob.core.windows.net/c/d.vhd'}}]}");

    static final FieldTable UNSAID_VERSIONS = new FieldTable(
            VERSION,
            VERSIONS.base,
            "/properties/publishingProfile/targetRegions=[]",
            "/properties/publishingProfile/targetRegions=[{'name':'eastus','excludeFromLatest':true}]",
            "/properties/publishingProfile/targetRegions=[{'name':'eastus','storageAccountType':'PremiumV2_LRS'}]",
            "/properties/publishingProfile/targetExtendedLocations=[{'name':'westus'}]",
            "/properties/storageProfile/osDiskImage={'hostCaching':'ReadOnly'}",
            "/properties/storageProfile={'osDiskImage':{'source':{'id':'x'}},'dataDiskImages':[{'lun':0,'hostCaching':'None','source':{'id':'y'}}]}",
            "/properties/publishingProfile/endOfLifeDate='2031-12-31'",
            "/properties/securityProfile={'uefiSettings':{'signatureTemplateNames':['x']}}",
            "/surprise=1");

    static final FieldTable NASTY_ONES = new FieldTable(
            GALLERY,
            "{'location':'westus'}",
            "/tags=" + MAPPER.valueToTree(java.util.Map.of("k e'y ${a} %{b} \" \\ é\n'@", NASTY)),
            "/properties/description=" + MAPPER.valueToTree(NASTY),
            "/properties/true=[[],{},null,false,1,2147483648123,-1.5,'']",
            "/identity={'type':'UserAssigned','userAssignedIdentities':{'" + COMPUTE + "x':{}}}",
            "/properties/a-b={'for':1,'null':{'1':2}}");

    Stream<PlannedCall> calls() {
        return bodies().stream().map(body -> new PlannedCall("PUT", path, "2024-03-03", body));
    }

    /** Every table that a PUT can come from. */
    static Stream<PlannedCall> all() {
        return Stream.of(GALLERIES, DEFINITIONS, UNSAID_DEFINITIONS, VERSIONS, UNSAID_VERSIONS, NASTY_ONES)
                .flatMap(FieldTable::calls);
    }

    private List<String> bodies() {
        List<String> bodies = new ArrayList<>(List.of(read(base).toString()));
        ObjectNode together = read(base);
        for (String field : fields) {
            ObjectNode alone = read(base);
            set(alone, field);
            set(together, field);
            bodies.add(alone.toString());
        }
        bodies.add(together.toString());
        return bodies;
    }

    private static void set(ObjectNode body, String field) {
        String path = field.substring(0, field.indexOf('='));
        ObjectNode at = body;
        String[] names = path.substring(1).split("/");
        for (int i = 0; i < names.length - 1; i++) {
            at = at.withObjectProperty(names[i]);
        }
        String value = field.substring(field.indexOf('=') + 1);
        at.set(names[names.length - 1], value.startsWith("\"") || value.startsWith("{\"") ? parse(value) : json(value));
    }

    private static ObjectNode read(String singleQuoted) {
        return (ObjectNode) json(singleQuoted);
    }

    private static JsonNode json(String singleQuoted) {
        return parse(singleQuoted.replace('\'', '"').replace("\\\\\"", "\\\""));
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
