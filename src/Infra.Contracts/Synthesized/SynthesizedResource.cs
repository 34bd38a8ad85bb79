using System.Text.Json.Nodes;

namespace Infra.Contracts.Synthesized;

/// <summary>A resource or data source in a stack's Terraform JSON.</summary>
/// <param name="Kind">The resource mode.</param>
/// <param name="Type">The Terraform type, such as <c>aws_vpc</c>.</param>
/// <param name="Name">The local name in the module.</param>
/// <param name="ConstructPath">The construct path, such as <c>aws-prod-network/Vpc/Nat-a</c>.</param>
/// <param name="Body">The arguments and blocks as synthesized, without the <c>//</c> metadata.</param>
public sealed record SynthesizedResource(ResourceKind Kind, string Type, string Name, string ConstructPath, JsonObject Body)
{
    /// <summary>The Terraform address: <c>aws_vpc.Vpc_A1B2</c>, <c>data.aws_ami.Image</c>.</summary>
    public string Address => Kind == ResourceKind.Data ? $"data.{Type}.{Name}" : $"{Type}.{Name}";

    /// <summary>Whether Terraform refuses to destroy, and therefore to replace, the resource.</summary>
    public bool IsProtected => (bool?)Body["lifecycle"]?["prevent_destroy"] == true;
}
