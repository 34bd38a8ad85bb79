using Infra.Contracts.Problems;
using Infra.Policy.Rules.Aws;
using Infra.Policy.Rules.Azure;
using Infra.Policy.Rules.Google;
using Infra.Policy.Rules.Judgement;
using Infra.Policy.Rules.Own;
using Infra.Policy.Rules.Packs;
using Infra.Policy.Rules.Terraform;

namespace Infra.Policy.Rules;

/// <summary>All rules.</summary>
public static class RuleBook
{
    /// <summary>The rule that reports types without a rule.</summary>
    public const string Unjudged = "INFRA-UNJUDGED";

    private static readonly IReadOnlyList<Rule> BuiltIn = [.. AwsRules.All, .. GoogleRules.All, .. AzureRules.All, .. TerraformRules.All, .. OwnRules.All];

    /// <summary>The rules of all clouds, and those of Infra.</summary>
    public static IReadOnlyList<Rule> All { get; } = With([]);

    /// <summary>The rules for an estate, including those of its packs.</summary>
    /// <exception cref="InfraException">INFRA2004: a pack can't be loaded, or uses an id of another rule.</exception>
    public static IReadOnlyList<Rule> Of(EstateFile? estate) => PacksOf(estate) is { Count: > 0 } packs ? With([.. packs.SelectMany(pack => pack.Rules)]) : All;

    /// <summary>The packs of an estate.</summary>
    public static IReadOnlyList<RulePack> PacksOf(EstateFile? estate)
    {
        List<RulePack> packs = [.. (estate?.RulePacks ?? []).SelectMany(RulePackFile.Load)];
        var twice = BuiltIn.Concat(packs.SelectMany(pack => pack.Rules)).SelectMany(rule => rule.Ids).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return twice.Count == 0 ? packs : throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA2004", string.Join(", ", packs.Select(pack => pack.Name)), $"More than one rule has the id {string.Join(", ", twice)}.", "Give each rule of a pack an id that no other rule has."));
    }

    /// <summary>Adds these rules: their types count as covered.</summary>
    public static IReadOnlyList<Rule> With(IReadOnlyList<Rule> others)
    {
        IReadOnlyList<Rule> rules = [.. BuiltIn, .. others];
        return
        [
            .. rules,
            new([Unjudged], Severity.High, "Every resource type is checked by a rule, known to be harmless, or declared",
                "Add a rule pack that reads the type, or declare it in the estate with DeclareHarmless: reason, owner and expiry date.",
                new UnjudgedCheck(rules))
            {
                Link = "https://csrc.nist.gov/glossary/term/deny_by_default",
            },
        ];
    }
}
