using System.Text.Json.Nodes;

namespace Infra.Simulator.Tests.Validation;

/// <summary>A resource that Terraform must refuse.</summary>
/// <param name="Kind">What is wrong with it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Attribute">What the message must name.</param>
/// <param name="Body">Its arguments.</param>
internal sealed record BadConfiguration(string Kind, string Type, string Attribute, JsonObject Body)
{
    /// <summary>Unique among all, and a valid file name.</summary>
    public string Name => $"{Type}-{Kind}-{Attribute.Replace('.', '-')}";
}
