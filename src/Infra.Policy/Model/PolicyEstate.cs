using System.IO.Enumeration;

namespace Infra.Policy.Model;

/// <summary>
/// The stacks that are evaluated together, and the references between their resources, also across stacks: CDKTF passes a
/// value through an output of the producer and <c>data.terraform_remote_state.cross-stack-reference-input-STACK</c>.
/// </summary>
public sealed class PolicyEstate
{
    private const string RemoteState = "data.terraform_remote_state";
    private const string RemoteStatePrefix = "cross-stack-reference-input-";
    private const string OutputsPrefix = "outputs.";

    // Terraform rejects cycles, but a handwritten file may have one.
    private const int LongestChain = 16;

    private readonly Dictionary<string, PolicyStack> _stacks;
    private readonly ILookup<(string Stack, string Module, string Type, string Name), PolicyResource> _byName;
    private readonly ILookup<string, PolicyResource> _byType;
    private readonly Lazy<ILookup<PolicyResource, PolicyValue>> _referrers;
    private readonly Lazy<Perimeter> _perimeter;
    private readonly Lazy<HashSet<string>> _deployed;

    /// <summary>An estate of these stacks.</summary>
    /// <param name="stacks">The stacks.</param>
    /// <param name="file">What synth knows about the estate beyond Terraform; null if unknown.</param>
    public PolicyEstate(IReadOnlyList<PolicyStack> stacks, EstateFile? file = null)
    {
        Stacks = stacks;
        File = file;
        _stacks = stacks.ToDictionary(stack => stack.Entry.Name);
        _byName = Resources.ToLookup(resource => (resource.Stack.Name, resource.Module, resource.Type, resource.Name));
        _byType = Resources.ToLookup(resource => resource.Type);
        _referrers = new(FindReferrers);
        _perimeter = new(() => Perimeter.Of(this));
        _deployed = new(() => [.. Resources.Where(resource => resource.Prior is not null && !resource.Type.StartsWith("data.", StringComparison.Ordinal)).Select(resource => resource.Stack.Name)]);
    }

    /// <summary>The stacks.</summary>
    public IReadOnlyList<PolicyStack> Stacks { get; }

    /// <summary>What synth knows about the estate beyond Terraform; null if unknown.</summary>
    public EstateFile? File { get; }

    /// <summary>The approved instance types: environment → cloud → types; null if all are approved.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>? ApprovedTypes => File?.ApprovedTypes;

    /// <summary>The members of the organization.</summary>
    internal Perimeter Perimeter => _perimeter.Value;

    /// <summary>All resources of all stacks.</summary>
    public IEnumerable<PolicyResource> Resources => Stacks.SelectMany(stack => stack.Resources);

    /// <summary>All resources of a type that remain after the plan.</summary>
    public IEnumerable<PolicyResource> OfType(string type) => _byType[type].Where(resource => resource.Remains);

    /// <summary>Whether a plan of the stack found existing resources.</summary>
    internal bool HasState(StackEntry stack) => _deployed.Value.Contains(stack.Name);

    /// <summary>All resources of a type, including those that a plan destroys.</summary>
    internal IEnumerable<PolicyResource> EveryOf(string type) => _byType[type];

    /// <summary>All resources of the types that match a pattern, including those that a plan destroys.</summary>
    internal IEnumerable<PolicyResource> Matching(string pattern) =>
        _byType.Where(type => FileSystemName.MatchesSimpleExpression(pattern, type.Key, ignoreCase: false)).SelectMany(type => type);

    /// <summary>The value of a reference, if a literal defines it; otherwise the value itself.</summary>
    public PolicyValue Resolve(PolicyValue value)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (value.Unresolved is not { } text || Expression.Whole(text) is not { } reference) break;
            if (Follow(value.Resource, reference).FirstOrDefault() is not { IsAbsent: false } next) break;
            value = next;
        }

        return value;
    }

    /// <summary>The resources that a value refers to, anywhere in it.</summary>
    public IEnumerable<PolicyResource> Targets(PolicyValue value) => Targets(value, LongestChain).Distinct();

    /// <summary>Whether a value refers to a resource, or is its literal name or id.</summary>
    public bool Refers(PolicyValue value, PolicyResource target) =>
        Targets(value).Contains(target)
        || (value.Text is { Length: > 0 } text
            && value.Resource.Stack == target.Stack
            && Identities.Any(identity => target[identity].Is(text)));

    /// <summary>The strings, in all resources, that refer to this one.</summary>
    public IEnumerable<PolicyValue> Referrers(PolicyResource target) => _referrers.Value[target];

    /// <summary>The same estate without some resources and with others instead.</summary>
    public PolicyEstate With(IReadOnlyCollection<PolicyResource> removed, IReadOnlyCollection<PolicyResource> added) => new(
    [
        .. Stacks.Select(stack => stack with
        {
            Resources =
            [
                .. stack.Resources.Where(resource => !removed.Contains(resource)),
                .. added.Where(resource => resource.Stack == stack.Entry),
            ],
        }),
    ],
    File);

    private static readonly string[] Identities = ["id", "name", "bucket", "arn", "self_link"];

    private IEnumerable<PolicyResource> Targets(PolicyValue value, int depth) =>
        from text in Written(value).Concat(value.Strings)
        from reference in Expression.References((string)text.Json!)
        from target in reference.Type == RemoteState && depth > 0
            ? Follow(text.Resource, reference).SelectMany(output => Targets(output, depth - 1))
            : _byName[(text.Resource.Stack.Name, text.Resource.Module, reference.Type, reference.Name)]
        select target;

    // A plan replaces references by values: the written references tell where the values come from.
    private static IEnumerable<PolicyValue> Written(PolicyValue value) =>
        value.Resource.Written is { } written && JsonPath.Get(written, value.Path) is { } json
            ? new PolicyValue(value.Resource, value.Path, json).Strings
            : [];

    private IEnumerable<PolicyValue> Follow(PolicyResource from, Reference reference)
    {
        if (reference.Type == RemoteState)
        {
            return reference.Name.StartsWith(RemoteStatePrefix, StringComparison.Ordinal)
                && reference.Path.StartsWith(OutputsPrefix, StringComparison.Ordinal)
                && _stacks.TryGetValue(reference.Name[RemoteStatePrefix.Length..], out var producer)
                    ? [producer.Outputs[reference.Path[OutputsPrefix.Length..]]]
                    : [];
        }

        return _byName[(from.Stack.Name, from.Module, reference.Type, reference.Name)]
            .Select(target => new PolicyValue(target, reference.Path, JsonPath.Get(target.Body, reference.Path)));
    }

    private ILookup<PolicyResource, PolicyValue> FindReferrers() => (
        from resource in Resources
        where resource.Remains
        from text in new PolicyValue(resource, "", resource.Written ?? resource.Body).Strings
        from target in Targets(text)
        select (target, text)).ToLookup(pair => pair.target, pair => pair.text);
}
