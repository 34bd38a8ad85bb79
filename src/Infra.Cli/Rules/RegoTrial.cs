using System.Text.Json.Nodes;
using Infra.Contracts.Problems;
using Infra.Workspace;
using Infra.Workspace.Tools;

namespace Infra.Cli.Rules;

/// <summary>The result of the tests of Rego policies with OPA.</summary>
/// <param name="Tests">The number of tests.</param>
/// <param name="Faults">The failed tests, each with its location.</param>
internal sealed record RegoTrial(int Tests, IReadOnlyList<string> Faults)
{
    private const string Policies = "policy";

    /// <summary>Runs the tests below <c>policy</c>.</summary>
    /// <exception cref="InfraException">INFRA0202: OPA is not installed. INFRA0203: OPA cannot read the policies.</exception>
    public static async Task<RegoTrial> RunAsync(Repository repository, CancellationToken cancellation)
    {
        var opa = new Tool("opa", "Open Policy Agent", repository.Root, []);
        var result = await opa.TryRunAsync(["test", "--format", "json", Policies], cancellation);
        // OPA exits with an error both when a test fails and when it cannot read a policy.
        var tests = Read(result.StandardOutput) ?? throw new InfraException(ExitCode.Failed, new Problem(
            "INFRA0203", "opa test", $"It failed with exit code {result.ExitCode}.", $"Its output:\n{result.Output.Trim()}"));
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
        $"{test["package"]!.ToString()["data.".Length..]}: {test["name"]} failed, {test["location"]?["file"]}:{test["location"]?["row"]}";
}
