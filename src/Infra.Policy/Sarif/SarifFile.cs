using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Policy.Findings;
using Infra.Policy.Rules;

namespace Infra.Policy.Sarif;

/// <summary>Findings as SARIF 2.1.0, which forges show in the code.</summary>
public static class SarifFile
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The file's text. Waived findings are suppressed results; undecided ones are open results.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="sources">The C# lines that create the resources; null: locations in the Terraform JSON.</param>
    public static string Render(IReadOnlyList<Finding> findings, SourceLines? sources = null)
    {
        var rules = findings.Select(finding => finding.Rule).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var driver = new JsonObject
        {
            ["name"] = "Infra.Policy",
            ["version"] = typeof(SarifFile).Assembly.GetName().Version!.ToString(3),
            ["rules"] = new JsonArray([.. rules.Select(ToDescriptor)]),
        };
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = driver },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(finding => SarifResult.Of(finding, rules.IndexOf(finding.Rule), sources?.Of(finding.Resource.ConstructPath)))]),
        };
        return new JsonObject { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(run) }.ToJsonString(Format) + "\n";
    }

    private static JsonObject ToDescriptor(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Text(rule.Title),
        ["help"] = Text(rule.Remedy),
        ["helpUri"] = rule.Link,
        ["defaultConfiguration"] = new JsonObject { ["level"] = SarifLevel.Of(rule.Severity) },
        ["properties"] = new JsonObject
        {
            ["security-severity"] = SarifLevel.Score(rule.Severity),
            ["tags"] = new JsonArray([.. rule.Ids.Select(id => JsonValue.Create(id))]),
        },
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
