using System.Text.Json.Nodes;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>No <c>removed</c> block lets go of what holds data, or of what watches or limits: then no plan protects it any more.</summary>
internal sealed class RemovedBlockCheck(params IReadOnlyList<Check> kept) : Check
{
    public override IReadOnlyList<string> Types { get; } = ["removed"];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        var parts = (resource["from"].Json?.ToString() ?? "").Trim('$', '{', '}').Split('.');
        // All that is in a module, which nobody can see from here.
        if (parts is [.., "module", _]) yield return new(resource, "from", $"{resource["from"]}: a whole module is no longer managed, so its resources are not protected");
        if (kept.Any(check => parts.Any(check.Reads))) yield return new(resource, "from", $"{resource["from"]}: it is no longer managed, so it is not protected");
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from stack in estate.Stacks.Take(1)
        from check in kept
        let type = check.Types[0]
        let added = new PolicyResource(stack.Entry, stack.Source, "removed", Mutant.Nonsense, "removed", stack.Entry.Name, new JsonObject { ["from"] = $"{type}.x" })
        select new Mutant($"removed {type}", [], [added]);
}
