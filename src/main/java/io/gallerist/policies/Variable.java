package io.gallerist.policies;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.List;

/**
 * Something that a condition can look at.
 *
 * @param example a condition with it
 */
public record Variable(String name, String type, String meaning, String example) {
    static final String GROUPS = "requester.groups";
    private static final String TEXT = "string";
    private static final String TEXTS = "list of strings";
    private static final String WHOLE = "int";
    private static final String AMOUNT = "double";
    private static final String EITHER = "bool";
    /** What leaves image data in regions behind: of other kinds nothing is known there. */
    private static final String DATA = "kind in ['version.create', 'version.update'] && ";

    private static final String ONLY_DATA = "; nothing is said of it for kinds that leave no image data behind";
    /** What gives access: of other kinds nothing is known there. */
    private static final String ACCESS = "kind in ['access.share', 'access.extend'] && ";

    private static final String ONLY_ACCESS = "; nothing is said of it for kinds that give no access";
    private static final String AGREED = "; nothing is said of it where sources differ";

    /** All there are, in the order of the page that explains them. */
    public static final List<Variable> ALL = List.of(
            new Variable("kind", TEXT, "The kind of change, as the table below names it", "kind == 'version.create'"),
            new Variable("gallery", TEXT, "The gallery's name", "gallery == 'myGallery'"),
            new Variable("definition", TEXT, "The image definition's name; '' where none", "definition != ''"),
            new Variable("version", TEXT, "The version's number; '' where none", "version.startsWith('2.')"),
            new Variable(
                    "bump",
                    TEXT,
                    "How a new version follows the highest there is: 'major', 'minor', 'patch'; '' for the first, for a"
                            + " lower one and for every other kind of change",
                    "bump == 'patch'"),
            new Variable(
                    "regions",
                    TEXTS,
                    "Codes of the regions it would be in after the change" + ONLY_DATA,
                    DATA + "regions.all(r, r in ['uksouth', 'westeurope'])"),
            new Variable(
                    "newRegions", TEXTS, "Those of them it is not in yet" + ONLY_DATA, DATA + "newRegions.size() > 2"),
            new Variable(
                    "replicas",
                    WHOLE,
                    "Replicas after the change, all regions together" + ONLY_DATA,
                    DATA + "replicas <= 5"),
            new Variable(
                    "sources",
                    TEXTS,
                    "Resource ids, or addresses of VHDs, of all that a version is made from, in lower case; empty where"
                            + " none",
                    "sources.all(s, s.contains('/resourcegroups/golden/'))"),
            new Variable(
                    "source.resourceGroup",
                    TEXT,
                    "Resource group of what a version is made from, in lower case; '' where none" + AGREED,
                    "source.resourceGroup == 'golden'"),
            new Variable(
                    "source.subscription",
                    TEXT,
                    "Its subscription's id, in lower case; '' where none" + AGREED,
                    "source.subscription != ''"),
            new Variable(
                    "source.kind",
                    TEXT,
                    "'virtual machine', 'managed image', 'image version', 'disk', 'snapshot', 'vhd'; '' where none"
                            + AGREED,
                    "source.kind == 'snapshot'"),
            new Variable(
                    "external",
                    EITHER,
                    "Whether anybody of those who would get access is from outside" + ONLY_ACCESS,
                    ACCESS + "!external"),
            new Variable("recipients", WHOLE, "How many would get access" + ONLY_ACCESS, ACCESS + "recipients <= 5"),
            new Variable(
                    "recipientTypes",
                    TEXTS,
                    "Which of 'User', 'Group', 'ServicePrincipal' are among them" + ONLY_ACCESS,
                    ACCESS + "recipientTypes.all(t, t == 'Group')"),
            new Variable(
                    "domains",
                    TEXTS,
                    "Mail domains, in lower case, of those from outside, '' for a group with guests in it and for an application; empty where"
                            + " nobody is from outside" + ONLY_ACCESS,
                    ACCESS + "domains.all(d, d in ['fabrikam.example'])"),
            new Variable(
                    "role",
                    TEXT,
                    "'Reader' or 'Compute Gallery Image Reader'" + ONLY_ACCESS,
                    ACCESS + "role == 'Compute Gallery Image Reader'"),
            new Variable("endless", EITHER, "Whether access would have no end" + ONLY_ACCESS, ACCESS + "!endless"),
            new Variable(
                    "days",
                    WHOLE,
                    "Days from today to the last one, in the gallery's zone; nothing can be said of it while endless is true"
                            + ONLY_ACCESS,
                    ACCESS + "!endless && days <= 30"),
            new Variable("requester.name", TEXT, "Who asks", "requester.name != ''"),
            new Variable(
                    "requester.mail",
                    TEXT,
                    "The mail address, in lower case; '' where none",
                    "requester.mail.endsWith('@contoso.example')"),
            new Variable(
                    GROUPS,
                    TEXTS,
                    "Object ids, in lower case, of the directory's groups that the requester is in; not their names, since"
                            + " whoever may create a group may give it any name",
                    "'00000000-0000-0000-0000-000000000000' in requester.groups"),
            new Variable("requester.isOwner", EITHER, "Whether the requester owns the gallery", "requester.isOwner"),
            new Variable(
                    "requester.isRecipient",
                    EITHER,
                    "Whether the requester would get the access, with this or another account" + ONLY_ACCESS,
                    ACCESS + "!requester.isRecipient"),
            new Variable("onBehalf", EITHER, "Whether it is asked for on behalf of somebody else", "!onBehalf"),
            new Variable(
                    "cost",
                    AMOUNT,
                    "What it adds to a month's bill by the portal's prices, below nought where it saves; nothing can be"
                            + " said of it while costKnown is false",
                    DATA + "costKnown && cost < 50.0"),
            new Variable(
                    "costKnown",
                    EITHER,
                    "Whether there are prices and a size to tell the cost by; false for changes of no image data",
                    "costKnown"),
            new Variable("time.hour", WHOLE, "0 to 23, in the gallery's zone", "time.hour >= 8 && time.hour < 18"),
            new Variable("time.weekday", TEXT, "'monday' to 'sunday'", "time.weekday in ['saturday', 'sunday']"),
            new Variable("time.date", TEXT, "Such as '2026-12-24'", "time.date < '2026-12-24'"));

    CelType celType() {
        return switch (type) {
            case TEXTS -> ListType.create(SimpleType.STRING);
            case WHOLE -> SimpleType.INT;
            case AMOUNT -> SimpleType.DOUBLE;
            case EITHER -> SimpleType.BOOL;
            default -> SimpleType.STRING;
        };
    }
}
