using Infra.Policy.Rules;
using Infra.Policy.Rules.Own;
using Infra.Policy.Rules.Own.Tags;
using Infra.Policy.Waivers;

namespace Infra.Policy.Rego;

/// <summary>
/// <c>policy-data.json</c>: data that the Rego policies share with the built-in gate, so there is only one list. One file for
/// the estate, and one per stack.
/// </summary>
public static class PolicyData
{
    /// <summary>The file's name, in the output folder of synth and in the folder of each stack.</summary>
    public const string FileName = "policy-data.json";

    private const string StatefulDelete = "INFRA-STATEFUL-DELETE";

    /// <summary>The rules that are written in Rego as well, by their leading id.</summary>
    public static IReadOnlyList<string> RuleIds { get; } =
    [
        "AWS-0105", "AWS-0107", "AZU-0048", "AZU-0050", "GCP-0070", "GCP-0071",
        "INFRA-INSTANCE-TYPE", StatefulDelete, "INFRA-TAGS", "INFRA-TRUST-WILDCARD",
    ];

    private static readonly Dictionary<string, Rule> Rules = RuleIds.ToDictionary(id => id, id => RuleBook.All.Single(rule => rule.Id == id));

    /// <summary>The file of an estate.</summary>
    public static string Render(EstateFile estate) => RegoJson.Write(new
    {
        Estate = new
        {
            Rules = Rules.ToDictionary(rule => rule.Key, rule => new { rule.Value.Title, rule.Value.Remedy }),
            estate.ApprovedTypes,
            Machines = MachinePlace.All.ToDictionary(place => place.Type, place => new { place.Cloud, Path = place.Path.Split('.'), place.Preset }),
            Stateful = Rules[StatefulDelete].Types,
            Taggable = TaggableTypes.All,
        },
    });

    /// <summary>The file of a stack: what the gate of its environment does, and the exceptions of its resources.</summary>
    public static string Render(EstateFile estate, SynthesizedStack stack) => RegoJson.Write(new
    {
        Stack = new
        {
            stack.Name,
            stack.Entry.Environment,
            Gate = stack.Entry.Environment is null || IsHard(estate, stack.Entry.Environment) ? "hard" : "soft",
            Waivers = Waivers(estate, stack),
        },
    });

    // As in GateOutcome: an environment that is not in the estate is hard, too.
    private static bool IsHard(EstateFile estate, string environment) =>
        estate.Environments.FirstOrDefault(entry => entry.Name == environment)?.Gates is not GateMode.Soft;

    private static IEnumerable<RegoWaiver> Waivers(EstateFile estate, SynthesizedStack stack) =>
        from waiver in estate.Waivers
        let rules = Rules.Values.Where(waiver.Covers).Select(rule => rule.Id).ToList()
        where rules.Count > 0
        let resources = stack.Resources.Where(resource => waiver.Covers(resource.ConstructPath) || waiver.Covers(stack.Name, resource.Address)).Select(resource => resource.Address).ToList()
        where resources.Count > 0
        select new RegoWaiver(rules, resources, waiver.Expires.AddDays(1));
}
