using Infra.Policy.Rules.Forges;
using Infra.Policy.Rules.Own.Access;
using Infra.Policy.Rules.Own.Aws;
using Infra.Policy.Rules.Own.Azure;
using Infra.Policy.Rules.Own.Adoption;
using Infra.Policy.Rules.Own.Code;
using Infra.Policy.Rules.Own.Controls;
using Infra.Policy.Rules.Own.Networks;
using Infra.Policy.Rules.Own.Perimeters;
using Infra.Policy.Rules.Own.Privileges;
using Infra.Policy.Rules.Own.Removals;
using Infra.Policy.Rules.Own.Services;
using Infra.Policy.Rules.Own.States;
using Infra.Policy.Rules.Own.Tags;

namespace Infra.Policy.Rules.Own;

/// <summary>Rules that the scanners don't have.</summary>
public static class OwnRules
{
    /// <summary>The rule that new access is accepted.</summary>
    public const string NewAccess = "INFRA-NEW-ACCESS";

    private const string Lifecycle = "https://developer.hashicorp.com/terraform/language/resources/syntax";

    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. AwsOwnRules.All,
        new(["INFRA-STATEFUL-DELETE"], Severity.Critical, "A plan destroys nothing that holds data",
            "Keep the resource; to retire it, first give it the tag or label deletion = approved in a separate change.",
            new StatefulDeletionCheck(), new RemovedBlockCheck(new StatefulDeletionCheck(), new RemovedControlCheck()))
        {
            Link = Lifecycle,
        },
        new(["INFRA-INSTANCE-TYPE"], Severity.Medium, "An instance is of a type that its environment approves",
            "Choose one of the approved types, or have another one approved.", new InstanceTypeCheck())
        {
            Link = "https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/welcome.html",
        },
        new(["INFRA-TAGS"], Severity.Low, "Taggable resources have the tags managed-by and environment",
            "Set the tags, or labels, managed-by and environment.",
            new TagCheck(TaggableTypes.Aws, effective: "tags_all"),
            new TagCheck(TaggableTypes.Google, effective: "effective_labels"),
            new TagCheck(TaggableTypes.Azurerm, effective: "tags"))
        {
            Link = "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
        },
        .. GoogleOwnRules.All,
        .. GkeOwnRules.All,
        .. AzureOwnRules.All,
        new([NewAccess], Severity.High, "New access in a deployed stack is accepted in the change that opens it",
            "Call Accept on the construct with the access, an owner, a reason and an expiry date; or open less.", new NewAccessCheck())
        {
            Link = "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_permissions_least_privileges.html",
        },
        .. PerimeterRules.All,
        .. NetworkOwnRules.All,
        .. PublicRules.All,
        .. ServiceRules.All,
        .. CodeRules.All,
        .. ControlRules.All,
        .. RemovalRules.All,
        .. AdoptionRules.All,
        .. StateStoreRules.All,
        .. PrivilegeRules.All,
        .. ForgeRules.All,
    ];
}
