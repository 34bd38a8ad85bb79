using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Policy.Model;

/// <summary>
/// A resource, data source, provider configuration or module call as rules see it: the same for synthesized JSON and for a plan.
/// </summary>
/// <param name="Stack">The stack it belongs to.</param>
/// <param name="Source">The source it was read from.</param>
/// <param name="Type">
/// Terraform type, such as <c>aws_vpc</c>; <c>data.aws_ami</c> for a data source, <c>provider.aws</c>, <c>module</c>.
/// </param>
/// <param name="Name">Logical name in the module.</param>
/// <param name="Address">Its Terraform address, such as <c>aws_subnet.a[0]</c>.</param>
/// <param name="ConstructPath">Its path in the construct tree; the address if unknown.</param>
/// <param name="Body">Its arguments and blocks; unknown values are expressions.</param>
public sealed record PolicyResource(
    StackEntry Stack, PolicySource Source, string Type, string Name, string Address, string ConstructPath, JsonObject Body)
{
    private static readonly ConditionalWeakTable<PolicyResource, IReadOnlyList<(string, PolicyValue)>> Known = [];

    /// <summary>The planned action.</summary>
    public PlannedAction Action { get; init; }

    /// <summary>The module it is in, such as <c>module.vpc</c>; empty for the root module.</summary>
    public string Module { get; init; } = "";

    /// <summary>Its arguments as written, for references that a plan replaces by values; null if the body has them.</summary>
    public JsonObject? Written { get; init; }

    /// <summary>The prior state in a plan; null if the resource is created, or without a plan.</summary>
    public JsonObject? Prior { get; init; }

    /// <summary>Whether the plan imports it.</summary>
    public bool IsImported { get; init; }

    /// <summary>Its previous address if a plan moves it; null otherwise.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>Attributes that a plan marks as sensitive: their values are never shown.</summary>
    public IReadOnlySet<string> Sensitive { get; init; } = new HashSet<string>();

    /// <summary>Whether it exists after the apply.</summary>
    public bool Remains => Action is not (PlannedAction.Destroy or PlannedAction.Forget);

    /// <summary>Whether it is a managed resource, not a data source, ephemeral resource or action.</summary>
    internal bool IsManaged => !Type.Contains('.', StringComparison.Ordinal);

    /// <summary>All its arguments and blocks at any depth, by name. Cached, because many rules read them all.</summary>
    internal IReadOnlyList<(string Name, PolicyValue Value)> Members => Known.GetValue(this, resource => [.. resource.Root.Members]);

    /// <summary>The whole body as a value.</summary>
    public PolicyValue Root => new(this, "", Body);

    /// <summary>An argument or block; absent if not set.</summary>
    public PolicyValue this[string name] => Root[name];

    /// <summary>Everything at a dotted path, through all blocks on the way; one absent value if there is none.</summary>
    public IEnumerable<PolicyValue> Find(string path) => Root.Find(path);

    /// <summary>The same resource with another value at a path such as <c>ingress[0].from_port</c>; null drops it.</summary>
    public PolicyResource With(string path, JsonNode? value) =>
        this with { Body = JsonPath.Set(Body, path, value), Written = null };

    /// <summary>Two resources are the same only if they are one object.</summary>
    public bool Equals(PolicyResource? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc />
    public override string ToString() => Address;
}
