using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for the lifecycle of resources.</summary>
internal static class LifecycleRules
{
    private const string Meta = "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle";

    // What destroys a container together with all that lies in it.
    private static readonly string[] Forcing =
    [
        "force_destroy", "force_delete", "delete_contents_on_destroy", "force_delete_version", "force_detach_policies_and_destroy", "delete_automated_backups_on_destroy",
        "force_destroy_on_delete", "skip_destroy_protection", "purge_soft_delete_on_destroy",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-IGNORE-ALL"], Severity.High, "No security-relevant argument is in ignore_changes",
            "Name only the arguments that are managed elsewhere in ignore_changes.", new IgnoreAllCheck())
        {
            Link = Meta,
            Fault = "manual changes are neither detected nor undone",
        },
        new(["INFRA-FORCE-DESTROY"], Severity.High, "No resource is destroyed together with its contents",
            "Remove the argument, and empty the resource in a separate change.",
            new MemberCheck(
                ["*"],
                (name, value, _) => (Forcing.Contains(name) && (value.Is("true") || value.IsUnresolved)) || (name == "prevent_deletion_if_contains_resources" && value.Is("false")) || (name == "deletion_policy" && value.Is("FORCE")) ? Verdict.Of(value, "it is destroyed with its contents") : null,
                [("aws_s3_bucket", "force_destroy", true), ("aws_ecr_repository", "force_delete", true), ("google_bigquery_dataset", "delete_contents_on_destroy", true), ("provider.azurerm", "prevent_deletion_if_contains_resources", false), ("google_alloydb_cluster", "deletion_policy", "FORCE")]))
        {
            Link = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket#force_destroy",
        },
    ];
}
