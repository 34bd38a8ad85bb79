using Infra.Policy.Rules.Own.Controls;

namespace Infra.Policy.Rules.Own.Adoption;

/// <summary>Imports and moves: what a plan adopts without creating it.</summary>
internal static class AdoptionRules
{
    private const string Approve = "Accept the risk on the resource with a reason, an owner and an expiry date; remove the import after the apply.";
    private const string Import = "https://developer.hashicorp.com/terraform/language/import";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-ADOPTED-POWER"], Severity.High, "The import of existing rights, keys or trust is reviewed", Approve, new ImportedCheck(ofPower: true))
        {
            Link = Import,
            Fault = "its creator may still have the access that it grants",
        },
        new(["INFRA-ADOPTED"], Severity.Medium, "The import of an existing resource is reviewed", Approve, new ImportedCheck(ofPower: false))
        {
            Link = Import,
            Fault = "the estate is responsible for it from now on",
        },
        new(["INFRA-MOVED"], Severity.Medium, "A move to an unprotected address is reviewed",
            "Set prevent_destroy on the resource at its new address; or accept the risk with a reason, an owner and an expiry date.",
            new MovedCheck(new StatefulDeletionCheck(), new RemovedControlCheck()))
        {
            Link = "https://developer.hashicorp.com/terraform/language/modules/develop/refactoring",
            Fault = "Terraform no longer refuses to destroy it",
        },
    ];
}
