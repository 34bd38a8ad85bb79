using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Plans;
using Infra.Policy.Findings;
using Infra.Policy.Model;
using Infra.Policy.Reading;
using Infra.Policy.Rego;
using Infra.Policy.Rules;

namespace Infra.Policy.Tests.Rego;

/// <summary>The built-in gate and the policies in Rego say the same of the same plans.</summary>
public sealed class AgreementTests
{
    // Every case in one go: a process for each would take minutes.
    private const string Query =
        """
        { sprintf("%s | %s %s", [case.name, finding.rule, finding.address]) |
          some case in input.cases
          plan := case.plan
          stack := {"name": "aws-prod-test", "environment": case.environment}
          some policy in data.infra with input as plan with data.stack as stack
          some finding in policy.deny }
        """;

    private static readonly EstateFile Estate = new()
    {
        Name = "lynx",
        Environments = [],
        Stacks = [],
        Postures = [],
        Waivers = [],
        ApprovedTypes = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>
        {
            ["dev"] = new Dictionary<string, IReadOnlyList<string>> { ["aws"] = ["t2.micro"] },
            ["prod"] = new Dictionary<string, IReadOnlyList<string>>
            {
                ["aws"] = ["m6i.large", "t3.small"], ["google"] = ["e2-medium"], ["azure"] = ["Standard_D2s_v5"],
            },
        },
    };

    [Fact]
    public void Built_in_gate_finds_what_is_expected()
    {
        Assert.Equal(
            Lines(PlanCorpus.Written.SelectMany(plan => plan.Expected!.Select(finding => $"{plan.Name} | {finding}"))),
            Lines(PlanCorpus.Written.SelectMany(FoundByGate)));
    }

    [Fact]
    public async Task Policies_and_built_in_gate_agree_on_every_plan()
    {
        IReadOnlyList<PlanCase> corpus = [.. PlanCorpus.Written, .. PlanCorpus.Whole, .. PlanCorpus.Mutants];
        var gate = corpus.SelectMany(FoundByGate).ToHashSet();
        var policies = await FoundByPoliciesAsync(corpus);

        Assert.Equal("", Lines(
        [
            .. gate.Except(policies).Select(finding => $"only the gate: {finding}"),
            .. policies.Except(gate).Select(finding => $"only the policies: {finding}"),
        ]));
        Assert.Equal(PolicyData.RuleIds, gate.Select(finding => finding.Split(" | ")[1].Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.True(PlanCorpus.Mutants.Count > 300, $"There are only {PlanCorpus.Mutants.Count} mutants.");
    }

    private static IEnumerable<string> FoundByGate(PlanCase plan)
    {
        var entry = TestEstate.Entry() with { Environment = plan.Environment };
        var estate = new PolicyEstate([PlanReader.Read(entry, Plan.Read(plan.Name, plan.Plan.ToJsonString()))], Estate);
        return PolicyGate.Evaluate(estate, RuleBook.All.Where(rule => PolicyData.RuleIds.Contains(rule.Id)), [], TestEstate.Today)
            .Select(finding => $"{plan.Name} | {finding.Rule.Id} {finding.Resource.Address}")
            .Distinct();
    }

    private static string Lines(IEnumerable<string> findings) => string.Join('\n', findings.Order(StringComparer.Ordinal));

    private static async Task<HashSet<string>> FoundByPoliciesAsync(IEnumerable<PlanCase> corpus)
    {
        var cases = corpus.Select(plan => new JsonObject
        {
            ["name"] = plan.Name, ["environment"] = plan.Environment, ["plan"] = plan.Plan.DeepClone(),
        });
        var found = await Opa.EvaluateAsync(Query, new JsonObject { ["cases"] = new JsonArray([.. cases]) }, PolicyData.Render(Estate));
        return [.. found.AsArray().Select(finding => (string)finding!)];
    }
}
