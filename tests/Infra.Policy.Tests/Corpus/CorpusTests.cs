using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Infra.Contracts.Synthesized;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rules;

namespace Infra.Policy.Tests.Corpus;

/// <summary>Changes that an attacker or a tired engineer makes, each of which a hard gate stops; and harmless ones, of which it stops none.</summary>
public sealed partial class CorpusTests
{
    private const int FewestAttacks = 1800;
    private const int FewestHarmless = 220;

    private static readonly EstateFile File = TestEstate.File with
    {
        Backends = new Dictionary<string, JsonObject>
        {
            ["aws-prod-test"] = TestEstate.Parse("""{"s3":{"bucket":"lynx-tfstate","key":"aws/prod/test/terraform.tfstate","encrypt":true,"use_lockfile":true}}"""),
        },
    };

    [Fact]
    public void Every_attack_is_stopped() => AssertNone(Changes("attacks.txt").Where(change => !Outcome(change).Stops));

    /// <summary>What is wrong already, such as an argument that a line leaves out, does not count: the change itself is noticed.</summary>
    [Fact]
    public void Every_change_for_the_worse_is_stopped_for_what_it_changes() => AssertNone(
        from change in Changes("attacks.txt")
        where change.StartsWith("update ", StringComparison.Ordinal)
        let before = Outcome($"noop {change.Split(' ', 3)[1]} {change.Split(' ', 3)[2].Split(" => ")[0]}").Findings.Select(Fault).ToHashSet()
        let outcome = Outcome(change)
        where !outcome.Findings.Any(finding => outcome.IsStopping(finding) && !before.Contains(Fault(finding)))
        select change);

    [Fact]
    public void No_harmless_change_is_stopped() => AssertNone(
        from change in Changes("harmless.txt")
        let outcome = Outcome(change)
        where outcome.Stops
        select $"{change}: {string.Join("; ", outcome.Findings.Where(outcome.IsStopping).Select(finding => $"{finding.Rule.Id} {finding.Attribute} {finding.Found}"))}");

    [Fact]
    public void Corpus_is_as_large_as_it_claims()
    {
        Assert.InRange(Changes("attacks.txt").Count, FewestAttacks, int.MaxValue);
        Assert.InRange(Changes("harmless.txt").Count, FewestHarmless, int.MaxValue);
    }

    private static (string, string, string) Fault(Finding finding) => (finding.Rule.Id, finding.Attribute, finding.Found);

    private static void AssertNone(IEnumerable<string> changes)
    {
        if (changes.ToList() is { Count: > 0 } all) Assert.Fail(string.Join('\n', all));
    }

    private static IReadOnlyList<string> Changes(string file) =>
    [
        .. System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpus", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(Cases).Distinct(),
    ];

    private static IEnumerable<string> Cases(string line) => Choice().Match(line) is { Success: true } choice
        ? choice.Groups[1].Value.Split('|').SelectMany(one => Cases(string.Concat(line.AsSpan(0, choice.Index), one, line.AsSpan(choice.Index + choice.Length))))
        : [line];

    private static GateOutcome Outcome(string change)
    {
        var findings = PolicyGate.Evaluate(new([Stack(change)], File), RuleBook.All, [], TestEstate.Today);
        return GateOutcome.Of(File, findings).Single(outcome => outcome.Environment == "prod");
    }

    private static PolicyStack Stack(string change) => change.Split(' ', 2) switch
    {
        ["synth", var json] => TestEstate.Stack("aws-prod-test", json),
        ["level", var json] => Plan(null, json),
        ["update", var rest] => Plan(Change(rest.Split(' ', 2)[0], "update", rest.Split(' ', 2)[1].Split(" => "))),
        ["import" or "move", var rest] => Plan(Adopted(change.Split(' ')[0], Change(rest.Split(' ', 2)[0], "no-op", [rest.Split(' ', 2)[1], rest.Split(' ', 2)[1]]))),
        ["delete" or "forget" or "noop", var rest] => Plan(Change(rest.Split(' ', 2)[0], change.Split(' ')[0] == "noop" ? "no-op" : change.Split(' ')[0], [rest.Split(' ', 2)[1], rest.Split(' ', 2)[1]])),
        [var type, var after] => Plan(Change(type, "create", ["null", after])),
        _ => throw new FormatException(change),
    };

    private static JsonObject Change(string type, string action, string[] sides) => new()
    {
        ["address"] = $"{type}.it",
        ["mode"] = "managed",
        ["type"] = type,
        ["name"] = "it",
        ["change"] = new JsonObject
        {
            ["actions"] = new JsonArray(action),
            ["before"] = JsonNode.Parse(sides[0]),
            ["after"] = action is "delete" or "forget" ? null : JsonNode.Parse(sides[1]),
        },
    };

    private static JsonObject Adopted(string how, JsonObject change)
    {
        if (how == "import") change["change"]!["importing"] = new JsonObject { ["id"] = "x" };
        else change["previous_address"] = $"{change["type"]}.was";
        return change;
    }

    // In a stack that is deployed: something stays as it is.
    private static PolicyStack Plan(JsonObject? change, string? configuration = null) => PlanReader.Read(TestEstate.Entry(), Plans.Plan.Read("aws-prod-test", new JsonObject
    {
        ["resource_changes"] = new JsonArray([Change("random_pet", "no-op", ["{}", "{}"]), .. change is null ? Array.Empty<JsonNode>() : [change]]),
        ["configuration"] = configuration is null ? null : JsonNode.Parse(configuration),
    }.ToJsonString()));

    [GeneratedRegex(@"<([^<>=\s""](?:[^<>]*))>")]
    private static partial Regex Choice();
}
