using System.Text.Json.Nodes;
using Infra.Testing.Synthesized;

namespace Infra.Cli.Tests.Commands;

/// <summary>Values, keys and changes of forms that readers are known to stumble over, from a plan by Terraform to the report.</summary>
public sealed class OddValuesTests : IDisposable
{
    private const string Stack = "aws-dev-odd";

    private readonly SynthesizedEstate _estate = new();

    public OddValuesTests() => RealTerraform.Require();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task Odd_values_are_counted_shown_reported_and_applied()
    {
        _estate.Add(Stack, Before());
        Assert.Equal(0, (await _estate.RunAsync("deploy", "--auto-approve")).ExitCode);
        _estate.Add(Stack, After());
        var summaries = Path.Combine(_estate.Root, "summaries");

        var diff = await _estate.RunAsync("diff", "--summaries", summaries);
        var report = await _estate.RunAsync(["report", summaries], null, TestContext.Current.CancellationToken);
        var deployed = await _estate.RunAsync("deploy", "--auto-approve");
        var again = await _estate.RunAsync("diff");

        Assert.StartsWith($"{Stack}: 4 to update, 1 to forget, 1 to move\n", diff.Output, StringComparison.Ordinal);
        Assert.All(
            ["Each[\"a.b/c]d\"]", "Each[\"über [x]\"]", "12345678901234567890", "input.deep.größe: \"ä\" → \"🚀 日本\"", "output.text: \"plain\" → (known after apply)"],
            shown => Assert.Contains(shown, diff.Output, StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', diff.Output);
        Assert.Equal(0, report.ExitCode);
        Assert.DoesNotContain(report.Output.Split('\n'), line => line.StartsWith("::", StringComparison.Ordinal) || line.StartsWith("##[", StringComparison.Ordinal));
        Assert.Equal(0, deployed.ExitCode);
        Assert.Equal($"{Stack}: no changes\n", again.Output);
    }

    private static JsonObject Before() => Config.Of(
        Each("1"), Odd("""{ "text": "plain", "none": "set", "n": 1, "deep": { "größe": "ä", "gone": "x" } }"""), Config.Data($"{Stack}/Old", "same"), Config.Data($"{Stack}/Gone", "left"));

    private static JsonObject After()
    {
        var stack = Config.Of(
            Each("2"),
            Odd("""{ "text": "line\n::error::boom ##[error]x `tick` ```fence``` </details> @team <img src=x> | bar \u202eRTL \u001b[31mred", "none": null, "n": 12345678901234567890, "deep": { "größe": "🚀 日本", "new": null } }"""),
            Config.Data($"{Stack}/New", "same"));
        stack["moved"] = new JsonArray(new JsonObject { ["from"] = "terraform_data.Old", ["to"] = "terraform_data.New" });
        stack["removed"] = new JsonArray(new JsonObject { ["from"] = "terraform_data.Gone", ["lifecycle"] = new JsonObject { ["destroy"] = false } });
        return stack;
    }

    private static (string, JsonObject) Odd(string input) => Config.Data($"{Stack}/Odd", JsonNode.Parse(input));

    private static (string, JsonObject) Each(string version)
    {
        var (name, body) = Config.Data($"{Stack}/Each", $"${{each.value}}-{version}");
        body["for_each"] = new JsonObject { ["a.b/c]d"] = "1", ["über [x]"] = "2", ["q\"uote"] = "3" };
        return (name, body);
    }
}
