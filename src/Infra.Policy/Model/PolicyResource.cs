using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Infra.Plans;

namespace Infra.Policy.Model;

/// <summary>
/// A resource, data source, provider configuration or module call as rules see it: the same for synthesized JSON and for a plan.
/// </summary>
/// <param name="Stack">The stack it belongs to.</param>
/// <param name="Source">What it was read from.</param>
/// <param name="Type">
/// Terraform type, such as <c>aws_vpc</c>; <c>data.aws_ami</c> for a data source, <c>provider.aws</c>, <c>module</c>.
/// </param>
/// <param name="Name">Logical name in the module.</param>
/// <param name="Address">What Terraform calls it, such as <c>aws_subnet.a[0]</c>.</param>
/// <param name="ConstructPath">Where it is in the construct tree; the address where that is not known.</param>
/// <param name="Body">Its arguments and blocks; what is not known is the expression that will give it.</param>
public sealed record PolicyResource(
    StackEntry Stack, PolicySource Source, string Type, string Name, string Address, string ConstructPath, JsonObject Body)
{
    private static readonly ConditionalWeakTable<PolicyResource, IReadOnlyList<(string, PolicyValue)>> Known = [];

    /// <summary>What the plan does with it.</summary>
    public PlannedAction Action { get; init; }

    /// <summary>The module it is in, such as <c>module.vpc</c>; empty for the root module.</summary>
    public string Module { get; init; } = "";

    /// <summary>Its arguments as written, for the references that a plan has already replaced by values; null where that is the body.</summary>
    public JsonObject? Written { get; init; }

    /// <summary>What a plan found before: the state; null where it creates the resource, or there is no plan.</summary>
    public JsonObject? Prior { get; init; }

    /// <summary>Whether a plan takes it into the state as it exists, made by somebody else.</summary>
    public bool IsImported { get; init; }

    /// <summary>Where the state has it, where a plan moves it; null otherwise.</summary>
    public string? PreviousAddress { get; init; }

    /// <summary>Attributes that a plan marks as sensitive: their values are never shown.</summary>
    public IReadOnlySet<string> Sensitive { get; init; } = new HashSet<string>();

    /// <summary>Whether it will still be there when the plan has been applied.</summary>
    public bool Remains => Action is not (PlannedAction.Destroy or PlannedAction.Forget);

    /// <summary>Whether Terraform manages it: no data source, ephemeral resource or action.</summary>
    internal bool IsManaged => !Type.Contains('.', StringComparison.Ordinal);

    /// <summary>All its arguments and blocks, however deep, each by its name. Many rules look at them all.</summary>
    internal IReadOnlyList<(string Name, PolicyValue Value)> Members => Known.GetValue(this, resource => [.. resource.Root.Members]);

    /// <summary>The whole body as a value.</summary>
    public PolicyValue Root => new(this, "", Body);

    /// <summary>An argument or block; absent where it is not set.</summary>
    public PolicyValue this[string name] => Root[name];

    /// <summary>Everything at a dotted path, through all blocks on the way; one absent value where there is none.</summary>
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
