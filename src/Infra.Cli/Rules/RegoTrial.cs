using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Tools;

namespace Infra.Cli.Rules;

/// <summary>What OPA says of the tests that policies in Rego bring.</summary>
/// <param name="Tests">How many tests there are.</param>
/// <param name="Faults">Those that do not hold, each with its place.</param>
internal sealed record RegoTrial(int Tests, IReadOnlyList<string> Faults)
{
    private const string Policies = "policy";

    /// <summary>Runs the tests below <c>policy</c>.</summary>
    /// <exception cref="InfraException">INFRA0202: the machine has no OPA. INFRA0203: OPA can't read the policies.</exception>
    public static async Task<RegoTrial> RunAsync(Repository repository, CancellationToken cancellation)
    {
        var opa = new Tool("opa", "Open Policy Agent", repository.Root, []);
        var result = await opa.TryRunAsync(["test", "--format", "json", Policies], cancellation);
        // It exits with an error both where a test does not hold and where it read no policy.
        var tests = Read(result.StandardOutput) ?? throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0203", "opa test", $"It failed with exit code {result.ExitCode}.", $"It said:\n{result.Output.Trim()}"));
        return new(tests.Count, [.. tests.OfType<JsonObject>().Where(IsFault).Select(Text)]);
    }

    private static JsonArray? Read(string output)
    {
        try
        {
            return JsonNode.Parse(output) as JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static bool IsFault(JsonObject test) => test["fail"] is not null || test["error"] is not null;

    private static string Text(JsonObject test) =>
        $"{test["package"]!.ToString()["data.".Length..]}: {test["name"]} does not hold, {test["location"]?["file"]}:{test["location"]?["row"]}";
}
