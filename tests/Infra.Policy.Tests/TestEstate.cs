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

    /// <summary>An estate that knows who belongs to it.</summary>
    public static EstateFile File { get; } = new()
    {
        Name = "lynx",
        Environments = [new("dev", GateMode.Soft), new("prod", GateMode.Hard)],
        Stacks = [],
        Postures = [],
        Waivers = [],
        Perimeter = new()
        {
            AwsAccounts = ["111122223333", "123456789012"],
            AwsOrganizations = ["o-a1b2c3d4e5"],
            GoogleProjects = ["lynx-dev", "lynx-prod"],
            GoogleProjectNumbers = ["412207", "530318"],
            GoogleOrganizations = ["100200300"],
            Domains = ["lynx.example"],
            AzureTenants = ["00000000-0000-0000-0000-000000000000", "1b2c3d4e-5f60-4789-abcd-ef0123456789"],
            AzureSubscriptions = ["00000000-0000-0000-0000-000000000000", "2c3d4e5f-6071-4892-bcde-f01234567890"],
            Repositories = ["github.com/lynx/infra", "gitlab.com/lynx/infra"],
            RepositoryIds = ["42", "43", "9919", "70107786", "278964", "901245678", "4512087"],
        },
    };

    /// <summary>A production stack.</summary>
    public static StackEntry Entry(string name = "aws-prod-test") =>
        name.Split('-') is [var cloud, var environment, var part]
            ? new(name, cloud, environment, part, $"{cloud}/{environment}/{part}/terraform.tfstate")
            : throw new ArgumentException("A stack is named CLOUD-ENVIRONMENT-PART.", nameof(name));

    /// <summary>An estate of one stack, as synthesized.</summary>
    public static PolicyEstate Of(string json) => Of(("aws-prod-test", json));

    /// <summary>An estate of several stacks, as synthesized.</summary>
    public static PolicyEstate Of(params (string Name, string Json)[] stacks) => new([.. stacks.Select(stack => Stack(stack.Name, stack.Json))], File);

    /// <summary>A stack, as synthesized.</summary>
    public static PolicyStack Stack(string name, string json) => SynthReader.Read(Entry(name), Parse(json));

    /// <summary>An estate of one stack, as planned.</summary>
    public static PolicyEstate Planned(string plan, string? synthesized = null) => new(
    [
        PlanReader.Read(Entry(), Plan.Read("aws-prod-test", plan), synthesized is null ? null : Stack("aws-prod-test", synthesized)),
    ],
    File);

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
