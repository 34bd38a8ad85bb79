namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for what is Terraform's own, whatever the cloud.</summary>
public static class TerraformRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["CKV_TF_1", "CKV_TF_2"], Severity.Medium, "The source of a module is fixed",
            "Add ?ref= with the commit to the source, or an exact version of a registry.", new ModuleSourceCheck()),
    ];
}
