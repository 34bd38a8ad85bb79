namespace Infra.Policy.Rules.Terraform;

/// <summary>Rules for Terraform itself, on every cloud.</summary>
public static class TerraformRules
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["CKV_TF_1", "CKV_TF_2"], Severity.High, "The source of a module is fixed",
            "Add ?ref= with the commit to the source, or an exact version of a registry.", new ModuleSourceCheck())
        {
            Fault = "the module can change without a change here",
        },
        .. ProviderRules.All,
        .. StateRules.All,
        .. ExecutionRules.All,
        .. SecretRules.All,
        .. LifecycleRules.All,
    ];
}
