using Infra.Policy.Rules.Judgement;
using Infra.Policy.Rules.Aws;
using Infra.Policy.Rules.Azure;
using Infra.Policy.Rules.Google;
using Infra.Policy.Rules.Own;
using Infra.Policy.Rules.Terraform;

namespace Infra.Policy.Rules;

/// <summary>Every rule there is.</summary>
public static class RuleBook
{
    /// <summary>The rule that what no other rule knows is a finding.</summary>
    public const string Unjudged = "INFRA-UNJUDGED";

    private static readonly IReadOnlyList<Rule> BuiltIn = [.. AwsRules.All, .. GoogleRules.All, .. AzureRules.All, .. TerraformRules.All, .. OwnRules.All];

    /// <summary>The rules of all clouds, and our own.</summary>
    public static IReadOnlyList<Rule> All { get; } = With([]);

    /// <summary>These rules besides: a type that they read counts as judged.</summary>
    public static IReadOnlyList<Rule> With(IReadOnlyList<Rule> others)
    {
        IReadOnlyList<Rule> rules = [.. BuiltIn, .. others];
        return
        [
            .. rules,
            new([Unjudged], Severity.High, "Every resource is judged by a rule, known to be harmless, or answered for",
                "Add a rule pack that reads the type, or declare it in the estate with DeclareHarmless: reason, owner and end.",
                new UnjudgedCheck(rules))
            {
                Link = "https://csrc.nist.gov/glossary/term/deny_by_default",
            },
        ];
    }
}
