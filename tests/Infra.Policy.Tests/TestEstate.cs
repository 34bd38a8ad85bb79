using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Plans;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rules;

namespace Infra.Policy.Tests;

/// <summary>Estates out of a few lines of Terraform JSON.</summary>
internal static class TestEstate
{
    public static DateOnly Today { get; } = new(2026, 6, 1);

    /// <summary>A production stack.</summary>
    public static StackEntry Entry(string name = "aws-prod-test") =>
        name.Split('-') is [var cloud, var environment, var part]
            ? new(name, cloud, environment, part, $"{cloud}/{environment}/{part}/terraform.tfstate")
            : throw new ArgumentException("A stack is named CLOUD-ENVIRONMENT-PART.", nameof(name));

    /// <summary>An estate of one stack, as synthesized.</summary>
    public static PolicyEstate Of(string json) => Of(("aws-prod-test", json));

    /// <summary>An estate of several stacks, as synthesized.</summary>
    public static PolicyEstate Of(params (string Name, string Json)[] stacks) => new([.. stacks.Select(stack => Stack(stack.Name, stack.Json))]);

    /// <summary>A stack, as synthesized.</summary>
    public static PolicyStack Stack(string name, string json) => SynthReader.Read(Entry(name), Parse(json));

    /// <summary>An estate of one stack, as planned.</summary>
    public static PolicyEstate Planned(string plan, string? synthesized = null) => new(
    [
        PlanReader.Read(Entry(), Plan.Read("aws-prod-test", plan), synthesized is null ? null : Stack("aws-prod-test", synthesized)),
    ]);

    /// <summary>An estate of one managed resource, named <c>it</c>.</summary>
    public static PolicyEstate With(string type, string body) =>
        Of($$"""{ "resource": { "{{type}}": { "it": {{body}} } } }""");

    /// <summary>The resource named <c>it</c>.</summary>
    public static PolicyResource It(this PolicyEstate estate) => estate.Resources.Single(resource => resource.Name == "it");

    /// <summary>What one rule finds, as text.</summary>
    public static IReadOnlyList<string> Findings(this PolicyEstate estate, string ruleId) =>
    [
        .. PolicyGate.Evaluate(estate, [RuleBook.All.Single(rule => rule.Id == ruleId)], [], Today)
            .Select(finding => $"{finding.Resource.Address} {finding.Attribute}: {finding.Found}{(finding.IsUndecided ? " (undecided)" : "")}"),
    ];

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
