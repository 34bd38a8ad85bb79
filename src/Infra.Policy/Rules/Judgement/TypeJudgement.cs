using Infra.Policy.Model;

namespace Infra.Policy.Rules.Judgement;

/// <summary>Why the gate may be silent about a type: rules read it, it is harmless, or the estate answers for it.</summary>
/// <param name="Type">Terraform type; that of a data source begins with <c>data.</c>.</param>
/// <param name="Rules">The rules that judge it.</param>
/// <param name="Harmless">Why it needs none; null where nothing says so.</param>
/// <param name="Declared">What the estate declares of it; null for nothing.</param>
public sealed record TypeJudgement(string Type, IReadOnlyList<Rule> Rules, string? Harmless, TypeDeclaration? Declared)
{
    // An ephemeral resource is a data source of which no state keeps anything.
    private static readonly string[] Sources = ["data.", "ephemeral."];

    // Providers whose data sources only read. One of another provider may do anything, as data.external does.
    private static readonly string[] ReadingProviders =
        ["aws", "google", "azurerm", "azuread", "github", "gitlab", "kubernetes", "random", "time", "tls", "archive", "cloudinit", "local", "template"];

    /// <summary>Whether silence about it means something.</summary>
    public bool IsJudged => Rules.Count > 0 || Harmless is not null || Declared is not null;

    /// <summary>What is known of a type.</summary>
    public static TypeJudgement Of(string type, IEnumerable<Rule> rules, IEnumerable<TypeDeclaration> declarations) => new(
        type,
        [.. rules.Where(rule => rule.Checks.Any(check => check.Judges && (check.Reads(type) || check.Companions.Contains(type))))],
        HarmlessTypes.All.GetValueOrDefault(type) ?? (IsReading(type) ? "a data source: it reads, and changes nothing" : null),
        declarations.FirstOrDefault(declaration => declaration.Type == type));

    private static bool IsReading(string type) =>
        Sources.Any(source => type.StartsWith(source, StringComparison.Ordinal)) && ReadingProviders.Contains(TerraformType.Provider(type));
}
