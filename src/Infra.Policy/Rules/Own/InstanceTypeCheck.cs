using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own;

/// <summary>
/// Instances and nodes are of the types that the estate approves for their environment and cloud. An estate without such lists
/// approves all; with lists, an environment or cloud that has none approves nothing.
/// </summary>
internal sealed class InstanceTypeCheck : Check
{
    private const string Template = "launch_template";

    public override bool Judges => false;

    public override IReadOnlyList<string> Types { get; } = [.. MachinePlace.All.Select(place => place.Type)];

    public override bool AppliesTo(PolicyResource resource) => base.AppliesTo(resource) && resource.Stack.Environment is not null;

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate)
    {
        if (estate.ApprovedTypes is not { } environments) return [];
        var place = MachinePlace.All.Single(place => place.Type == resource.Type);
        var approved = environments.GetValueOrDefault(resource.Stack.Environment!)?.GetValueOrDefault(place.Cloud) ?? [];
        var names = approved.Count == 0 ? "none" : string.Join(", ", approved);
        return
            from value in resource.Find(place.Path).SelectMany(value => value.IsAbsent ? [value] : value.Elements).Select(estate.Resolve)
            let type = value.IsAbsent && resource[Template].IsAbsent ? place.Preset : value.Text
            where value.IsUnresolved || (type is not null && !approved.Contains(type))
            select new Observation(
                resource,
                place.Path,
                $"{(value.IsAbsent ? $"{type} by default" : value)}, and {resource.Stack.Environment} approves {names}",
                Undecided: value.IsUnresolved);
    }

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from place in estate.ApprovedTypes is null ? [] : MachinePlace.All
        from resource in Subjects(estate)
        where resource.Type == place.Type
        select Mutant.Set(resource, place.Path, Mutant.Nonsense);
}
