using Infra.Policy.Model;

namespace Infra.Policy.Rules.Judgement;

/// <summary>Why the gate may report nothing for a type: rules check it, it is harmless, or the estate declares it.</summary>
/// <param name="Type">Terraform type; that of a data source begins with <c>data.</c>.</param>
/// <param name="Rules">The rules that check it.</param>
/// <param name="Harmless">Why it needs none; null if unknown.</param>
/// <param name="Declared">The declaration of the estate; null for none.</param>
public sealed record TypeJudgement(string Type, IReadOnlyList<Rule> Rules, string? Harmless, TypeDeclaration? Declared)
{
    // An ephemeral resource is a data source that is not stored in the state.
    private static readonly string[] Sources = ["data.", "ephemeral."];

    // Providers whose data sources only read. A data source of another provider may do anything, like data.external.
    private static readonly string[] ReadingProviders =
        ["aws", "google", "azurerm", "azuread", "github", "gitlab", "kubernetes", "random", "time", "tls", "archive", "cloudinit", "local", "template"];

    /// <summary>Whether the type is covered.</summary>
    public bool IsJudged => Rules.Count > 0 || Harmless is not null || Declared is not null;

    /// <summary>The coverage of a type.</summary>
    public static TypeJudgement Of(string type, IEnumerable<Rule> rules, IEnumerable<TypeDeclaration> declarations) => new(
        type,
        [.. rules.Where(rule => rule.Checks.Any(check => check.Judges && (check.Reads(type) || check.Companions.Contains(type))))],
        HarmlessTypes.All.GetValueOrDefault(type) ?? (IsReading(type) ? "a data source: it reads, and changes nothing" : null),
        declarations.FirstOrDefault(declaration => declaration.Type == type));

    private static bool IsReading(string type) =>
        Sources.Any(source => type.StartsWith(source, StringComparison.Ordinal)) && ReadingProviders.Contains(TerraformType.Provider(type));
}
