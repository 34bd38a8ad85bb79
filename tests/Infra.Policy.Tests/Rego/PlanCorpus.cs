using System.Text.Json.Nodes;
using Infra.Plans;
using Infra.Policy.Model;
using Infra.Policy.Rego;
using Infra.Policy.Rules;
using Infra.Policy.Tests.Rules;

namespace Infra.Policy.Tests.Rego;

/// <summary>The plans on which the built-in gate and the policies have to agree.</summary>
internal static class PlanCorpus
{
    /// <summary>Those that were thought of: good and bad ones for each rule, with what is to be found.</summary>
    public static IReadOnlyList<PlanCase> Written { get; } =
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Rego", "Plans"), "*.json").Order(StringComparer.Ordinal)
           from text in JsonNode.Parse(File.ReadAllBytes(file))!.AsArray()
           let environment = text.AsObject().TryGetPropertyValue("environment", out var given) ? (string?)given : "prod"
           select new PlanCase(
               $"{Path.GetFileNameWithoutExtension(file)}: {text["name"]}",
               environment,
               PlanText.Expand(text["resources"]!.AsObject(), environment),
               [.. text["expect"]!.AsArray().Select(finding => (string)finding!)]),
    ];

    /// <summary>A plan that Terraform made, the one that breaks every policy, and the same when it has been applied.</summary>
    public static IReadOnlyList<PlanCase> Whole { get; } =
    [
        new("a plan of Terraform", "prod", Read(AppContext.BaseDirectory, "Plans", "aws.plan.json")),
        new("nothing to change", "prod", Unchanged(Read(Opa.Policies, "known-bad", "plan.json"))),
        new("the known bad plan", "prod", Read(Opa.Policies, "known-bad", "plan.json")),
    ];

    /// <summary>Every way in which the examples of hardened resources can break one of the rules.</summary>
    public static IReadOnlyList<PlanCase> Mutants { get; } =
    [
        .. from rule in RuleBook.All
           where PolicyData.RuleIds.Contains(rule.Id)
           from check in rule.Checks
           from mutant in check.Mutants(ExampleEstate.All)
           where mutant.Added.Count > 0 && mutant.Added.All(IsResource)
           select new PlanCase($"{rule.Id}: {mutant.Description}", "prod", Plan(mutant.Added)),
    ];

    // A plan has no blocks, only what becomes of resources.
    private static bool IsResource(PolicyResource added) => added.Type.Contains('_', StringComparison.Ordinal);

    private static JsonObject Read(params string[] path) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(path)))!.AsObject();

    private static JsonObject Unchanged(JsonObject plan)
    {
        var resources =
            from change in plan["resource_changes"]!.AsArray()
            where change!["change"]!["after"] is not null
            select new JsonObject
            {
                ["address"] = (string?)change["address"], ["mode"] = "managed", ["type"] = (string?)change["type"], ["name"] = (string?)change["name"],
                ["values"] = change["change"]!["after"]!.DeepClone(),
            };
        return new()
        {
            ["planned_values"] = new JsonObject
            {
                ["root_module"] = new JsonObject { ["resources"] = new JsonArray([.. resources]) },
            },
        };
    }

    private static JsonObject Plan(IEnumerable<PolicyResource> resources) => new()
    {
        ["resource_changes"] = new JsonArray([.. resources.Select(Change)]),
    };

    private static JsonObject Change(PolicyResource resource) => new()
    {
        ["address"] = resource.Address, ["mode"] = "managed", ["type"] = resource.Type, ["name"] = resource.Name,
        ["change"] = new JsonObject
        {
            ["actions"] = resource.Action switch
            {
                PlannedAction.Destroy => new JsonArray("delete"),
                PlannedAction.Replace => new JsonArray("delete", "create"),
                PlannedAction.Forget => new JsonArray("forget"),
                PlannedAction.ForgetAndCreate => new JsonArray("create", "forget"),
                _ => new JsonArray("create"),
            },
            ["before"] = resource.Remains ? null : resource.Body.DeepClone(),
            ["after"] = resource.Remains ? resource.Body.DeepClone() : null,
        },
    };
}
