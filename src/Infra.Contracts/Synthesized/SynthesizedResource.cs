using System.Text.Json.Nodes;

namespace Infra.Contracts.Synthesized;

/// <summary>A resource or data source in a stack's Terraform JSON.</summary>
/// <param name="Kind">Managed resource or data source.</param>
/// <param name="Type">Terraform type, such as <c>aws_vpc</c>.</param>
/// <param name="Name">Logical name in the module.</param>
/// <param name="ConstructPath">Where it is in the construct tree, such as <c>aws-prod-network/Vpc/Nat-a</c>.</param>
/// <param name="Body">Its arguments and blocks as synthesized, without the <c>//</c> metadata.</param>
public sealed record SynthesizedResource(ResourceKind Kind, string Type, string Name, string ConstructPath, JsonObject Body)
{
    /// <summary>The address Terraform uses for it: <c>aws_vpc.Vpc_A1B2</c>, <c>data.aws_ami.Image</c>.</summary>
    public string Address => Kind == ResourceKind.Data ? $"data.{Type}.{Name}" : $"{Type}.{Name}";

    /// <summary>Whether Terraform refuses to destroy it, and therefore to make it anew.</summary>
    public bool IsProtected => (bool?)Body["lifecycle"]?["prevent_destroy"] == true;
}
