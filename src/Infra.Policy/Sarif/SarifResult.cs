using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Infra.Policy.Findings;

namespace Infra.Policy.Sarif;

/// <summary>One finding as a SARIF result.</summary>
internal static class SarifResult
{
    public static JsonObject Of(Finding finding, int ruleIndex, string? source)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Rule.Id,
            ["ruleIndex"] = ruleIndex,
            ["kind"] = finding.IsUndecided ? "open" : "fail",
            // SARIF allows a level only where something failed.
            ["level"] = finding.IsUndecided ? "none" : SarifLevel.Of(finding.Rule.Severity),
            ["message"] = new JsonObject { ["text"] = finding.ToString() },
            ["locations"] = new JsonArray(Location(finding, source)),
            ["partialFingerprints"] = new JsonObject { ["infraFinding/v1"] = Fingerprint(finding) },
        };
        if (finding.Waiver is { } waiver)
        {
            result["suppressions"] = new JsonArray(new JsonObject
            {
                ["kind"] = "external",
                ["status"] = "accepted",
                ["justification"] = $"{waiver.Setting} until {waiver.Expires:yyyy-MM-dd}: {waiver.Reason} ({waiver.Owner})",
            });
        }

        return result;
    }

    private static JsonObject Location(Finding finding, string? source) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = source?.Split(':')[0] ?? $"cdktf.out/stacks/{finding.Resource.Stack.Name}/cdk.tf.json" },
            ["region"] = new JsonObject { ["startLine"] = source is null ? 1 : int.Parse(source.Split(':')[1], CultureInfo.InvariantCulture) },
        },
        ["logicalLocations"] = new JsonArray(
            new JsonObject { ["fullyQualifiedName"] = finding.Resource.ConstructPath, ["kind"] = "object" },
            new JsonObject { ["fullyQualifiedName"] = finding.Resource.Address, ["kind"] = "resource" }),
    };

    // What was found is not part of it: another bad value is still the same finding.
    private static string Fingerprint(Finding finding) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', finding.Rule.Id, finding.Resource.Stack.Name, finding.Resource.Address, finding.Attribute))))[..32];
}
