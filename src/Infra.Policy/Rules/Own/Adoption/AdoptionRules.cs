using Infra.Policy.Rules.Own.Controls;

namespace Infra.Policy.Rules.Own.Adoption;

/// <summary>What a plan takes over from elsewhere, or puts in another place, without making it.</summary>
internal static class AdoptionRules
{
    private const string Approve = "Accept the risk on the resource with a reason, an owner and an end; remove the import once it is applied.";
    private const string Import = "https://developer.hashicorp.com/terraform/language/import";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-ADOPTED-POWER"], Severity.High, "A change adopts nobody's rights, keys or trust unseen", Approve, new ImportedCheck(ofPower: true))
        {
            Link = Import,
            Fault = "whoever made it may still hold what it gives",
        },
        new(["INFRA-ADOPTED"], Severity.Medium, "A change that adopts what exists is seen", Approve, new ImportedCheck(ofPower: false))
        {
            Link = Import,
            Fault = "the estate answers for it from now on",
        },
        new(["INFRA-MOVED"], Severity.Medium, "A move of what holds data, watches or limits to an unprotected address is seen",
            "Set prevent_destroy on the resource at its new address; or accept the risk with a reason, an owner and an end.",
            new MovedCheck(new StatefulDeletionCheck(), new RemovedControlCheck()))
        {
            Link = "https://developer.hashicorp.com/terraform/language/modules/develop/refactoring",
            Fault = "Terraform itself no longer refuses to destroy it",
        },
    ];
}
