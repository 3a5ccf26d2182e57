package io.gallerist.emulator;

import static io.gallerist.emulator.Bodies.definition;
import static io.gallerist.emulator.Rule.refused;

import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.http.Json;
import java.util.stream.Stream;

/** Galleries and image definitions. */
final class GalleryRulesTable {
    private static final String INVALID = "InvalidParameter";
    private static final String GALLERIES = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute/galleries/";
    private static final String FRESH = SampleEstate.MY_GALLERY + "/images/fresh";

    private GalleryRulesTable() {}

    static Stream<Rule> rules() {
        return Stream.of(
                refused(
                        "dash in a gallery's name",
                        GALLERIES + "my-gallery",
                        Bodies.gallery(),
                        INVALID,
                        "Gallery name is invalid."),
                refused(
                        "long name",
                        GALLERIES + "g".repeat(81),
                        Bodies.gallery(),
                        INVALID,
                        "up to 80 characters total"),
                refused(
                        "name ends with a dot",
                        GALLERIES + "gallery.",
                        Bodies.gallery(),
                        INVALID,
                        "Gallery name is invalid."),
                refused(
                        "unique in the subscription",
                        "PUT",
                        GALLERIES + "myGallery",
                        Bodies.gallery(),
                        409,
                        "Conflict",
                        "The gallery name myGallery is not unique within the subscription "
                                + SampleEstate.CONTOSO_IMAGES),
                refused(
                        "location",
                        GALLERIES + "g1",
                        Json.object(),
                        "LocationRequired",
                        "The location property is required"),
                refused(
                        "unknown location",
                        GALLERIES + "g1",
                        Bodies.json("{'location': 'mars'}"),
                        "LocationNotAvailableForResourceType",
                        "The provided location 'mars' is not available"),
                refused(
                        "a gallery never moves",
                        "PUT",
                        SampleEstate.MY_GALLERY,
                        Bodies.json("{'location': 'eastus'}"),
                        409,
                        "InvalidResourceLocation",
                        "already exists in location 'westcentralus'"),
                refused(
                        "definitions first",
                        "DELETE",
                        SampleEstate.MY_GALLERY,
                        null,
                        409,
                        "CannotDeleteResource",
                        "Can not delete resource before nested resources are deleted"),
                refused(
                        "versions first",
                        "DELETE",
                        SampleEstate.MY_IMAGE_DEFINITION,
                        null,
                        409,
                        "CannotDeleteResource",
                        "Can not delete resource before nested resources are deleted"),
                refused(
                        "no parent",
                        "PUT",
                        GALLERIES + "none/images/i",
                        definition(),
                        404,
                        "ParentResourceNotFound",
                        "Can not perform requested operation on nested resource. Parent resource 'none' not found."),
                refused(
                        "community without a publisher",
                        GALLERIES + "g2",
                        Bodies.json(
                                "{'location': 'eastus', 'properties': {'sharingProfile': {'permissions': 'Community',"
                                        + " 'communityGalleryInfo': {'publicNamePrefix': 'contoso'}}}}"),
                        INVALID,
                        "publisherUri' is missing"),
                refused(
                        "community prefix",
                        GALLERIES + "g2",
                        Bodies.json(
                                "{'location': 'eastus', 'properties': {'sharingProfile': {'communityGalleryInfo': {'publisherUri': 'u',"
                                        + " 'publisherContact': 'a@b.example', 'eula': 'e', 'publicNamePrefix': 'no'}}}}"),
                        INVALID,
                        "public name prefix"),
                refused(
                        "definition's name",
                        SampleEstate.MY_GALLERY + "/images/_x",
                        definition(),
                        INVALID,
                        "Gallery image name is invalid"),
                refused(
                        "publisher",
                        FRESH,
                        definition("{'identifier': {'publisher': 'a b'}}"),
                        INVALID,
                        "identifier.publisher"),
                refused(
                        "offer ends with a dot",
                        FRESH,
                        definition("{'identifier': {'offer': 'a.'}}"),
                        INVALID,
                        "identifier.offer"),
                refused(
                        "long sku",
                        FRESH,
                        definition("{'identifier': {'sku': '" + "s".repeat(65) + "'}}"),
                        INVALID,
                        "identifier.sku"),
                refused(
                        "operating system",
                        FRESH,
                        definition("{'osType': null}"),
                        INVALID,
                        "Required parameter 'galleryImage.properties.osType' is missing (null)."),
                refused(
                        "triplet",
                        "PUT",
                        FRESH,
                        definition("{'identifier': {'publisher': 'contoso', 'offer': 'Linux', 'sku': 'linux-base'}}"),
                        409,
                        "Conflict",
                        "Gallery image: myImageDefinition identified by (publisher:Contoso, offer:Linux, sku:linux-base) already exists."),
                refused(
                        "end of life",
                        FRESH,
                        definition("{'endOfLifeDate': '2020-01-01T00:00:00Z'}"),
                        INVALID,
                        "EndOfLifeDate must be set to a future date."),
                refused(
                        "recommended",
                        FRESH,
                        definition("{'recommended': {'vCPUs': {'min': 8, 'max': 2}}}"),
                        INVALID,
                        "The minimum value of galleryImage.properties.recommended.vCPUs must not be greater"),
                changed("osType", "{'osType': 'Windows'}"),
                changed("osState", "{'osState': 'Specialized'}"),
                changed("hyperVGeneration", "{'hyperVGeneration': 'V1'}"),
                changed("identifier.publisher", "{'identifier': {'publisher': 'Other'}}"),
                changed("identifier.sku", "{'identifier': {'sku': 'other'}}"));
    }

    private static Rule changed(String property, String patch) {
        String same = "{'identifier': {'publisher': 'Contoso', 'offer': 'Linux', 'sku': 'linux-base'}}";
        return refused(
                "change of " + property,
                "PUT",
                SampleEstate.MY_IMAGE_DEFINITION,
                Json.merge(definition(same), Bodies.json("{'properties': " + patch + "}")),
                409,
                "PropertyChangeNotAllowed",
                "Changing property 'galleryImage.properties." + property + "' is not allowed");
    }
}
